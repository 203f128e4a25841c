/** Who registers organizations, and which kinds of them: the first two characters of a credit code. */

/** A registering department (登记管理部门) and the kinds (机构类别) it gives codes to. */
export type RegisteringDepartment = {
  /** First character of the code. */
  code: string;
  chineseName: string;
  /** Second characters, with what each stands for. */
  kinds: Readonly<Record<string, string>>;
  source: string;
  /** Whether the source was read in its own text, and not in a copy of its table. */
  verified: boolean;
};

const standard = 'GB 32100-2015, 5.2–5.3';

/**
 * Every pair that exists. What is not here is no code, whatever its check characters say: one in 347 identity numbers
 * has both right.
 */
export const registeringDepartments: readonly RegisteringDepartment[] = [
  {
    code: '1',
    chineseName: '机构编制',
    kinds: { 1: '机关', 2: '事业单位', 3: '编办直接管理机构编制的群众团体', 9: '其他' },
    source: standard,
    verified: false,
  },
  {
    code: '2',
    chineseName: '外交',
    kinds: { 1: '外国常驻新闻机构', 9: '其他' },
    source: standard,
    verified: false,
  },
  {
    code: '3',
    chineseName: '司法行政',
    kinds: {
      1: '律师执业机构',
      2: '公证处',
      3: '基层法律服务所',
      4: '司法鉴定机构',
      5: '仲裁委员会',
      9: '其他',
    },
    source: standard,
    verified: false,
  },
  {
    code: '4',
    chineseName: '文化',
    kinds: { 1: '外国在华文化中心', 9: '其他' },
    source: standard,
    verified: false,
  },
  {
    code: '5',
    chineseName: '民政',
    // 4 and 5 came with the registration of residents' and villagers' committees (民发〔2017〕149号).
    kinds: {
      1: '社会团体',
      2: '民办非企业单位',
      3: '基金会',
      4: '居民委员会',
      5: '村民委员会',
      9: '其他',
    },
    source: standard,
    verified: false,
  },
  {
    code: '6',
    chineseName: '旅游',
    kinds: { 1: '外国旅游部门常驻代表机构', 2: '港澳台地区旅游部门常驻内地（大陆）代表机构', 9: '其他' },
    source: standard,
    verified: false,
  },
  {
    code: '7',
    chineseName: '宗教',
    kinds: { 1: '宗教活动场所', 2: '宗教院校', 9: '其他' },
    source: standard,
    verified: false,
  },
  {
    code: '8',
    chineseName: '工会',
    kinds: { 1: '基层工会', 9: '其他' },
    source: standard,
    verified: false,
  },
  {
    code: '9',
    chineseName: '市场监督管理',
    kinds: { 1: '企业', 2: '个体工商户', 3: '农民专业合作社' },
    source: standard,
    verified: false,
  },
  {
    code: 'A',
    chineseName: '中央军委改革和编制办公室',
    kinds: { 1: '军队事业单位', 9: '其他' },
    source: standard,
    verified: false,
  },
  {
    code: 'N',
    chineseName: '农业农村',
    kinds: { 1: '组级集体经济组织', 2: '村级集体经济组织', 3: '乡镇级集体经济组织', 9: '其他' },
    source: standard,
    verified: false,
  },
  { code: 'Y', chineseName: '其他', kinds: { 1: '其他' }, source: standard, verified: false },
];

const pairs: ReadonlySet<string> = new Set(
  registeringDepartments.flatMap(({ code, kinds }) => Object.keys(kinds).map((kind) => code + kind)),
);

/** Whether the first two characters of a code name a department that registers, and a kind that it registers. */
export const namesOrganizationKind = (code: string): boolean => pairs.has(code.slice(0, 2));
