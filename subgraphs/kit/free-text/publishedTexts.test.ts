import { buildSubgraphSchema } from '@apollo/subgraph';
import { classificationIn, loadDepartments, loadSubgraphSdl } from '@credit-hub/schema';
import {
  type GraphQLField,
  type GraphQLResolveInfo,
  GraphQLString,
  getNamedType,
  isListType,
  isObjectType,
  parse,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import type { DepartmentContext } from '../context.ts';
import { namesPersons } from './persons.ts';
import { tellPublishedTexts } from './publishedTexts.ts';
import type { TextForm } from './textForm.ts';

type Field = GraphQLField<unknown, unknown>;

/** Every field of every department that answers published text, found anew without the code that is tested. */
const published = loadDepartments().flatMap(({ name }) => {
  const schema = tellPublishedTexts(buildSubgraphSchema([{ typeDefs: parse(loadSubgraphSdl(name)) }]));
  return Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .flatMap((type) =>
      (Object.values(type.getFields()) as Field[])
        .filter(
          (field) =>
            getNamedType(field.type) === GraphQLString &&
            classificationIn(field.astNode?.directives, 'classified') === 'PUBLISHED_FACT',
        )
        .map((field) => [`${name} ${type.name}.${field.name}`, field] as const),
    );
});

const read = (field: Field, text: string, textForm: TextForm, persons: string[] = []): unknown => {
  const row = { [field.name]: isListType(field.type) ? [text] : text };
  namesPersons(row, () => persons);
  const context = { textForm } as DepartmentContext;
  const value = field.resolve?.(row, {}, context, { fieldName: field.name } as GraphQLResolveInfo);
  return Array.isArray(value) ? value[0] : value;
};

describe.each(published)('%s', (_, field) => {
  const text = '经办人李晓华，手机13800138000';

  test('is read by the public without numbers and names of persons', () => {
    expect(read(field, text, 'WITHOUT_PERSONS')).toBe('经办人[姓名]，手机[电话号码]');
  });

  test('is read for a duty without numbers, and whole by who supervises', () => {
    expect(read(field, text, 'WITHOUT_NUMBERS')).toBe('经办人李晓华，手机[电话号码]');
    expect(read(field, text, 'WHOLE')).toBe(text);
  });
});

test('there are such fields in every department', () => {
  expect(new Set(published.map(([name]) => name.split(' ')[0])).size).toBe(loadDepartments().length);
});

const [, someField] = published.find(([name]) =>
  name.endsWith('AdministrativePenalty.violationKind'),
) as (typeof published)[number];

test.each([
  ['王小明无证经营药品', '[姓名]无证经营药品'],
  ['王小明涉嫌销售不合格食品案', '[姓名]涉嫌销售不合格食品案'],
  [
    '依据《药品管理法》对王小明（手机13800138000，护照E12345678，身份证110105491231002）处罚',
    '依据《药品管理法》对[姓名]（手机[电话号码]，护照[证件号码]，身份证[证件号码]）处罚',
  ],
  ['王小明驾驶证110105491231002、通行证H1234567801', '[姓名]驾驶证[证件号码]、通行证[证件号码]'],
  [
    '云州市试验区市场监督管理局（经办人李晓华 0571-88889999）',
    '云州市试验区市场监督管理局（经办人[姓名] [电话号码]）',
  ],
  ['准予王小明护士执业注册决定书', '准予[姓名]护士执业注册决定书'],
  ['王小明护士执业证书', '[姓名]护士执业证书'],
])('the public reads %j as %j', (text, told) => {
  expect(read(someField, text, 'WITHOUT_PERSONS')).toBe(told);
});

test('a name that is a word, and that the row knows, is taken out', () => {
  expect(read(someField, '甄试验健康证明', 'WITHOUT_PERSONS', ['甄试验'])).toBe('[姓名]健康证明');
  expect(read(someField, '甄试验健康证明', 'WITHOUT_PERSONS')).toBe('甄试验健康证明');
});

test('names are not opened for what can name nobody', () => {
  const row = { violationKind: '云市监罚〔2026〕17号' };
  namesPersons(row, () => {
    throw new Error('opened');
  });
  const context = { textForm: 'WITHOUT_PERSONS' } as DepartmentContext;
  expect(someField.resolve?.(row, {}, context, { fieldName: 'violationKind' } as GraphQLResolveInfo)).toBe(
    row.violationKind,
  );
});

/** What is published every day, and names nobody. */
test.each([
  '食品经营许可证 JY13301060012345',
  '安全生产许可证',
  '建筑业企业资质证书D233012345',
  '201133000012',
  '云州市松石区红旗大街12号地块项目',
  '未按规定公示年度报告',
  '销售不合格食品',
  '房屋建筑工程施工总承包',
  '高新技术企业',
  '未取得许可从事经营活动',
  '有履行能力而拒不履行生效法律文书确定义务',
  '买卖合同纠纷',
  '民间借贷纠纷',
  '增值税专用发票最高开票限额审批',
  '准予行政许可决定书',
  '云州花园3幢',
  '吊销营业执照',
  '信息公示',
  '黄金首饰抽查',
  '安全生产事故',
  '高处坠落',
  '纳税信用A级',
])('the public reads %j as it is', (text) => {
  expect(read(someField, text, 'WITHOUT_PERSONS')).toBe(text);
});
