import { describe, expect, test } from 'vitest';
import type { Fault } from '../execution/fetchContext.ts';
import { codesOfRequest } from './codesOfRequest.ts';
import type { CodeRegisters } from './register.ts';

const good = '91350100M000100Y43';
/** Of the first years: its 18th character does not compute, and its register knows it. */
const early = '91350203M0001QKT19';
const slip = '91350100M000100Y44';
const identityNumber = '350100198801011234';
const signal = new AbortController().signal;

/** A register that knows one early code, and notes what it is asked. */
function registerOf(known: ReadonlySet<string> | null) {
  const asked: (readonly string[])[] = [];
  const registers: CodeRegisters = {
    genuine: async (texts, _waiting, faults) => {
      asked.push(texts);
      if (known === null) faults.push({ department: 'market-regulation', code: 'DEPARTMENT_UNAVAILABLE' });
      return known && new Set(texts.filter((text) => known.has(text)));
    },
  };
  return { asked, codes: codesOfRequest(registers, { signal }) };
}

describe('what a text is', () => {
  const fault: Fault = { department: 'market-regulation', code: 'DEPARTMENT_UNAVAILABLE' };
  const is = (code: string) => ({ is: 'CODE', code });
  const none = { is: 'NO_CODE' };
  const unknown = { is: 'UNKNOWN', fault };
  test.each([
    ['a code', good, is(good), is(good)],
    ['a code in lower case', ` ${good.toLowerCase()}`, is(good), is(good)],
    ['a code of the first years', early, is(early), unknown],
    ['a code of the first years in lower case', early.toLowerCase(), is(early), unknown],
    ['a code with a slip in it', slip, none, unknown],
    ['a text', 'x', none, none],
    ['nothing', '', none, none],
    ['the number of a person', identityNumber, none, none],
    ['what nobody registers', `99${good.slice(2)}`, none, none],
  ])('%s', async (_, text, where, withoutRegister) => {
    for (const [known, expected] of [[new Set([early]), where] as const, [null, withoutRegister] as const]) {
      const { codes } = registerOf(known);
      await codes.settle([text]);
      expect(codes.verdictOn(text)).toEqual(expected);
      expect(codes.codeOf(text)).toBe('code' in expected ? expected.code : null);
    }
  });
});

test('the register is asked once, of nothing but what it has to tell', async () => {
  const { codes, asked } = registerOf(new Set([early]));
  await Promise.all([codes.settle([good, early, 'x', identityNumber]), codes.settle([early, slip, slip])]);
  await codes.settle([slip, early]);
  expect(asked).toEqual([[early], [slip]]);
});

test('what was not settled is none, unless it computes', () => {
  const { codes } = registerOf(new Set([early]));
  expect([early, good].map(codes.codeOf)).toEqual([null, good]);
});
