/** What is written of answers that were made by hand, each part of them by a row. */
import { describe, expect, test } from 'vitest';
import type { Fetch, Fetched, FieldShape, ObjectShape, ValueShape } from '../execution/executor/index.ts';
import type { FieldForm, ObjectForms, ValueForm } from '../policy/forms.ts';
import { transcribe } from './transcribe.ts';

const isText = (value: unknown) => typeof value === 'string';
const leaf = (told: Partial<ValueShape> = {}): ValueShape => ({
  kind: 'LEAF',
  nonNull: false,
  neverNull: false,
  typeName: 'String',
  check: isText,
  takesAnyText: true,
  item: undefined,
  object: undefined,
  ...told,
});
const number = (told: Partial<ValueShape> = {}) =>
  leaf({ check: (value) => typeof value === 'number', takesAnyText: false, ...told });
const list = (item: ValueShape | undefined, told: Partial<ValueShape> = {}) =>
  leaf({ kind: 'LIST', check: undefined, takesAnyText: false, item, ...told });
const field = (key: string, value: ValueShape = leaf(), told: Partial<FieldShape> = {}): FieldShape => ({
  key,
  fetchedAs: key,
  place: `field Subject.${key}`,
  source: 'SUBGRAPH',
  value,
  ...told,
});
const shapeOf = (fields: readonly FieldShape[], told: Partial<ObjectShape> = {}): ObjectShape => ({
  typeName: 'Subject',
  concrete: true,
  fields,
  inheritedKeys: false,
  renamedKeys: false,
  ...told,
});
const object = (only: ObjectShape | undefined, told: Partial<ValueShape> = {}) =>
  leaf({
    kind: 'OBJECT',
    check: undefined,
    takesAnyText: false,
    object: { only } as ValueShape['object'],
    ...told,
  });

const clear: ValueForm = { form: 'CLEAR', anything: false };
const anything: ValueForm = { form: 'CLEAR', anything: true };
const denied: ValueForm = { form: 'DENIED' };
const name: ValueForm = { form: 'MASKED', by: 'personName' };
const text: ValueForm = { form: 'MASKED', by: 'freeText' };
const banded: ValueForm = { form: 'BANDED', by: 'amount' };
const pseudonym: ValueForm = { form: 'PSEUDONYM' };
const form = (key: string, value: ValueForm = clear, lists = 0): FieldForm => ({
  key,
  lists,
  form: value,
  decided: {} as FieldForm['decided'],
});
const concrete = (...fields: FieldForm[]): ObjectForms => ({ kind: 'CONCRETE', fields });
const formed = (...fields: FieldForm[]): ValueForm => ({ form: 'OBJECT', object: concrete(...fields) });

type Given = {
  shape: ObjectShape;
  forms: ObjectForms;
  root: object;
  fetches?: readonly Fetch[];
  failed?: boolean;
};
const transcribed = ({ shape, forms, root, fetches = [], failed = false }: Given): string | null => {
  const fetched = { root, shape, unmerged: fetches, failed } as unknown as Fetched;
  const written = transcribe(fetched, forms, { pseudonym: (value) => `代号${value.length}` });
  return written === null ? null : Buffer.from(written, 'latin1').toString();
};

type Answer = {
  targets: readonly object[];
  /** What is asked of each entity, and what came. */
  asked: ObjectShape | undefined;
  written: string | null;
  keys?: readonly string[];
  entityKeys?: readonly { key: string; below?: object }[];
  entities?: readonly { typeName: string; key: readonly unknown[] }[];
};
const fetchOf = ({ targets, asked, written, keys, entityKeys, entities }: Answer): Fetch =>
  ({
    step: {
      keys: keys ?? asked?.fields.filter(({ key }) => key !== '_key0').map(({ key }) => key) ?? [],
      entityKeys: new Map([['Subject', entityKeys ?? [{ key: '_key0' }]]]),
    },
    shape: { entity: (type: string) => (type === 'Subject' ? asked : undefined) },
    targets,
    entities: entities ?? targets.map(() => ({ typeName: 'Subject', key: ['K'] })),
    written: () => (written === null ? null : Buffer.from(written)),
  }) as unknown as Fetch;
const keyAsked = field('_key0');
const entitiesOf = (...written: string[]) => `{"data":{"_entities":[${written.join(',')}]}}`;

