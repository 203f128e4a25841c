/** The SQL of who leads a subject, and what else. */
import type { Database } from '@credit-hub/kit';

export type LeadingPersonRow = {
  unifiedSocialCreditCode: string;
  person: string;
  role: 'LEGAL_REPRESENTATIVE' | 'ACTUAL_CONTROLLER' | 'CONTROLLING_SHAREHOLDER';
};

/** A person in one part: `person` and `code` name what the statement looks for it by. */
const parts = [
  {
    role: 'LEGAL_REPRESENTATIVE',
    person: 'legal_representative_resident_id_number_index',
    from: 'registrations as led',
    when: 'true',
  },
  {
    role: 'ACTUAL_CONTROLLER',
    person: 'actual_controller_resident_id_number_index',
    from: 'registrations as led',
    when: 'true',
  },
  {
    role: 'CONTROLLING_SHAREHOLDER',
    person: 'resident_id_number_index',
    from: 'shareholders as led join registrations as held on held.subject_code = led.subject_code',
    // More than half of the capital: 公司法 (2023) 第二百六十五条 (二).
    when: 'led.subscribed_capital * 2 > held.registered_capital',
  },
] as const;

const leading = (selected: (person: string) => { join?: string; where: string }): string =>
  parts
    .map(({ role, person, from, when }) => {
      const { join = '', where } = selected(`led.${person}`);
      return `select led.subject_code as "unifiedSocialCreditCode", led.${person} as person, '${role}' as role
         from ${from} ${join} where ${when} and right(led.${person}, 1) <> '.' and ${where}`;
    })
    .join(' union all ');

const statement = {
  name: 'leading_persons',
  text: `with known as materialized (
      select distinct person from (${leading(() => ({ where: 'led.subject_code = any($1::text[])' }))}) as found
    )
    ${leading((person) => ({ join: `join known on known.person = ${person}`, where: 'true' }))}`,
};

/** Everyone who leads one of the subjects, in each part, and everything that they lead. */
export const createLeadingPersons =
  ({ $client: client }: Database) =>
  async (codes: readonly string[]): Promise<LeadingPersonRow[]> => {
    const { rows } = await client.query<LeadingPersonRow>({ ...statement, values: [codes] });
    return rows;
  };
