import { buildSubgraphSchema } from '@apollo/subgraph';
import { classificationIn, loadDepartments, loadSubgraphSdl } from '@credit-hub/schema';
import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  GraphQLString,
  getNamedType,
  isListType,
  isObjectType,
  parse,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import type { DepartmentContext } from '../context.ts';
import type { Department } from '../department.ts';
import { departmentSchema } from '../service.ts';
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

test('of what is public, numbers alone are taken out, and positions in a list are left whole', () => {
  const schema = tellPublishedTexts(buildSubgraphSchema([{ typeDefs: parse(loadSubgraphSdl('tax')) }]));
  const field = (type: string, name: string) =>
    (schema.getType(type) as GraphQLObjectType).getFields()[name] as Field;
  const text = '经办人李晓华 0571-88889999';
  expect(read(field('Provenance', 'sourceUnit'), text, 'WITHOUT_PERSONS')).toBe('经办人李晓华 [电话号码]');
  expect(field('AdministrativePenalty', 'cursor').resolve).toBeUndefined();
});

test('every department answers so', () => {
  const department = {
    name: 'tax',
    schema: parse(loadSubgraphSdl('tax')),
    resolvers: {},
    permissions: { MarketSubject: {} },
  } as unknown as Department;
  const penalty = departmentSchema(department).getType('AdministrativePenalty') as GraphQLObjectType;
  const field = penalty.getFields().violationKind as Field;
  expect(read(field, '手机13800138000', 'WITHOUT_NUMBERS')).toBe('手机[电话号码]');
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

/** Kinds of licence, of violation and of case, estates and trades: what is published every day, and names nobody. */
const everyday = (
  '高新技术企业 高压电工作业 高危行业安全许可 特种设备使用登记 特种设备安全管理和作业人员资格认定 建筑施工企业安全生产许可证核发 危险化学品经营许可 烟草专卖零售许可证核发 公共场所卫生许可 ' +
  '排污许可证 取水许可 道路货物运输经营许可 道路旅客运输经营许可 医疗机构执业许可 药品零售企业许可 第二类医疗器械经营备案 母婴保健技术服务执业许可 护士执业注册 医师执业注册 人力资源服务许可 ' +
  '劳务派遣经营许可 民办学校办学许可 出版物零售业务经营许可 娱乐场所经营许可 旅行社经营许可 农药经营许可 兽药经营许可 种子生产经营许可 动物防疫条件合格证 水产养殖许可 林木采伐许可 ' +
  '建设工程规划许可 建设用地规划许可 施工许可 房地产开发企业资质 物业服务企业 临时占用城市道路许可 城市建筑垃圾处置核准 户外广告设置许可 燃气经营许可 食品生产许可 食品添加剂生产许可 ' +
  '餐饮服务经营者未按规定制定实施原料控制要求 经营超过保质期的食品 销售侵犯注册商标专用权的商品 虚假宣传 商业混淆行为 无照经营 未按规定明码标价 哄抬价格 计量器具未经检定 使用未经检验的特种设备 ' +
  '违反消防安全管理规定 未依法缴纳社会保险费 拖欠农民工工资 违法分包 转包工程 未取得施工许可证擅自施工 未按规定办理变更登记 超标排放水污染物 超限运输 非法占用土地 偷税 虚开增值税专用发票 ' +
  '逃避追缴欠税 骗取出口退税 未按期申报纳税 提供虚假材料取得登记 通过登记的住所或者经营场所无法联系 被列入经营异常名录届满三年仍未履行相关义务 发布虚假广告 生产销售假药 生产不符合安全标准的产品 ' +
  '违规发放预付卡 建筑工程施工总承包壹级 市政公用工程施工总承包贰级 钢结构工程专业承包叁级 房地产经纪机构备案 商品房预售许可 金茂大厦项目 万科城市花园 保利时代广场 碧桂园 恒大绿洲 绿地中央公园 ' +
  '松石新城二期 云州国际金融中心 阳光家园三期安置房 龙湖天街 华润万象城 中海锦城 高坠事故 物体打击 坍塌 触电 起重伤害 中毒和窒息 借款合同纠纷 金融借款合同纠纷 劳动争议 建设工程施工合同纠纷 ' +
  '股权转让纠纷 机动车交通事故责任纠纷 执行异议 罚款 拘留 警告 没收违法所得 责令停产停业 暂扣许可证 吊销许可证 云州恒达机械有限公司 云州市松石区红旗大街 向社会公示 行政处罚决定 ' +
  '纳税信用A级纳税人 守合同重信用企业 诚信经营示范单位 安全生产标准化二级企业 省级专精特新中小企业 农业产业化龙头企业 重大税收违法案件 双随机抽查 定向抽查 未发现问题 不配合检查情节严重 ' +
  '发现问题已责令改正 通过登记的住所无法联系 年报公示信息检查 产品质量监督抽查 特种设备安全监察 价格监督检查 广告监测 食品安全监督抽检 云州市建设工程造价管理站 云州仲裁委员会 云州市公证处 ' +
  '云州方正会计师事务所 云州明德律师事务所 破产管理人 石材加工 金属冶炼 水泥制品 温泉浴场 平板玻璃 连锁药店 单位食堂 成品油零售 方便食品 易制毒化学品 常压锅炉 汤料 白酒 米面制品 花卉苗木 ' +
  '柴油 金银饰品 石油制品 毛绒玩具 车辆维修 牛羊肉 鱼类加工 元器件 江河湖泊 严重失信主体名单 严重违法失信 经济困难 管道燃气 管理混乱 计算机信息系统集成 成套设备 古建筑维修 安置补偿 乐园 ' +
  '盛大开业 党建工作 怀疑 时间 封存 卫生不合格'
).split(' ');

test('the public reads what names nobody as it is', () => {
  const told = everyday.map((text) => read(someField, text, 'WITHOUT_PERSONS'));
  expect(told).toEqual(everyday);
});

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
  '碧桂园·云玺府',
  '龙湖·天街三期',
])('the public reads %j as it is', (text) => {
  expect(read(someField, text, 'WITHOUT_PERSONS')).toBe(text);
});