/** A field of one entity that a department wrote so. */
const ofDepartment = (value: ValueShape, json: string, of: ValueForm = clear, lists = 0) => {
  const root = {};
  return transcribed({
    shape: shapeOf([field('a', value)]),
    forms: concrete(form('a', of, lists)),
    root,
    fetches: [
      fetchOf({
        targets: [root],
        asked: shapeOf([field('a', value), keyAsked]),
        written: entitiesOf(`{"a":${json},"_key0":"K"}`),
      }),
    ],
  });
};
/** The same field, where it was read already. */
const ofTree = (value: ValueShape, json: string, of: ValueForm = clear, lists = 0) =>
  transcribed({
    shape: shapeOf([field('a', value)]),
    forms: concrete(form('a', of, lists)),
    root: { a: JSON.parse(json) as unknown },
  });

const state = leaf({ check: (value) => value === 'UP', takesAnyText: false });
const inner = shapeOf([field('b'), field('c')], { typeName: 'Inner' });
const both = formed(form('b'), form('c'));

describe('a value leaves as its field and its form say', () => {
  test.each<[string, ValueShape, string, ValueForm, number, string]>([
    ['a text', leaf(), '"王小明"', clear, 0, '"王小明"'],
    ['null', leaf(), 'null', clear, 0, 'null'],
    ['a number', number(), '-12.5', clear, 0, '-12.5'],
    ['a value of an enum', state, '"UP"', clear, 0, '"UP"'],
    ['a masked text', leaf(), '"王小明"', name, 0, '"王**"'],
    ['a masked text of few values', state, '"UP"', name, 0, '"U**"'],
    ['a masked null', leaf(), 'null', name, 0, 'null'],
    ['a masked text with a quote', leaf(), '"\\"小明"', name, 0, '"\\"**"'],
    ['a text with nothing to mask', leaf(), '"罚款"', text, 0, '"罚款"'],
    ['a text with something', leaf(), '"致电13800000000"', text, 0, '"致电[电话号码]"'],
    [
      'a text that is written with escapes',
      leaf(),
      '"\\u81f4\\u753513800000000"',
      text,
      0,
      '"致电[电话号码]"',
    ],
    ['a band', leaf(), '"123456.78"', banded, 0, '"100000.00"'],
    ['what has no band', leaf(), '"x"', banded, 0, 'null'],
    ['a pseudonym', leaf(), '"王小明"', pseudonym, 0, '"代号3"'],
    ['an empty list', list(leaf()), '[]', clear, 1, '[]'],
    ['a list of one', list(leaf()), '["x"]', clear, 1, '["x"]'],
    ['a list of many', list(leaf()), '["王小明",null,"李雷"]', name, 1, '["王**",null,"李**"]'],
    ['no list', list(leaf()), 'null', clear, 1, 'null'],
    ['a list of lists', list(list(leaf())), '[["x"],[],null]', clear, 2, '[["x"],[],null]'],
    ['an object', object(inner), '{"b":"x","c":null}', both, 0, '{"b":"x","c":null}'],
    ['no object', object(inner), 'null', both, 0, 'null'],
    ['objects', list(object(inner)), '[{"b":"x","c":"y"},null]', both, 1, '[{"b":"x","c":"y"},null]'],
    [
      'what is masked in it',
      object(inner),
      '{"b":"王小明","c":"王小明"}',
      formed(form('b', name), form('c')),
      0,
      '{"b":"王**","c":"王小明"}',
    ],
    [
      'what is denied at its end',
      object(shapeOf([field('b')])),
      '{"b":"x"}',
      formed(form('b'), form('c', denied)),
      0,
      '{"b":"x","c":null}',
    ],
    [
      'what is denied at its beginning',
      object(shapeOf([field('c')])),
      '{"c":"x"}',
      formed(form('b', denied), form('c')),
      0,
      '{"b":null,"c":"x"}',
    ],
    [
      'what is denied on every side',
      object(inner),
      '{"b":"x","c":"y"}',
      formed(
        form('0', denied),
        form('1', denied),
        form('b'),
        form('2', denied),
        form('c'),
        form('3', denied),
        form('4', denied),
      ),
      0,
      '{"0":null,"1":null,"b":"x","2":null,"c":"y","3":null,"4":null}',
    ],
  ])('%s', (_, value, json, of, lists, expected) => {
    expect(ofDepartment(value, json, of, lists)).toBe(`{"a":${expected}}`);
    expect(ofTree(value, json, of, lists)).toBe(`{"a":${expected}}`);
  });

  test('a number keeps how it was written', () => {
    expect(ofDepartment(number(), '1.50e+01')).toBe('{"a":1.50e+01}');
  });

  test('a field of an object under the name that it was asked by', () => {
    const value = object(shapeOf([field('b', leaf(), { fetchedAs: '_b' })]));
    expect(ofDepartment(value, '{"_b":"x"}', formed(form('b')))).toBeNull();
    const root = {};
    const asked = shapeOf([field('a', object(shapeOf([field('_b')]))), keyAsked]);
    const fetches = [
      fetchOf({ targets: [root], asked, written: entitiesOf('{"a":{"_b":"x"},"_key0":"K"}') }),
    ];
    const shape = shapeOf([field('a', value)]);
    const forms = concrete(form('a', formed(form('b'))));
    expect(transcribed({ shape, forms, root, fetches })).toBe('{"a":{"b":"x"}}');
    expect(ofTree(value, '{"_b":"x"}', formed(form('b')))).toBe('{"a":{"b":"x"}}');
  });
});

