import {
  type Classification,
  loadPolicy,
  loadSupergraph,
  makeUnifiedSocialCreditCode,
  type PurposeKind,
  parseUnifiedSocialCreditCode,
  purposeKinds,
  type Role,
} from '@credit-hub/schema';
import fc from 'fast-check';
import { execute, parse, print } from 'graphql';
import { describe, expect, test } from 'vitest';
import { desensitize } from '../desensitization/desensitize.ts';
import type { Fault } from '../execution/fetchContext.ts';
import { governedSchema } from '../policy/governedSchema.ts';
import { createPermitCache } from '../policy/permitCache.ts';
import type { ConsentUse, HeldRelation, RelationOffice } from './office.ts';
import { createPermitRows } from './permitRows.ts';
import { relationsOfRequest } from './relationsOfRequest.ts';

const governed = governedSchema(loadSupergraph(), loadPolicy());
const permitRows = createPermitRows(createPermitCache(), governed);

/** Every other is a sole trader's, who is a person. */
const codes = Array.from({ length: 6 }, (_, n) =>
  makeUnifiedSocialCreditCode(n % 2 === 0 ? '91000000' : '92000000', `MX00010${n}`),
);
const [one, two, three] = codes as [string, string, string, ...string[]];
const bank = makeUnifiedSocialCreditCode('91000000', 'BK000001');

/** What the departments hold of every subject: values that tell whose they are. */
const subject = (code: string) => ({
  unifiedSocialCreditCode: code,
  registration: {
    name: `name-${code}`,
    registeredAddress: `云州市临溪区秘密路${code}号`,
    legalRepresentative: { name: '欧阳修远' },
  },
  publicCreditEvaluation: { grade: 'GOOD', score: 777 },
  dishonestDebtorListings: [],
  enforcementCases: [{ applicantName: '诸葛远山' }],
  dataUseConsents: [{ id: 'consent', purpose: 'CREDIT_GRANTING' }],
});

const rootValue = {
  marketSubject: ({ unifiedSocialCreditCode }: { unifiedSocialCreditCode: string }) =>
    subject(unifiedSocialCreditCode),
  marketSubjects: ({ unifiedSocialCreditCodes }: { unifiedSocialCreditCodes: string[] }) =>
    unifiedSocialCreditCodes.map(subject),
  searchMarketSubjects: () => ({ marketSubjects: codes.map(subject) }),
};

const consent = (
  subjectCode: string,
  classes: Classification[],
  onceConsent: string | null = null,
): HeldRelation => ({ subjectCode, relation: 'CONSENT', classes, onceConsent });

/** An office whose books are these rows; consents for once are used up in it. */
function officeOf(held: readonly HeldRelation[]) {
  const used = new Set<string>();
  const asked: string[][] = [];
  const office: RelationOffice = {
    relationsHeld: async (_, subjects) => {
      asked.push([...subjects]);
      return held.filter(
        ({ subjectCode, onceConsent }) =>
          subjects.includes(subjectCode) && (onceConsent === null || !used.has(onceConsent)),
      );
    },
    useConsents: async (uses: readonly ConsentUse[]) => {
      const fresh = uses.map(({ consent: name }) => name).filter((name) => !used.has(name));
      for (const name of fresh) used.add(name);
      return new Set(fresh);
    },
  };
  return { office, used, asked };
}

const officeThatIsDown: RelationOffice = {
  relationsHeld: async (_reader, _codes, _signal, faults: Fault[]) => {
    faults.push({ department: 'credit-office', code: 'DEPARTMENT_UNAVAILABLE' });
    return null;
  },
  useConsents: async () => null,
};

type Asked = {
  document: string;
  variables?: Record<string, unknown>;
  role?: Role;
  organization?: string | null;
  purpose?: PurposeKind;
  office: RelationOffice;
};

