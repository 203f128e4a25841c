/** A fact that is objected to at a hall and withdrawn, and what callers of a hub are told of it. */
import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { ask, type TestHub } from '../house/testHub.ts';

/** What each states to read its notices. */
export const purposes = {
  bank: 'CREDIT_GRANTING',
  association: 'MEMBERSHIP',
  'credit-agency': 'REPORT',
  'hall-clerk': 'HANDLING;matter="bidding";case="2026-R-1"',
  'tax-officer': 'SUPERVISION',
  'courts-officer': 'SUPERVISION',
  'housing-officer': 'SUPERVISION',
  'credit-office': 'SUPERVISION',
  subject: 'SELF',
} as const;
export type Caller = keyof typeof purposes;

export type Notice = { id: string; item: string; textKey: string; readAt: string | null };

/** @param code the subject of the fact */
export function wrongFact(hub: TestHub, code: string) {
  async function asked<Told>(
    caller: string,
    purpose: string,
    query: string,
    variables: object = {},
  ): Promise<Told> {
    const { body } = await ask(hub, { caller, purpose, query, variables: { ...variables } });
    expect(body.errors).toBeUndefined();
    return Object.values(body.data ?? {})[0] as Told;
  }

  async function act(caller: Caller, mutation: string, given: string, variables: object): Promise<string> {
    const { item, problems } = await asked<{ item: { id: string }; problems: object[] }>(
      caller,
      purposes[caller],
      `mutation ($code: UnifiedSocialCreditCode!${'fact' in variables ? ', $fact: ID' : ', $objection: ID!'}) {
        ${mutation}(unifiedSocialCreditCode: $code, ${given}) { item: objection { id } problems { code field } }
      }`,
      { code, ...variables },
    );
    expect(problems).toEqual([]);
    return item.id;
  }

  return {
    asked,

    reads: (caller: string, purpose: string, section: string, of = code) =>
      asked(
        caller,
        purpose,
        `query ($code: UnifiedSocialCreditCode!) { marketSubject(unifiedSocialCreditCode: $code) { ${section} } }`,
        { code: of },
      ),

    async recorded(): Promise<string> {
      const { results } = await asked<{ results: { fact: string; problems: object[] }[] }>(
        'tax-officer',
        purposes['tax-officer'],
        `mutation ($facts: [MajorTaxViolationInput!]!, $key: String!) {
          recordMajorTaxViolations(facts: $facts, idempotencyKey: $key) { results { fact problems { code field } } }
        }`,
        {
          key: randomUUID(),
          facts: [
            {
              ...{ unifiedSocialCreditCode: code, decidedOn: '2026-03-03', severity: 'SERIOUS' },
              documentNumber: '云税稽罚〔2026〕7002号',
              authority: '国家税务总局云州市税务局稽查局',
              basis: '重大税收违法失信主体信息公布管理办法',
              ...{ listing: 'BLACK', listedOn: '2026-03-20', violationKind: '偷税' },
              ...{ amount: '1250000.00', facts: '在账簿上多列支出' },
            },
          ],
        },
      );
      expect(results[0]?.problems).toEqual([]);
      return results[0]?.fact as string;
    },

    /** The objection by which it is withdrawn. */
    async withdrawn(fact: string): Promise<string> {
      const target = 'targetDepartment: "tax", targetKind: "MajorTaxViolation", targetFactId: $fact';
      const filing = `${target}, grounds: WRONG, content: "该案已经撤销", documentNumber: "纸1号"`;
      const objection = await act('hall-clerk', 'fileObjection', filing, { fact });
      await act('credit-office', 'acceptObjection', 'objection: $objection', { objection });
      const upheld =
        'objection: $objection, remedy: WITHDRAWN, reason: "经核实", documentNumber: "云税复1号"';
      await act('tax-officer', 'upholdObjection', upheld, { objection });
      return objection;
    },

    /** What a caller is told, as a reader, because of the objection. */
    async noticesOf(caller: Caller, objection: string, more = ''): Promise<Notice[]> {
      const { notices } = await asked<{ notices: Notice[] }>(
        caller,
        purposes[caller],
        `{ notices(first: 500${more}) { notices {
          id unifiedSocialCreditCode procedure item textKey chineseText targetDepartment targetKind targetDocumentNumber readAt
        } } }`,
      );
      return notices.filter(({ item, textKey }) => item === objection && textKey.startsWith('fact.'));
    },
  };
}