describe('what is not as its field says has to be read', () => {
  const nonNull = { nonNull: true };
  const neverNull = { neverNull: true };
  test.each<[string, ValueShape, string, ValueForm, number]>([
    ['null where there is none', leaf(nonNull), 'null', clear, 0],
    ['null that stands for what is missing', leaf(neverNull), 'null', clear, 0],
    ['no list where there is one', list(leaf(), nonNull), 'null', clear, 1],
    ['no list that stands for a missing one', list(leaf(), neverNull), 'null', clear, 1],
    ['null in a list of none', list(leaf(nonNull)), '["x",null]', clear, 1],
    ['no object where there is one', object(inner, nonNull), 'null', both, 0],
    ['no object that stands for a missing one', object(inner, neverNull), 'null', both, 0],
    ['a number for a text', leaf(), '7', clear, 0],
    ['a text for a number', number(), '"7"', clear, 0],
    ['no value of an enum', state, '"DOWN"', clear, 0],
    ['no value of an enum, masked', state, '"DOWN"', name, 0],
    ['a masked number', leaf(), '7', name, 0],
    ['a text for a list', list(leaf()), '"x"', clear, 1],
    ['an object for a list', list(leaf()), '{}', clear, 1],
    ['a text for an object', object(inner), '"x"', both, 0],
    ['a list for an object', object(inner), '[]', both, 0],
    ['a list for a text', leaf(), '["x"]', clear, 0],
    ['a field too few', object(inner), '{"b":"x"}', both, 0],
    ['a custom scalar', leaf(), '"x"', anything, 0],
    ['a leaf that nobody can check', leaf({ check: undefined }), '"x"', clear, 0],
    ['a list that the form does not know', list(leaf()), '["x"]', clear, 0],
    ['a list of which the shape does not know the items', list(undefined), '["x"]', clear, 1],
    ['a list that the shape does not know', leaf(), '"x"', clear, 1],
    ['an object that the shape has in no list', object(inner), '{"b":"x","c":"y"}', both, 1],
    ['an object of many types', object(undefined), '{"b":"x","c":"y"}', both, 0],
    [
      'an object whose form is of many types',
      object(inner),
      '{"b":"x","c":"y"}',
      { form: 'OBJECT', object: { kind: 'ABSTRACT', byType: new Map() } },
      0,
    ],
    ['an object whose form is a leaf', object(inner), '{"b":"x","c":"y"}', clear, 0],
    [
      'an object that is denied in what is below',
      object(inner),
      '{"b":"x","c":"y"}',
      formed(form('b'), form('c', anything)),
      0,
    ],
    ['an object of which nothing is asked', object(shapeOf([])), '{}', formed(form('b', denied)), 0],
    ['an object of nobody’s own type', object({ ...inner, concrete: false }), '{"b":"x","c":"y"}', both, 0],
    [
      'an object with keys that objects inherit',
      object({ ...inner, inheritedKeys: true }),
      '{"b":"x","c":"y"}',
      both,
      0,
    ],
    [
      'another order than that of the form',
      object(inner),
      '{"b":"x","c":"y"}',
      formed(form('c'), form('b')),
      0,
    ],
    ['a field that the form does not know', object(inner), '{"b":"x","c":"y"}', formed(form('b')), 0],
    [
      'a form that no field has',
      object(inner),
      '{"b":"x","c":"y"}',
      formed(form('b'), form('c'), form('d')),
      0,
    ],
  ])('%s', (_, value, json, of, lists) => {
    expect(ofDepartment(value, json, of, lists)).toBeNull();
    if (!/type|asked|too few/.test(_)) expect(ofTree(value, json, of, lists)).toBeNull();
  });

  test.each<[string, ValueShape, string]>([
    ['no number', number(), '1e999'],
    ['no negative number', number(), '-1e999'],
    ['a comma too many', list(leaf()), '["x",]'],
    ['a list that does not end', list(leaf()), '["x"'],
    ['a list that begins with a comma', list(leaf()), '[,"x"]'],
    ['a blank', leaf(), ' "x"'],
    ['no JSON', leaf(), 'x'],
  ])('%s', (_, value, json) => {
    expect(ofDepartment(value, json, clear, value.kind === 'LIST' ? 1 : 0)).toBeNull();
  });

  test.each([
    '{"c":"y","b":"x"}',
    '{"b":"x","c":"y","d":1}',
    '{"b":"x","c":"y"',
    '{"b":"x""c":"y"}',
    '{}',
    '"b":"x","c":"y"}',
  ])('an object written %s', (json) => {
    expect(ofDepartment(object(inner), json, both)).toBeNull();
  });
});

