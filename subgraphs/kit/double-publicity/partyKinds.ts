/** Kinds of a party (相对人类别), as decisions are published with them. 发改办财金〔2018〕424号. */
export const partyKinds = {
  organization: '法人及非法人组织',
  soleTrader: '个体工商户',
  naturalPerson: '自然人',
} as const;
