/** What the office's procedures ask of the department that holds a fact, and whom they tell. */
import type { Asked, Effect, Recipient } from '@credit-hub/kit';
import { hubName, leadingOffice, type ToldToReaders, tellReaders } from '@credit-hub/schema';
import type { OfTarget } from './targets.ts';

/** What becomes of a fact. `RESTORE`: the repair rested on what was false. */
type FactEffect = 'SUSPEND' | 'RESUME' | 'WITHDRAW' | 'CORRECT' | 'REPAIR' | 'RESTORE';

const always = () => true;

/** Asks the department that holds the fact of an item for an effect on it. @param when without it, whenever the act is made */
export const factEffect =
  <Item extends OfTarget>(effect: FactEffect, when: (asked: Asked<Item>) => boolean = always): Effect<Item> =>
  (asked) => {
    if (!when(asked)) return null;
    const { item, given, act, auditIndex } = asked;
    return {
      to: item.targetDepartment,
      subjectCode: item.subjectCode,
      kind: 'FACT_EFFECT',
      body: {
        effect,
        kind: item.targetKind,
        factId: item.targetFactId,
        documentNumber: item.targetDocumentNumber,
        reason: given.reason ?? act,
        basisDocumentNumber: given.documentNumber ?? null,
        auditIndex,
        ...(effect === 'CORRECT' ? { corrections: given.corrections } : {}),
      },
    };
  };

/** What a notice names of the fact, to those who know of the item. */
const aboutTarget = ({ targetDepartment, targetKind, targetDocumentNumber }: OfTarget) => ({
  about: { targetDepartment, targetKind, targetDocumentNumber },
});

/** What became of a fact, as who read it is told. */
type Became = 'corrected' | 'withdrawn' | 'repaired' | 'restored';

/**
 * Has the hub find all who read such a fact of the subject, whom the access log names. It goes behind what the act does to the
 * fact: who read it until that was done is among them.
 */
export const tellsReaders =
  <Item extends OfTarget>(procedure: string, became: (asked: Asked<Item>) => Became | null): Effect<Item> =>
  (asked) => {
    const what = became(asked);
    if (what === null) return null;
    const { item, today } = asked;
    const body: ToldToReaders = {
      ...{ textKey: `fact.${what}`, procedure, itemId: item.id, raisedOn: today },
      ...{ targetDepartment: item.targetDepartment, targetKind: item.targetKind },
    };
    return { to: hubName, subjectCode: item.subjectCode, kind: tellReaders.kind, body };
  };

export const theSubject: Recipient<OfTarget> = ({ item }) => ({
  recipientKind: 'SUBJECT',
  recipientName: item.subjectCode,
  ...aboutTarget(item),
});

export const theOwner: Recipient<OfTarget> = ({ item }) => ({
  recipientKind: 'DEPARTMENT',
  recipientName: item.targetDepartment,
  ...aboutTarget(item),
});

export const theOfficeItself: Recipient<OfTarget> = ({ item }) => ({
  recipientKind: 'DEPARTMENT',
  recipientName: leadingOffice,
  ...aboutTarget(item),
});
