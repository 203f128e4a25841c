/** For how long records of access are kept: law as rows, with its first day and whether its text was compared. */
export type KeepingRule = {
  readonly document: string;
  readonly provision: string;
  readonly effective: string;
  /** The last day on which it holds; null while nothing has ended it. */
  readonly expires: string | null;
  readonly verified: boolean;
  /** The place it is law in; null for the whole country. */
  readonly locality: string | null;
  readonly months: number;
};

export const keepingRules: readonly KeepingRule[] = [
  {
    document: '个人信息保护法',
    provision: '第五十六条',
    effective: '2021-11-01',
    expires: null,
    verified: true,
    locality: null,
    months: 36,
  },
  {
    document: '网络数据安全管理条例（国务院令第790号）',
    provision: '第十二条',
    effective: '2025-01-01',
    expires: null,
    verified: true,
    locality: null,
    months: 36,
  },
  {
    document: '网络安全法',
    provision: '第二十一条第(三)项',
    effective: '2017-06-01',
    expires: '2025-12-31',
    verified: true,
    locality: null,
    months: 6,
  },
  {
    document: '网络安全法（2025年修正）',
    provision: '第二十三条第(三)项',
    effective: '2026-01-01',
    expires: null,
    verified: true,
    locality: null,
    months: 6,
  },
  {
    document: '深圳经济特区社会信用条例',
    provision: '第四十五条',
    effective: '2023-01-01',
    expires: null,
    verified: false,
    locality: '深圳',
    months: 60,
  },
  {
    document: '浙江省公共信用信息管理条例',
    provision: '第二十条',
    effective: '2018-01-01',
    expires: null,
    verified: false,
    locality: '浙江',
    months: 120,
  },
];

/** Years for which an access must be kept at least on this day, `2026-03-31`, wherever the hub stands. */
export function leastYearsKept(day: string, rules: readonly KeepingRule[] = keepingRules): number {
  const months = rules
    .filter(
      ({ locality, effective, expires }) => locality === null && effective <= day && day <= (expires ?? day),
    )
    .map((rule) => rule.months);
  return Math.ceil(Math.max(0, ...months) / 12);
}
