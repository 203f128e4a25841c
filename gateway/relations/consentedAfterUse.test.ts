import { describe, expect, test } from 'vitest';
import type { FieldForm, ObjectForms, ValueForm } from '../policy/forms.ts';
import { privateSubjectKey } from '../policy/privateAlias.ts';
import { consentedAfterUse } from './consentedAfterUse.ts';
import { type Held, heldOf, keyOfHeld, nothingHeld } from './held.ts';
import type { ConsentUse } from './office.ts';
import type { Towards } from './relationsOfRequest.ts';

const consent = heldOf(['CONSENT'], ['EVALUATION']);
const once = (subjectCode: string, name: string): Towards => ({
  held: nothingHeld,
  once: [{ subjectCode, consent: name, classes: ['EVALUATION'] }],
});
const without: Towards = { held: nothingHeld, once: [] };
const lasting: Towards = { held: consent, once: [] };

const clear: ValueForm = { form: 'CLEAR', anything: false };
const grade = (form: ValueForm): ObjectForms => ({
  kind: 'CONCRETE',
  fields: [{ key: 'grade', lists: 0, form, decided: null }],
});
const subjects = (object: ObjectForms): FieldForm => ({
  key: 'subjects',
  lists: 1,
  form: { form: 'OBJECT', object },
  decided: null,
});

/** Forms by which a consent opens the grade of a row. */
const opening: ObjectForms = {
  kind: 'CONCRETE',
  fields: [
    subjects({
      kind: 'ROWS',
      byStanding: new Map([
        [keyOfHeld(nothingHeld), grade({ form: 'DENIED' })],
        [keyOfHeld(consent), grade(clear)],
      ]),
    }),
  ],
};
const row = (code: string, value: string | null = 'GOOD') => ({ [privateSubjectKey]: code, grade: value });

async function after(
  towards: Record<string, Towards>,
  rows: unknown[],
  { used = ['a', 'b'], forms = opening }: { used?: readonly string[]; forms?: ObjectForms } = {},
) {
  const asked: (readonly ConsentUse[])[] = [];
  const standings: string[][] = [];
  const held = await consentedAfterUse(
    new Map(Object.entries(towards)),
    (of) => {
      standings.push([...of].map(keyOfHeld));
      return forms;
    },
    async (uses) => {
      asked.push(uses);
      return new Set(used.filter((name) => uses.some(({ consent: each }) => each === name)));
    },
    { subjects: rows },
    () => 'PSN',
  );
  const holds = [...held].map(([code, each]: [string, Held]) => [code, each.relations.has('CONSENT')]);
  return { holds, asked: asked.map((uses) => uses.map(({ consent: name }) => name)), standings };
}

describe('a consent for once', () => {
  test('is used where a row would not leave so without it, and counts from then on', async () => {
    const { holds, asked, standings } = await after({ '1': once('1', 'a'), '2': without }, [
      row('1'),
      row('2'),
    ]);
    expect(holds).toEqual([
      ['1', true],
      ['2', false],
    ]);
    expect(asked).toEqual([['a']]);
    expect(standings).toEqual([[nothingHeld, nothingHeld, consent, nothingHeld].map(keyOfHeld)]);
  });

  test('is not used for what is nothing either way', async () => {
    const { holds, asked } = await after({ '1': once('1', 'a') }, [row('1', null)]);
    expect([holds, asked]).toEqual([[['1', false]], [[]]]);
  });

  test('is not used for a subject that does not stand in the answer', async () => {
    const { holds, asked } = await after({ '1': once('1', 'a'), '2': once('2', 'b') }, [row('2')]);
    expect(holds).toEqual([
      ['1', false],
      ['2', true],
    ]);
    expect(asked).toEqual([['b']]);
  });

  test('does not count where the office says that another request used it', async () => {
    const towards = { '1': once('1', 'a'), '2': once('2', 'b') };
    const { holds } = await after(towards, [row('1'), row('2')], { used: ['b'] });
    expect(holds).toEqual([
      ['1', false],
      ['2', true],
    ]);
  });

  test('is used where it shows what is not shown at all without it', async () => {
    const forms: ObjectForms = {
      kind: 'CONCRETE',
      fields: [subjects({ kind: 'ROWS', byStanding: new Map([[keyOfHeld(consent), grade(clear)]]) })],
    };
    expect((await after({ '1': once('1', 'a') }, [row('1')], { forms })).asked).toEqual([['a']]);
  });

  test('is not used where neither way anything is shown', async () => {
    const forms: ObjectForms = {
      kind: 'CONCRETE',
      fields: [subjects({ kind: 'ROWS', byStanding: new Map() })],
    };
    expect((await after({ '1': once('1', 'a') }, [row('1')], { forms })).asked).toEqual([[]]);
  });

  test('is not asked for beside one that lasts and opens the same', async () => {
    const towards = { '1': { ...once('1', 'a'), held: consent } };
    const { holds, asked } = await after(towards, [row('1')]);
    expect([holds, asked]).toEqual([[['1', true]], [[]]]);
  });
});

test('where there is none, nothing is looked at and nobody asked', async () => {
  const { holds, asked, standings } = await after({ '1': lasting, '2': without }, [row('1')]);
  expect(holds).toEqual([
    ['1', true],
    ['2', false],
  ]);
  expect([asked, standings]).toEqual([[], []]);
});
