import { leadingOffice } from '@credit-hub/schema';
import { z } from 'zod';
import { MessageRefused, receives } from '../messages/handler.ts';
import { applyFactEffect, type FactEffectRefusal, factEffects } from './applyFactEffect.ts';

/** The kind of message by which the office's procedures reach the facts of other departments. */
export const factEffectKind = 'FACT_EFFECT';

const form = z.object({
  effect: z.enum(factEffects),
  kind: z.string().min(1),
  factId: z.string().nullable(),
  documentNumber: z.string().nullable().default(null),
  reason: z.string().min(1),
  basisDocumentNumber: z.string().nullable().default(null),
  corrections: z.array(z.object({ field: z.string(), value: z.string().nullable() })).default([]),
  /** Index in the access log of the act that it follows from. */
  auditIndex: z.number().int().nullable().default(null),
});

const sentences: Record<FactEffectRefusal, string> = {
  FACT_NOT_FOUND: 'The subject has no fact of that kind, identifier or document here.',
  FACT_ENDED: 'The fact was withdrawn or repaired before.',
  CORRECTION_INVALID: 'The correction names no field of the fact, or gives what the field does not hold.',
};

/** Only the office's procedures decide over the facts of others. */
export const factEffectMessage = receives(
  form,
  async (transaction, { from, subjectCode, body, vault, today, now, department }) => {
    if (from !== leadingOffice)
      throw new MessageRefused(
        'MESSAGE_FORBIDDEN',
        'Facts are changed from elsewhere by the procedures of the office alone.',
      );
    const { auditIndex, ...effect } = body;
    const viewer = { role: 'DEPARTMENT_SYSTEM', organization: null, department: from, person: null } as const;
    const refusal = await applyFactEffect(
      {
        ...{ transaction, vault, department: department.name, sections: department.acts },
        actor: { viewer, auditIndex, today, now },
      },
      { ...effect, subjectCode },
    );
    if (refusal !== null) throw new MessageRefused(refusal, sentences[refusal]);
  },
);