describe('the name of a type', () => {
  const typename = (told: Partial<FieldShape> = {}) => field('t', leaf(), { source: 'TYPENAME', ...told });
  const forms = concrete({ ...form('t'), decided: null }, form('b'));
  const value = (first: FieldShape) => object(shapeOf([first, field('b')]));
  const ofNamed = (json: string, of: ObjectForms, first = typename()) =>
    ofDepartment(value(first), json, { form: 'OBJECT', object: of });

  test('is what it has to be', () => {
    expect(ofNamed('{"t":"Subject","b":"x"}', forms)).toBe('{"a":{"t":"Subject","b":"x"}}');
    expect(ofNamed('{"t":"Other","b":"x"}', forms)).toBeNull();
    expect(ofNamed('{"t":null,"b":"x"}', forms)).toBeNull();
  });

  test('is written of what was read already, whatever stands there', () => {
    expect(ofTree(value(typename()), '{"b":"x"}', { form: 'OBJECT', object: forms })).toBe(
      '{"a":{"t":"Subject","b":"x"}}',
    );
  });

  test('of what describes the schema is read', () => {
    const introspected = typename({ source: 'INTROSPECTION' });
    expect(ofNamed('{"t":"Subject","b":"x"}', forms, introspected)).toBeNull();
    expect(
      ofTree(value(introspected), '{"t":"Subject","b":"x"}', { form: 'OBJECT', object: forms }),
    ).toBeNull();
  });

  test('is no field of a department: one that nobody decided on is read', () => {
    expect(ofNamed('{"t":"Subject","b":"x"}', forms, field('t'))).toBeNull();
  });
});

