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
    },
  })),
  hidden: [],
  kinds: new Set(['A', 'B', 'C']),
};

/** The records of a request, and which sections were asked for, question by question. */
function request() {
  const questions: { codes: unknown; sections: string[] }[] = [];
  const askAgain: AskAgain = async ({ codes, ...flags }) => {
    const sections = Object.keys(flags).filter((name) => name.startsWith('with_') && flags[name] === true);
    questions.push({ codes, sections });
    const subject = { section0: [], section1: [], section2: [] };
    return {
      data: { marketSubjects: (codes as string[]).map(() => subject) },
      faults: [],
      denied: new Map(),
    };
  };
  return { questions, records: recordLoader(plan, askAgain) };
}

test('however many kinds of however many subjects a request asks for, it asks the departments once', async () => {
  const { questions, records } = request();
  await Promise.all([
    records('one', new Set(['A'])),
    records('one', new Set(['B'])),
    records('two', new Set(['A'])),
    records('one', new Set(['A'])),
  ]);
  expect(questions).toEqual([{ codes: ['one', 'two'], sections: ['with_section0', 'with_section1'] }]);
});

test('the whole record is read where any of the request asks for it', async () => {
  const { questions, records } = request();
  await Promise.all([records('one', new Set(['A'])), records('one', null)]);
  expect(questions).toEqual([
    { codes: ['one'], sections: ['with_section0', 'with_section1', 'with_section2'] },
  ]);
});

test('a record that was read is not read again', async () => {
  const { questions, records } = request();
  await records('one', new Set(['A', 'B']));
  await records('one', new Set(['B', 'A']));
  expect(questions).toHaveLength(1);
});
