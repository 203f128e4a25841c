import { type DesensitizationContext, desensitize } from '../desensitization/desensitize.ts';
import type { ObjectForms } from '../policy/forms.ts';
import type { Held } from './held.ts';
import { type RelationsOfRequest, type Towards, withConsents } from './relationsOfRequest.ts';
import { type Row, rowsIn } from './rows.ts';
import { standingIn } from './standingIn.ts';

/**
 * What is held towards each subject once the consents that may be used once have been used: those, and only those,
 * without which something of this answer would not leave. They are used before it leaves and count for it only if
 * the office says that this request used them, so that of any number of requests one discloses. An answer that tells
 * nothing by a consent uses none up; one that is lost on its way has.
 */
export const consentedAfterUse = async (
  towards: ReadonlyMap<string, Towards>,
  formsFor: (standings: Iterable<Held>) => ObjectForms,
  use: RelationsOfRequest['use'],
  data: unknown,
  pseudonym: DesensitizationContext['pseudonym'],
): Promise<ReadonlyMap<string, Held>> => {
  const lasting = heldTowards(towards, ({ held }) => held);
  if ([...towards.values()].every(({ once }) => once.length === 0)) return lasting;

  const offered = heldTowards(towards, (each) => withConsents(each, each.once));
  const context = { pseudonym, standingTo: standingIn(offered) };
  const without = standingIn(lasting);
  const forms = formsFor([...lasting.values(), ...offered.values()]);
  const told = [...rowsIn(forms, data, context.standingTo)].filter((row) =>
    differ(row, context.standingTo(row.code), without(row.code), context),
  );
  const needed = new Set(told.map(({ code }) => code));
  const used = await use([...towards].flatMap(([code, { once }]) => (needed.has(code) ? once : [])));
  return heldTowards(towards, (each) =>
    withConsents(
      each,
      each.once.filter(({ consent }) => used.has(consent)),
    ),
  );
};

const heldTowards = (towards: ReadonlyMap<string, Towards>, held: (each: Towards) => Held) =>
  new Map([...towards].map(([code, each]) => [code, held(each)] as const));

/** Whether the row would leave otherwise under the one standing than under the other. */
const differ = (row: Row, one: string, other: string, context: DesensitizationContext): boolean => {
  if (one === other) return false;
  const [under, otherwise] = [one, other].map((standing) => {
    const forms = row.byStanding.get(standing);
    return forms ? JSON.stringify(desensitize(row.value, forms, context)) : '';
  });
  return under !== otherwise;
};
