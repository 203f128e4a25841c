import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { recordLoader } from './entry.ts';
import type { AskAgain } from './readRecord.ts';
import type { RecordPlan } from './recordPlan.ts';

const plan: RecordPlan = {
  document: parse('{ a }'),
  sections: ['A', 'B', 'C'].map((kind, index) => ({
    ...{
      key: `section${index}`,
      field: kind.toLowerCase(),
      kind,
      department: 'tax',
      from: 'department0',
      paged: true,
      gradedBy: null,
      undecided: false,
    },
  })),
  ...{ registers: [], hidden: [], hiddenRegisters: [] },
  kinds: new Set(['A', 'B', 'C']),
};

const ofKinds = (...kinds: string[]) => ({ kinds: new Set(kinds), whole: false });

/** The records of a request, and which sections were asked for, question by question. */
function request() {
  const questions: { codes: unknown; sections: string[]; whole?: true }[] = [];
  const askAgain: AskAgain = async ({ codes, ...flags }) => {
    const sections = Object.keys(flags).filter((name) => name.startsWith('with_') && flags[name] === true);
    questions.push({ codes, sections, ...(flags.whole === true && { whole: true }) });
    const subject = { section0: [], section1: [], section2: [] };
    return {
      data: { marketSubjects: (codes as string[]).map(() => subject) },
      faults: [],
      ...{ denied: new Map(), undecided: new Map() },
    };
  };
  return { questions, records: recordLoader(plan, askAgain) };
}

test('however many kinds of however many subjects a request asks for, it asks the departments once', async () => {
  const { questions, records } = request();
  await Promise.all([
    records('one', ofKinds('A')),
    records('one', ofKinds('B')),
    records('two', ofKinds('A')),
    records('one', ofKinds('A')),
  ]);
  expect(questions).toEqual([{ codes: ['one', 'two'], sections: ['with_section0', 'with_section1'] }]);
});

test('the whole record is read where any of the request asks for it', async () => {
  const { questions, records } = request();
  await Promise.all([records('one', ofKinds('A')), records('one', { kinds: null, whole: false })]);
  expect(questions).toEqual([
    { codes: ['one'], sections: ['with_section0', 'with_section1', 'with_section2'] },
  ]);
});

test.each([
  [null, new Set(['A'])],
  [new Set(['A']), null],
])('every kind is read where one of two asks for all, in whichever order', async (...both) => {
  const { questions, records } = request();
  await Promise.all(both.map((kinds) => records('one', { kinds, whole: false })));
  expect(questions).toEqual([
    { codes: ['one'], sections: ['with_section0', 'with_section1', 'with_section2'] },
  ]);
});

test('a record that was read is not read again', async () => {
  const { questions, records } = request();
  await records('one', ofKinds('A', 'B'));
  await records('one', ofKinds('B', 'A'));
  expect(questions).toHaveLength(1);
});

test('what is asked for a whole record beside a part of one is read once, and the part is no more than was asked for', async () => {
  const { questions, records } = request();
  await Promise.all([records('one', ofKinds('A')), records('one', { kinds: null, whole: true })]);
  expect(questions).toEqual([
    { codes: ['one'], sections: ['with_section0', 'with_section1', 'with_section2'], whole: true },
  ]);
});