describe('what fetches brought of entities stands at the objects that they were asked for', () => {
  const [one, two] = [{ a: 'read' }, {}];
  const subject = shapeOf([field('b'), field('c')]);
  const forms = concrete(form('subjects', both, 1));
  const shape = shapeOf([field('subjects', list(object(subject)))]);
  const asking = (...fields: string[]) => shapeOf([...fields.map((key) => field(key)), keyAsked]);
  const written = (root: object, ...fetches: Fetch[]) => transcribed({ shape, forms, root, fetches });
  const targets = [one, two];
  const entity = (fields: string) => `{${fields},"_key0":"K"}`;
  const ofOne = (told: Partial<Answer> = {}) =>
    written(
      { subjects: [one] },
      fetchOf({
        targets: [one],
        asked: asking('b', 'c'),
        written: entitiesOf(entity('"b":"1","c":"2"')),
        ...told,
      }),
    );

  test('one behind the other', () => {
    const answered = entitiesOf(entity('"b":"1","c":"2"'), entity('"b":null,"c":"4"'));
    expect(
      written(
        { subjects: [one, null, two] },
        fetchOf({ targets, asked: asking('b', 'c'), written: answered }),
      ),
    ).toBe('{"subjects":[{"b":"1","c":"2"},null,{"b":null,"c":"4"}]}');
  });

  test('from two departments, each with fields of its own', () => {
    const [first, second] = [['b'], ['c']].map((keys) =>
      fetchOf({
        targets,
        asked: asking(...keys),
        written: entitiesOf(entity(`"${keys[0]}":"1"`), entity(`"${keys[0]}":"2"`)),
      }),
    ) as [Fetch, Fetch];
    const expected = '{"subjects":[{"b":"1","c":"1"},{"b":"2","c":"2"}]}';
    expect(written({ subjects: [one, two] }, first, second)).toBe(expected);
    expect(written({ subjects: [one, two] }, second, first)).toBe(expected);
  });

  test('each for objects of its own', () => {
    const fetches = [one, two].map((target, index) =>
      fetchOf({
        targets: [target],
        asked: asking('b', 'c'),
        written: entitiesOf(entity(`"b":"${index}","c":"c"`)),
      }),
    );
    expect(written({ subjects: [one, two] }, ...fetches)).toBe(
      '{"subjects":[{"b":"0","c":"c"},{"b":"1","c":"c"}]}',
    );
  });

  test('beside what was read already, which nobody answers twice', () => {
    const target = { b: 'read' };
    const of = (key: string, value: string) =>
      written(
        { subjects: [target] },
        fetchOf({ targets: [target], asked: asking(key), written: entitiesOf(entity(`"${key}":${value}`)) }),
      );
    expect(of('c', '"2"')).toBe('{"subjects":[{"b":"read","c":"2"}]}');
    expect(of('b', '"2"')).toBeNull();
  });

  test.each<[string, Partial<Answer>]>([
    ['what did not come as it was written', { written: null }],
    ['an error', { written: `{"errors":[],${entitiesOf(entity('"b":"1","c":"2"')).slice(1)}` }],
    ['an error behind', { written: `${entitiesOf(entity('"b":"1","c":"2"')).slice(0, -1)},"errors":[]}` }],
    ['anything behind', { written: `${entitiesOf(entity('"b":"1","c":"2"'))} ` }],
    ['an entity too many', { written: entitiesOf(entity('"b":"1","c":"2"'), entity('"b":"1","c":"2"')) }],
    ['an entity too few', { targets: [one, two], written: entitiesOf(entity('"b":"1","c":"2"')) }],
    ['null for an entity', { written: entitiesOf('null') }],
    ['another key', { written: entitiesOf('{"b":"1","c":"2","_key0":"L"}') }],
    ['no key', { written: entitiesOf('{"b":"1","c":"2"}') }],
    ['something behind the key', { written: entitiesOf('{"b":"1","c":"2","_key0":"K","d":1}') }],
    ['a field that was not asked for', { written: entitiesOf('{"d":1,"b":"1","c":"2","_key0":"K"}') }],
    ['another order', { written: entitiesOf('{"c":"1","b":"2","_key0":"K"}') }],
    ['an entity of another type', { entities: [{ typeName: 'Other', key: ['K'] }] }],
    ['an entity that nobody asked for', { entities: [] }],
    ['a key that is no text', { entities: [{ typeName: 'Subject', key: [7] }] }],
    ['a key with something below', { entityKeys: [{ key: '_key0', below: {} }] }],
    ['a type that the department was not asked of', { asked: undefined, keys: ['b', 'c'] }],
    ['a field that the answer does not have', { keys: ['b'] }],
    ['a field that is not selected', { asked: asking('b', 'c', 'd') }],
    ['nothing but a key', { asked: asking(), written: entitiesOf('{"_key0":"K"}') }],
  ])('but has to be read where there is %s', (_, told) => {
    expect(ofOne()).toBe('{"subjects":[{"b":"1","c":"2"}]}');
    expect(ofOne(told)).toBeNull();
  });

  test('two keys, with what has to be escaped, and none', () => {
    const keys = { entityKeys: [{ key: '_key0' }, { key: '_key1' }] };
    const asked = shapeOf([field('b'), field('c'), keyAsked, field('_key1')]);
    const entities = [{ typeName: 'Subject', key: ['"省', 'L'] }];
    const answered = entitiesOf('{"b":"1","c":"2","_key0":"\\"省","_key1":"L"}');
    expect(ofOne({ ...keys, asked, keys: ['b', 'c'], entities, written: answered })).not.toBeNull();
    expect(ofOne({ ...keys, asked, keys: ['b', 'c'], written: answered })).toBeNull();
    const none = {
      entityKeys: [],
      asked: shapeOf([field('b'), field('c')]),
      written: entitiesOf('{"b":"1","c":"2"}'),
    };
    expect(ofOne(none)).toBe('{"subjects":[{"b":"1","c":"2"}]}');
  });

  test('objects that are not those that were asked for leave without them, and that is not all', () => {
    expect(
      written(
        { subjects: [{ b: '1', c: '2' }] },
        fetchOf({ targets: [one], asked: asking('b'), written: entitiesOf(entity('"b":"1"')) }),
      ),
    ).toBeNull();
  });
});

