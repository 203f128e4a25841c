/** The fact of a department that an objection or a repair is about: named by who asks, found by its department. */
import {
  type ActProblem,
  type Asked,
  type Given,
  problem,
  sharedField,
  type TakenField,
} from '@credit-hub/kit';
import { loadDepartments } from '@credit-hub/schema';

export type Target = {
  targetDepartment: string;
  targetKind: string;
  targetFactId: string | null;
  targetDocumentNumber: string | null;
};

/** An item about a fact. */
export type OfTarget = Target & { subjectCode: string; id: string };

/** What names the fact. Its document is for people: the department finds it by its identifier. */
export const targetFields: Readonly<Record<keyof Target, TakenField>> = {
  targetDepartment: sharedField('String', {
    says: 'The department that holds the fact',
    chineseName: '信息所属部门',
    needed: 'ALWAYS',
  }),
  targetKind: sharedField('String', { says: 'Its kind', chineseName: '信息类别', needed: 'ALWAYS' }),
  targetFactId: sharedField('ID', { says: 'Its identifier', chineseName: '信息标识', needed: 'ALWAYS' }),
  targetDocumentNumber: sharedField('String', { says: 'Number of its document', chineseName: '信息文书号' }),
};

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

export const targetIn = (given: Given): Target => ({
  targetDepartment: text(given.targetDepartment) ?? '',
  targetKind: text(given.targetKind) ?? '',
  targetFactId: text(given.targetFactId),
  targetDocumentNumber: text(given.targetDocumentNumber),
});

/** Whether both are about one fact; by its document where one of them was named by nothing else. */
export function isSameTarget(one: Target, other: Target): boolean {
  if (one.targetDepartment !== other.targetDepartment || one.targetKind !== other.targetKind) return false;
  if (one.targetFactId !== null && other.targetFactId !== null)
    return one.targetFactId === other.targetFactId;
  return one.targetDocumentNumber !== null && one.targetDocumentNumber === other.targetDocumentNumber;
}

/** What is a procedure's item is no fact that another procedure is about. */
const itemTypes = new Set(['CreditObjection', 'CreditRepair']);

/** What names no fact of the network, or one of which the subject has the same under way already. */
export function targetProblem<Item extends OfTarget>(
  { given, others }: Pick<Asked<Item>, 'given' | 'others'>,
  isUnderWay: (item: Item) => boolean,
): ActProblem | null {
  const target = targetIn(given);
  if (!loadDepartments().some(({ name }) => name === target.targetDepartment))
    return problem('TARGET_UNKNOWN', { field: 'targetDepartment' });
  if (!/^[A-Z]\w+$/.test(target.targetKind) || itemTypes.has(target.targetKind))
    return problem('TARGET_UNKNOWN', { field: 'targetKind' });
  const underWay = others.some((other) => isUnderWay(other) && isSameTarget(other, target));
  return underWay ? problem('ALREADY_UNDER_WAY', { field: 'targetFactId' }) : null;
}
