import { describe, expect, test } from 'vitest';
import { anonymous, type Caller } from './identify.ts';
import { statePurpose } from './purpose.ts';

const clerk: Caller = {
  viewer: { person: 'clerk', role: 'HALL', organization: null, department: null },
  mayState: new Set(['HANDLING', 'INQUIRY']),
};

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
    ...[
      '990000199002199173',
      '99000019900219917x',
      '990000900219917',
      '15489680411',
      'M 15489680411 (2)',
    ].map((matter) => ({
      header: `HANDLING;matter="${matter}";case="C"`,
      caller: clerk,
      code: 'PURPOSE_MALFORMED',
    })),
    {
      header: `HANDLING;matter=%"${encodeURIComponent('１５４８９６８０４１１').toLowerCase()}";case="C"`,
      caller: clerk,
      code: 'PURPOSE_MALFORMED',
    },
    { header: 'handling;matter="M";case="C"', caller: clerk, code: 'PURPOSE_MALFORMED' },
    { header: '"HANDLING"', caller: clerk, code: 'PURPOSE_MALFORMED' },
    { header: 'HANDLING, AUDIT', caller: clerk, code: 'PURPOSE_MALFORMED' },
    { header: 'AUDIT', caller: clerk, code: 'PURPOSE_NOT_ALLOWED' },
    { header: 'SUPERVISION', caller: anonymous, code: 'PURPOSE_NOT_ALLOWED' },
  ];
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
