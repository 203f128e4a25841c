import { describe, expect, test } from 'vitest';
import { anonymous, type Caller } from './identify.ts';
import { statePurpose } from './purpose.ts';

const clerk: Caller = {
  viewer: { person: 'clerk', role: 'HALL', organization: null, department: null },
  mayState: new Set(['HANDLING', 'INQUIRY']),
};

/** As a display string (RFC 9651). */
const displayed = (text: string): string =>
  `%"${encodeURIComponent(text)
    .replaceAll(/[!'()*~]/g, (one) => `%${one.charCodeAt(0).toString(16)}`)
    .replaceAll(/%../g, (octet) => octet.toLowerCase())}"`;

const personsNumbers = [
  '990000199002199173',
  '99000019900219917x',
  '990000900219917',
  '15489680411',
  '15489680411 (2)',
  '１５４８９６８０４１１',
  '110101 19900307 1234',
  '110101-19900307-1234',
  '110101.19900307.1234',
  '11010119900307123401',
  '110101\u200b19900307\ue0001234',
  '一三八〇〇一三八〇〇〇',
  '壹叁捌零零壹叁捌零零零',
  '幺三八零零幺三八零零零',
  'E12345678',
  'H1234567801',
  '云A12345',
  '微信号zhang_san2020',
  'zhang@qq.com',
  '账号1234567890',
  '住址：云州市松石区红旗大街12号',
];

describe('a request states one purpose', () => {
  const accepted = [
    { header: undefined, caller: anonymous, purpose: { kind: 'INQUIRY', matter: null, caseNumber: null } },
    {
      header: 'HANDLING;matter="M-01";case="C-7"',
      caller: clerk,
      purpose: { kind: 'HANDLING', matter: 'M-01', caseNumber: 'C-7' },
    },
    {
      header: 'HANDLING;matter="M-01";case=%"%e6%a1%88-7"',
      caller: clerk,
      purpose: { kind: 'HANDLING', matter: 'M-01', caseNumber: '案-7' },
    },
  ];
  test('one over several handlings names each, and one of them is as it always was', () => {
    const [one, two, three] = [
      { matter: 'M-01', caseNumber: 'C-1' },
      { matter: 'M-02', caseNumber: 'C-1' },
      { matter: 'M-01', caseNumber: 'C-2' },
    ];
    const headerOf = (...handlings: { matter: string; caseNumber: string }[]) =>
      handlings
        .map(({ matter, caseNumber }) => `HANDLING;matter="${matter}";case="${caseNumber}"`)
        .join(', ');
    expect(statePurpose(headerOf(one), clerk)).toEqual({ kind: 'HANDLING', ...one });
    expect(statePurpose(headerOf(one, two, three), clerk)).toEqual({
      ...{ kind: 'HANDLING', ...one },
      further: [two, three],
    });
    expect(statePurpose(headerOf(...Array(20).fill(one)), clerk).further).toHaveLength(19);
    expect(() => statePurpose(headerOf(...Array(21).fill(one)), clerk)).toThrow(
      expect.objectContaining({ code: 'PURPOSE_MALFORMED' }),
    );
  });

  test.each(accepted)('$header is taken', ({ header, caller, purpose }) => {
    expect(statePurpose(header, caller)).toEqual(purpose);
  });

  const refused = [
    { header: 'HANDLING', caller: clerk, code: 'PURPOSE_INCOMPLETE' },
    { header: 'HANDLING;matter="M-01"', caller: clerk, code: 'PURPOSE_INCOMPLETE' },
    { header: 'HANDLING;matter=1;case="C"', caller: clerk, code: 'PURPOSE_MALFORMED' },
    { header: 'HANDLING;matter="M";case=%"a%00b"', caller: clerk, code: 'PURPOSE_MALFORMED' },
    { header: 'HANDLING;matter=%"a%0ab";case="C"', caller: clerk, code: 'PURPOSE_MALFORMED' },
    { header: `HANDLING;matter="M";case="${'C'.repeat(129)}"`, caller: clerk, code: 'PURPOSE_MALFORMED' },
    {
      header: `HANDLING;matter="M";case=%"${'%e6%a1%88'.repeat(129)}"`,
      caller: clerk,
      code: 'PURPOSE_MALFORMED',
    },
    { header: 'HANDLING;matter=%"";case="C"', caller: clerk, code: 'PURPOSE_MALFORMED' },
    ...personsNumbers.flatMap((number) =>
      [
        `HANDLING;matter=${displayed(number)};case="C"`,
        `HANDLING;matter="M";case=${displayed(`案${number}`)}`,
        `HANDLING;matter=${displayed(`M-01 ${number}`)};case="C"`,
      ].map((header) => ({ header, caller: clerk, code: 'PURPOSE_MALFORMED' })),
    ),
    { header: 'handling;matter="M";case="C"', caller: clerk, code: 'PURPOSE_MALFORMED' },
    { header: '"HANDLING"', caller: clerk, code: 'PURPOSE_MALFORMED' },
    { header: 'HANDLING, AUDIT', caller: clerk, code: 'PURPOSE_MALFORMED' },
    ...[
      ['HANDLING;matter="M";case="C", INQUIRY', 'PURPOSE_MALFORMED'],
      ['HANDLING;matter="M";case="C",', 'PURPOSE_MALFORMED'],
      ['(HANDLING);matter="M";case="C"', 'PURPOSE_MALFORMED'],
      ['HANDLING;matter=("M" "N");case="C"', 'PURPOSE_MALFORMED'],
      ['HANDLING;matter="M";case="C", HANDLING', 'PURPOSE_INCOMPLETE'],
      ['HANDLING;matter="M";case="C", HANDLING;matter="N"', 'PURPOSE_INCOMPLETE'],
      ['HANDLING;matter="M";case="C", HANDLING;matter="15489680411";case="C"', 'PURPOSE_MALFORMED'],
      ['', 'PURPOSE_MALFORMED'],
    ].map(([header, code]) => ({ header: header as string, caller: clerk, code: code as string })),
    { header: 'AUDIT', caller: clerk, code: 'PURPOSE_NOT_ALLOWED' },
    { header: 'SUPERVISION', caller: anonymous, code: 'PURPOSE_NOT_ALLOWED' },
  ];
  test.each([
    '2026-0001',
    '（2026）示01执2号',
    '云市监罚〔2026〕17号',
    '330106-2026-0315-0001',
    'JY13301060012345',
  ])('the case %s is one', (caseNumber) => {
    const header = `HANDLING;matter="M";case=${displayed(caseNumber)}`;
    expect(statePurpose(header, clerk)).toMatchObject({ caseNumber });
  });

  test('a refusal quotes nothing of what was given', () => {
    expect(() => statePurpose('HANDLING;matter="M";case="13800138000"', clerk)).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('138') }),
    );
  });

  test.each(['000139031000', '11330100MB1234567U4000139031000', '1133010000253984800000139031000', 'M-01'])(
    'the matter %s is one',
    (matter) => {
      expect(statePurpose(`HANDLING;matter="${matter}";case="C"`, clerk)).toMatchObject({ matter });
    },
  );

  test.each(refused)('$header is refused with $code', ({ header, caller, code }) => {
    expect(() => statePurpose(header, caller)).toThrow(expect.objectContaining({ code }));
  });
});
