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

const leading = (condition: (person: string) => string): string =>
  parts
    .map(
      ({ role, person, from, when }) =>
        `select led.subject_code as "unifiedSocialCreditCode", led.${person} as person, '${role}' as role
         from ${from} where ${when} and right(led.${person}, 1) <> '.' and ${condition(`led.${person}`)}`,
    )
    .join(' union all ');

const ofSubjects = leading(() => 'led.subject_code = any($1::text[])');
const ofPersons = leading((person) => `${person} = any($1::text[])`);

/** Everyone who leads one of the subjects, in each part, and everything that they lead. */
export const createLeadingPersons =
  ({ $client: client }: Database) =>
  async (codes: readonly string[]): Promise<LeadingPersonRow[]> => {
    const { rows } = await client.query<LeadingPersonRow>({
      ...{ name: 'leading_persons_of_subjects', text: ofSubjects, values: [codes] },
    });
    const persons = [...new Set(rows.map(({ person }) => person))];
    if (persons.length === 0) return [];
    const led = await client.query<LeadingPersonRow>({
      ...{ name: 'subjects_of_leading_persons', text: ofPersons, values: [persons] },
    });
    return led.rows;
  };