describe('what a department was asked is what the caller selects, at every depth', () => {
  const withInner = (value: ValueShape) => shapeOf([field('a', value), keyAsked]);
  const ofAsked = (selected: ValueShape, asked: ValueShape, json: string, of: ValueForm, lists = 0) => {
    const root = {};
    const fetches = [
      fetchOf({ targets: [root], asked: withInner(asked), written: entitiesOf(`{"a":${json},"_key0":"K"}`) }),
    ];
    const shape = shapeOf([field('a', selected)]);
    return transcribed({ shape, forms: concrete(form('a', of, lists)), root, fetches });
  };
  const json = '{"b":"x","c":"y"}';
  const more = shapeOf([field('b'), field('c'), field('d')]);

  test.each<[string, ValueShape, boolean]>([
    ['the same', object(inner), true],
    ['a leaf for an object', leaf(), false],
    ['a list for an object', list(object(inner)), false],
    ['of many types', object(undefined), false],
    ['a field more', object(more), false],
    ['a field less', object(shapeOf([field('b')])), false],
    ['another field', object(shapeOf([field('b'), field('d')])), false],
    ['the other way round', object(shapeOf([field('c'), field('b')])), false],
    ['an object for a leaf in it', object(shapeOf([field('b'), field('c', object(inner))])), false],
  ])('%s', (_, asked, same) => {
    expect(ofAsked(object(inner), asked, json, both)).toBe(same ? `{"a":${json}}` : null);
    expect(ofAsked(list(object(inner)), list(asked), `[${json}]`, both, 1)).toBe(
      same ? `{"a":[${json}]}` : null,
    );
  });
});

describe('an answer is read as a whole', () => {
  const given = { shape: shapeOf([field('a')]), forms: concrete(form('a')), root: { a: 'x' } };

  test('where something is missing already', () => {
    expect(transcribed(given)).toBe('{"a":"x"}');
    expect(transcribed({ ...given, failed: true })).toBeNull();
  });

  test.each<[string, Partial<Given>]>([
    ['of many types', { forms: { kind: 'ABSTRACT', byType: new Map() } }],
    ['nothing is selected', { forms: concrete(), shape: shapeOf([]) }],
    ['the root is no object', { root: [] }],
    ['a field is missing', { root: {} }],
    ['a form is of another field', { forms: concrete(form('b')) }],
  ])('%s', (_, told) => {
    expect(transcribed({ ...given, ...told })).toBeNull();
  });

  test('all that is denied is null', () => {
    expect(transcribed({ shape: shapeOf([]), forms: concrete(form('a', denied)), root: {} })).toBe(
      '{"a":null}',
    );
  });

  test('but what fails otherwise fails', () => {
    const root = Object.defineProperty({}, 'a', {
      get: () => {
        throw new RangeError('x');
      },
      enumerable: true,
    });
    expect(() => transcribed({ ...given, root })).toThrow(RangeError);
  });

  test('once for the same shape and forms, again for others', () => {
    const read: string[] = [];
    const forms = (of: string): ObjectForms => ({
      kind: 'CONCRETE',
      get fields() {
        read.push(of);
        return [form('a')];
      },
    });
    const [first, second] = [forms('first'), forms('second')];
    for (const of of [first, first, second, first]) transcribed({ ...given, forms: of });
    transcribed({ ...given, forms: first, shape: shapeOf([field('a')]) });
    expect(read).toEqual(['first', 'second', 'first']);
  });
});