async function answer({
  document,
  variables = {},
  role = 'BANK',
  organization = bank,
  purpose = 'CREDIT_GRANTING',
  office,
}: Asked) {
  const viewer = { person: 'p', role, organization, department: null };
  const relations = relationsOfRequest(
    office,
    { viewer, purpose: { kind: purpose, matter: null, caseNumber: null } },
    { signal: AbortSignal.timeout(5_000) },
  );
  const operation = { document: parse(document), operationName: undefined };
  const caller = { role, department: null, purpose, mayState: new Set(purposeKinds) };
  const permitted = await permitRows(
    { operation, variables, caller, codeOf: parseUnifiedSocialCreditCode },
    relations,
  );
  const { data } = await execute({
    schema: governed.apiSchema,
    document: permitted.document,
    rootValue,
    variableValues: variables,
  });
  const fetched = JSON.parse(JSON.stringify(data ?? {})) as Record<string, unknown>;
  const pseudonym = () => 'PSN';
  const decided = await permitted.decide(fetched, pseudonym);
  const answered = desensitize(fetched, decided.forms, { pseudonym, standingTo: decided.standingTo });
  return {
    answered,
    fetched,
    refusals: [...permitted.refusals, ...decided.refusals],
    decisions: decided.decisions,
    faults: relations.faults,
  };
}

const evaluation = 'unifiedSocialCreditCode publicCreditEvaluation { grade score }';
const ofOne = `{ marketSubject(unifiedSocialCreditCode: "${one}") { ${evaluation} } }`;
const ofMany = `query ($codes: [UnifiedSocialCreditCode!]!) { marketSubjects(unifiedSocialCreditCodes: $codes) { ${evaluation} } }`;
const found = `{ searchMarketSubjects(name: "云州") { marketSubjects { ${evaluation} } } }`;
const good = { grade: 'GOOD', score: 777 };

type AnsweredRow = ReturnType<typeof subject>;
/** Rows of every root field, those of a search out of its page. */
const rowsOf = (answered: Record<string, unknown> | null): AnsweredRow[] =>
  Object.values(answered ?? {}).flatMap((value) => {
    const { marketSubjects = value } = value as { marketSubjects?: unknown };
    return marketSubjects as AnsweredRow | AnsweredRow[];
  });

test('a row is answered by what stands between it and the caller, for that row alone', async () => {
  const { office } = officeOf([consent(two, ['EVALUATION'])]);
  const { answered, decisions } = await answer({
    document: ofMany,
    variables: { codes: [one, two, three] },
    office,
  });
  expect(answered).toEqual({
    marketSubjects: [
      { unifiedSocialCreditCode: one, publicCreditEvaluation: null },
      { unifiedSocialCreditCode: two, publicCreditEvaluation: good },
      { unifiedSocialCreditCode: three, publicCreditEvaluation: null },
    ],
  });
  expect(decisions).toEqual([
    expect.objectContaining({
      path: ['marketSubjects', 'publicCreditEvaluation'],
      form: 'DENIED',
      reason: 'CONSENT_REQUIRED',
      rows: [0, 2],
    }),
  ]);
});

test('rows that nobody named are answered by their own relations, too', async () => {
  const { office, asked } = officeOf([consent(three, ['EVALUATION'])]);
  const { answered } = await answer({ document: found, office });
  expect(rowsOf(answered).map(({ publicCreditEvaluation }) => publicCreditEvaluation)).toEqual(
    codes.map((code) => (code === three ? good : null)),
  );
  expect(asked).toEqual([codes]);
});

test('where no named subject opens a field, no department is asked for it', async () => {
  const { office } = officeOf([consent(two, ['EVALUATION'])]);
  const { fetched } = await answer({ document: ofOne, office });
  expect(JSON.stringify(fetched)).not.toContain('777');
});

test('where all stand alike the decision is said of all', async () => {
  const { office } = officeOf([]);
  const { decisions } = await answer({ document: ofMany, variables: { codes: [one, two] }, office });
  expect(decisions.map(({ reason, rows }) => [reason, rows])).toEqual([['CONSENT_REQUIRED', undefined]]);
});

