import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeResidentIdNumber } from '@credit-hub/schema';
import { type FieldDefinitionNode, parse, visit } from 'graphql';
import { expect, test } from 'vitest';
import type { Field } from '../fields/field.ts';
import { standardKinds } from '../fields/kind.ts';
import { checkPersons } from './checkPersons.ts';

const number = makeResidentIdNumber('990000', '19900219', '917');

function found(values: Record<string, string>, { namesChecked = false } = {}) {
  const prefix = Object.keys(values)[0]?.startsWith('XK') ? 'XK' : 'CF';
  const { fields } = standardKinds[prefix === 'XK' ? 'licences' : 'penalties'];
  return [...checkPersons(prefix, fields, new Map(Object.entries(values)), namesChecked)].map(
    ({ field, code }) => [field, code],
  );
}

test.for([
  ['CF_YJ', `依据条例对当事人（身份证${number}）处罚`],
  ['CF_YJ', `${number.slice(0, 6)} ${number.slice(6, 14)}-${number.slice(14)}`],
  ['CF_WFXW', '联系电话13800138000无证经营'],
  ['CF_NR_ZKDX', '驾驶证990101491231002'],
  ['CF_CFJG', '云州市临溪区市场监督管理局（经办人李晓华 0571-88889999）'],
  ['CF_WSH', `云罚字${number}号`],
  ['CF_SJLY', `云州市某局${number}`],
  ['CF_CFLB', `罚款（${number}）`],
  ['XK_XKWS', `准予${number}执业决定书`],
  ['XK_XKZS', `执业证书${number}`],
  ['XK_XKBH', number],
  ['XK_WSH', number],
] as const)('%s with what is a person’s is refused: %s', ([field, text]) => {
  expect(found({ [field]: text })).toEqual([[field, 'PERSON_IN_PUBLISHED_TEXT']]);
});

test.for([
  ['CF_WFXW', '王小明无证经营药品'],
  ['XK_XKWS', '准予王小明护士执业注册决定书'],
  ['XK_XKZS', '王小明护士执业证书'],
] as const)('%s with what reads like a name is refused until someone looked: %s', ([field, text]) => {
  expect(found({ [field]: text })).toEqual([[field, 'PERSON_NAME_POSSIBLE']]);
  expect(found({ [field]: text }, { namesChecked: true })).toEqual([]);
});

test('the name of the row’s own representative is found, however ordinary, and looking does not help', () => {
  const row = { CF_FRDB: '易爆', CF_WFXW: '易爆无证经营' };
  expect(found(row, { namesChecked: true })).toEqual([['CF_WFXW', 'PERSON_IN_PUBLISHED_TEXT']]);
});

test.for([
  ['CF_YJ', '《中华人民共和国食品安全法》第一百二十五条第一款'],
  ['CF_YJ', '依据《中华人民共和国反不正当竞争法》第二十条第一款的规定'],
  ['CF_WFXW', '未取得食品经营许可从事食品经营活动'],
  ['CF_WFXW', '危险化学品储存不当，高空作业未采取防护措施'],
  ['CF_CFJG', '国家税务总局云州市税务局第一稽查局'],
  ['CF_CFJG', '云州市司马街道办事处'],
  ['CF_WSH', '云市监罚〔2026〕17号'],
  ['CF_CFLB', '暂扣或者吊销许可证、暂扣或者吊销执照'],
  ['XK_XKBH', 'JY13101150012345'],
  ['XK_XKWS', '准予行政许可决定书'],
  ['XK_XKZS', '房地产开发企业资质证书'],
  ['XK_XKZS', '食品经营许可证（副本）91000000MX0000019T'],
] as const)('%s without a person is kept: %s', ([field, text]) => {
  expect(found({ [field]: text })).toEqual([]);
});

test('every text that is published as it stands is looked through', () => {
  const folder = join(import.meta.dirname, '../..');
  const types = join(folder, 'types');
  const sources = [
    ...readdirSync(types).map((file) => join(types, file)),
    join(folder, '../../schema/shared.graphql'),
  ];
  const published = new Set<string>();
  const isPublished = ({ type, directives = [] }: FieldDefinitionNode): boolean =>
    type.kind === 'NamedType' &&
    type.name.value === 'String' &&
    directives.some((directive) => /"(?:PUBLIC|PUBLISHED_FACT)"/.test(JSON.stringify(directive.arguments)));
  for (const file of sources) {
    visit(parse(readFileSync(file, 'utf8'), { noLocation: true }), {
      FieldDefinition(field) {
        if (isPublished(field)) published.add(field.name.value);
      },
    });
  }
  const written = Object.values(standardKinds)
    .flatMap(({ fields }): readonly Field[] => fields)
    .filter(({ column }) => column !== null && published.has(column));
  expect(written.length).toBeGreaterThan(12);
  expect(written.filter((field) => !field.published).map(({ code }) => code)).toEqual([]);
});