test('what no relation matters for is asked nobody', async () => {
  const { office, asked } = officeOf([]);
  await answer({ document: ofOne, role: 'HALL', purpose: 'HANDLING', office });
  await answer({
    document: `{ marketSubject(unifiedSocialCreditCode: "${one}") { registration { name } } }`,
    office,
  });
  await answer({ document: ofOne, role: 'PUBLIC', organization: null, purpose: 'INQUIRY', office });
  expect(asked).toEqual([]);
});

test('while the office does not answer nothing that rests on it leaves, and nobody says that there is no consent', async () => {
  const { answered, decisions, faults } = await answer({ document: ofOne, office: officeThatIsDown });
  expect(answered).toEqual({
    marketSubject: { unifiedSocialCreditCode: one, publicCreditEvaluation: null },
  });
  expect(decisions.map(({ reason }) => reason)).toEqual(['RELATION_UNKNOWN']);
  expect(faults).toEqual([{ department: 'credit-office', code: 'DEPARTMENT_UNAVAILABLE' }]);
});

test('a caller’s document cannot say whose a row is', async () => {
  const { refusals } = await answer({
    document: `{ marketSubject(unifiedSocialCreditCode: "${one}") { hubSubjectCode__: unifiedSocialCreditCode publicCreditEvaluation { grade } } }`,
    office: officeOf([]).office,
  });
  expect(refusals).toEqual([expect.objectContaining({ code: 'RESERVED_ALIAS' })]);
});

describe('a subject reads its own record, and of another what the public reads', () => {
  const own = (document: string, variables = {}) =>
    answer({
      document,
      variables,
      role: 'SUBJECT',
      organization: one,
      purpose: 'SELF',
      office: officeOf([]).office,
    });

  test.each<[string, string, Record<string, unknown>, unknown[]]>([
    ['by its code', ofOne, {}, [good]],
    ['beside others', ofMany, { codes: [two, one] }, [null, good]],
    ['in what it searched', found, {}, [good, null, null, null, null, null]],
  ])('%s', async (_, document, variables, evaluations) => {
    const { answered } = await own(document, variables);
    expect(rowsOf(answered).map(({ publicCreditEvaluation }) => publicCreditEvaluation)).toEqual(evaluations);
  });
});

describe('a consent for once', () => {
  const once = () => officeOf([consent(one, ['EVALUATION'], 'once-1')]);

  test('is used by the answer that tells something by it, and by no other', async () => {
    const { office, used } = once();
    const first = await answer({ document: ofOne, office });
    const second = await answer({ document: ofOne, office });
    expect(first.answered).toEqual({
      marketSubject: { unifiedSocialCreditCode: one, publicCreditEvaluation: good },
    });
    expect(second.answered).toEqual({
      marketSubject: { unifiedSocialCreditCode: one, publicCreditEvaluation: null },
    });
    expect([...used]).toEqual(['once-1']);
  });

  test.each([
    [
      'that tells only what is public',
      `{ marketSubject(unifiedSocialCreditCode: "${one}") { registration { name } } }`,
      {},
    ],
    [
      'that skips what it opens',
      `query ($s: Boolean!) { marketSubject(unifiedSocialCreditCode: "${one}") { unifiedSocialCreditCode publicCreditEvaluation @skip(if: $s) { grade } } }`,
      { s: true },
    ],
    ['of another subject', `{ marketSubject(unifiedSocialCreditCode: "${two}") { ${evaluation} } }`, {}],
  ])('is not used by an answer %s', async (_, document, variables) => {
    const { office, used } = once();
    await answer({ document, variables, office });
    expect([...used]).toEqual([]);
  });

  test('is used once by an answer that tells by it in several places', async () => {
    const { office, used } = once();
    const { answered } = await answer({
      document: `{ a: marketSubject(unifiedSocialCreditCode: "${one}") { publicCreditEvaluation { grade } } b: marketSubject(unifiedSocialCreditCode: "${one}") { publicCreditEvaluation { score } } }`,
      office,
    });
    expect(answered).toEqual({
      a: { publicCreditEvaluation: { grade: 'GOOD' } },
      b: { publicCreditEvaluation: { score: 777 } },
    });
    expect([...used]).toEqual(['once-1']);
  });
});

describe('what is a person’s', () => {
  const persons = `unifiedSocialCreditCode registration { registeredAddress legalRepresentative { name } }
    enforcementCases { applicantName }`;
  const read = (code: string, asked: Partial<Parameters<typeof answer>[0]>) =>
    answer({
      document: `{ marketSubject(unifiedSocialCreditCode: "${code}") { ${persons} } }`,
      office: officeOf([consent(code, ['ADDRESS', 'PERSON_NAME'])]).office,
      ...asked,
    });
  const masked = {
    registration: { registeredAddress: '云州市临溪区****', legalRepresentative: { name: '欧阳**' } },
    enforcementCases: [{ applicantName: '诸葛**' }],
  };
  const whole = (code: string) => ({
    registration: {
      registeredAddress: `云州市临溪区秘密路${code}号`,
      legalRepresentative: { name: '欧阳修远' },
    },
    enforcementCases: [{ applicantName: '诸葛**' }],
  });
  const own = { role: 'SUBJECT', purpose: 'SELF' } as const;

  test.each([
    ['not to a bank by a company’s consent', one, {}, masked],
    ['to a bank by the consent of a sole trader, who is the person', two, {}, whole(two)],
    ['to a company as far as it registered it itself', one, { ...own, organization: one }, whole(one)],
    ['to a sole trader as far as it is its own', two, { ...own, organization: two }, whole(two)],
  ])('is told %s', async (_, code, asked, expected) => {
    const { answered } = await read(code, asked);
    expect(answered).toEqual({ marketSubject: { unifiedSocialCreditCode: code, ...expected } });
  });

  test.each([
    ['a bank', one, {}],
    ['a company in its own record', one, { ...own, organization: one }],
  ])('is masked for %s with the reason that the person has not consented', async (_, code, asked) => {
    const { decisions } = await read(code, asked);
    const reasons = decisions.filter(({ form }) => form === 'MASKED').map(({ reason }) => reason);
    expect(new Set(reasons)).toEqual(new Set(['PERSON_CONSENT_REQUIRED']));
  });
});

const everything = `unifiedSocialCreditCode
  registration { name registeredAddress legalRepresentative { name } }
  publicCreditEvaluation { grade score } enforcementCases { applicantName }`;
const documents = [
  `query ($codes: [UnifiedSocialCreditCode!]!) { marketSubjects(unifiedSocialCreditCodes: $codes) { ${everything} } }`,
  `{ searchMarketSubjects(name: "云州") { marketSubjects { ${everything} } } }`,
  `query ($codes: [UnifiedSocialCreditCode!]!) { marketSubjects(unifiedSocialCreditCodes: $codes) { ...F } searchMarketSubjects(name: "云州") { marketSubjects { ...F } } } fragment F on MarketSubject { ${everything} }`,
];
const consentClasses = ['EVALUATION', 'ADDRESS', 'PERSON_NAME', 'RESTRICTED'] as const;

test('no field of a row leaves in clear without a consent of that subject for its class, nor of a person without that person’s', async () => {
  const rows = fc.array(
    fc.record({
      code: fc.constantFrom(...codes),
      classes: fc.subarray([...consentClasses]),
      once: fc.boolean(),
    }),
    { maxLength: 8 },
  );
  await fc.assert(
    fc.asyncProperty(
      rows,
      fc.constantFrom(...documents),
      fc.shuffledSubarray(codes),
      async (given, document, asked) => {
        const held = given.map(({ code, classes, once }, at) =>
          consent(code, classes, once ? `once-${at}` : null),
        );
        const opened = (code: unknown, classification: Classification) =>
          held.some(({ subjectCode, classes }) => subjectCode === code && classes.includes(classification));
        const { answered } = await answer({
          document,
          variables: { codes: asked },
          office: officeOf(held).office,
        });
        for (const row of rowsOf(answered)) {
          const {
            unifiedSocialCreditCode: code,
            registration,
            publicCreditEvaluation,
            enforcementCases,
          } = row;
          expect(publicCreditEvaluation).toEqual(opened(code, 'EVALUATION') ? good : null);
          const isPerson = String(code).startsWith('92');
          expect(registration.registeredAddress.includes('秘密')).toBe(isPerson && opened(code, 'ADDRESS'));
          expect(registration.legalRepresentative.name === '欧阳修远').toBe(
            isPerson && opened(code, 'PERSON_NAME'),
          );
          expect(enforcementCases).toEqual([{ applicantName: '诸葛**' }]);
          expect(registration.name).toBe(`name-${code}`);
        }
      },
    ),
    { numRuns: 100 },
  );
});

describe('what is asked of departments and told of an operation', () => {
  const permitted = async (
    document: string,
    asked: Partial<Asked> = {},
    held: readonly HeldRelation[] = [],
  ) => {
    const { role = 'BANK', organization = bank, purpose = 'CREDIT_GRANTING', variables = {} } = asked;
    const { office, asked: codesAsked } = officeOf(held);
    const relations = relationsOfRequest(
      office,
      {
        viewer: { person: 'p', role, organization, department: null },
        purpose: { kind: purpose, matter: null, caseNumber: null },
      },
      { signal: AbortSignal.timeout(5_000) },
    );
    const caller = { role, department: null, purpose, mayState: new Set(purposeKinds) };
    const rows = await permitRows(
      {
        operation: { document: parse(document), operationName: undefined },
        variables,
        caller,
        codeOf: parseUnifiedSocialCreditCode,
      },
      relations,
    );
    return { rows, codesAsked, text: rows.document.definitions.map(print).join() };
  };
  const name = `{ marketSubject(unifiedSocialCreditCode: "${one}") { registration { name } } }`;
  const search = '{ searchMarketSubjects(name: "云州") { marketSubjects { registration { name } } } }';

  test('whose a row is is asked where that decides, or where subjects are found that nobody named', async () => {
    const asksWhose = async (...asked: Parameters<typeof permitted>) =>
      (await permitted(...asked)).text.includes('hubSubjectCode__');
    expect(await asksWhose(name)).toBe(false);
    expect(await asksWhose(search)).toBe(true);
    expect(await asksWhose(ofOne)).toBe(true);
    expect(await asksWhose(ofOne, { role: 'HALL', purpose: 'HANDLING' })).toBe(false);
    expect(await asksWhose('{ departments { name } }')).toBe(false);
  });

  test('it tells whom it names, whether it may tell of others, and whether rows decide', async () => {
    const told = async (...asked: Parameters<typeof permitted>) => {
      const { rows } = await permitted(...asked);
      return [rows.named && [...rows.named], rows.tellsOfOthers, rows.rowsDecide, rows.needsNothing];
    };
    expect(await told(name)).toEqual([[one], false, false, false]);
    expect(await told(ofOne)).toEqual([[one], false, true, false]);
    expect(await told(search)).toEqual([null, true, false, false]);
    expect(await told(found)).toEqual([null, true, true, false]);
    expect(await told('{ __typename }')).toEqual([[], false, false, true]);
    const shareholders = `{ marketSubject(unifiedSocialCreditCode: "${one}") { registration { shareholders { unifiedSocialCreditCode } } publicCreditEvaluation { grade } } }`;
    expect((await told(shareholders, {}, [consent(one, ['EVALUATION'])]))[1]).toBe(
      (await told(shareholders.replace('publicCreditEvaluation { grade }', '')))[1],
    );
  });

  test('the same operation is asked in the same document, made once', async () => {
    const document = parse(found);
    const again = async () => {
      const relations = relationsOfRequest(
        officeOf([]).office,
        {
          viewer: { person: 'p', role: 'BANK', organization: bank, department: null },
          purpose: { kind: 'CREDIT_GRANTING', matter: null, caseNumber: null },
        },
        { signal: AbortSignal.timeout(5_000) },
      );
      const caller = {
        ...({ role: 'BANK', department: null, purpose: 'CREDIT_GRANTING' } as const),
        mayState: new Set(purposeKinds),
      };
      return permitRows(
        {
          operation: { document, operationName: undefined },
          variables: {},
          caller,
          codeOf: parseUnifiedSocialCreditCode,
        },
        relations,
      );
    };
    const [first, second] = [await again(), await again()];
    expect(second.document).toBe(first.document);
    expect(second.planKey).toBe(first.planKey);
    expect(first.planKey).toMatch(/^[0-9a-f]{64}$/);
  });

  test('of all that a consent for once might open, departments are asked', async () => {
    const { text } = await permitted(ofOne, {}, [consent(one, ['EVALUATION'], 'once')]);
    expect(text).toContain('grade');
    expect((await permitted(ofOne, {}, [consent(one, ['AMOUNT'], 'once')])).text).not.toContain('grade');
    expect((await permitted(ofOne)).text).not.toContain('grade');
  });

  test('the office is asked before for whom an operation names, and of whom it finds when they are found', async () => {
    expect((await permitted(ofMany, { variables: { codes: [one, two] } })).codesAsked).toEqual([[one, two]]);
    expect((await permitted(found)).codesAsked).toEqual([]);
  });

  test('what is denied to every standing leaves nothing to be asked', async () => {
    const { rows } = await permitted('{ __typename __schema { queryType { name } } }');
    expect([rows.needsNothing, rows.introspection !== null]).toEqual([true, true]);
  });

  test('a change is refused by what is held towards all whom it names', async () => {
    const give = (code: string, alias = 'a') =>
      `${alias}: giveDataUseConsent(unifiedSocialCreditCode: "${code}", artefact: "x") { id }`;
    const asSubject = { role: 'SUBJECT', organization: one, purpose: 'SELF' } as const;
    const refused = async (selection: string) => {
      const { rows } = await permitted(`mutation { ${selection} }`, asSubject);
      return rows.refusals.map(({ code, coordinate }) => `${code} ${coordinate}`);
    };
    const denied = 'MUTATION_DENIED Mutation.giveDataUseConsent';
    expect(await refused(give(one))).toEqual([]);
    expect(await refused(give(two))).toEqual([denied]);
    expect(await refused(`${give(one)} ${give(two, 'b')}`)).toEqual([denied, denied]);
  });

  test('and so is what is given in it, of an open change, too', async () => {
    const open: Readonly<Record<string, Classification>> = {
      'Mutation.giveDataUseConsent': 'PUBLIC',
      'Mutation.giveDataUseConsent(artefact:)': 'FREE_TEXT',
    };
    const permitOpen = createPermitRows(createPermitCache(), {
      ...governed,
      classificationOf: (at) => open[at] ?? governed.classificationOf(at),
    });
    const viewer = { person: 'p', role: 'SUBJECT', organization: one, department: null } as const;
    const purpose = { kind: 'SELF', matter: null, caseNumber: null } as const;
    const refused = async (...of: string[]) => {
      const given = of.map(
        (code, at) => `a${at}: giveDataUseConsent(unifiedSocialCreditCode: "${code}", artefact: "x") { id }`,
      );
      const operation = { document: parse(`mutation { ${given.join(' ')} }`), operationName: undefined };
      const caller = {
        role: viewer.role,
        department: null,
        purpose: purpose.kind,
        mayState: new Set(purposeKinds),
      };
      const waiting = { signal: AbortSignal.timeout(5_000) };
      const relations = relationsOfRequest(officeOf([]).office, { viewer, purpose }, waiting);
      const { refusals } = await permitOpen(
        { operation, variables: {}, caller, codeOf: (text) => text },
        relations,
      );
      return refusals.map(({ coordinate, reason }) => `${coordinate} ${reason}`);
    };
    const denied = 'Mutation.giveDataUseConsent(artefact:) OWN_RECORD_REQUIRED';
    expect(await refused(one)).toEqual([]);
    expect(await refused(two)).toEqual([denied]);
    expect(await refused(one, two)).toEqual([denied]);
  });
});
