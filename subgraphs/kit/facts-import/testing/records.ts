/** Records and files for tests: invented names, generated codes. */
import { subjectAt } from '../../demonstration/subjects.ts';

export type TestRecord = Record<string, string>;

/** A licence in which everything is right; `index` chooses the subject and the document. */
export function licence(index: number, changes: TestRecord = {}): TestRecord {
  const subject = subjectAt(100 + index);
  return {
    XK_XDR_MC: subject.name,
    XK_XDR_LB: subject.kind === 'SOLE_TRADER' ? '个体工商户' : '法人及非法人组织',
    XK_XDR_SHXYM: subject.unifiedSocialCreditCode,
    XK_FRDB: subject.legalRepresentative.name,
    XK_XKWS: '准予行政许可决定书',
    XK_WSH: `云市监许准字〔2026〕${index}号`,
    XK_XKLB: '普通',
    XK_XKZS: '食品经营许可证',
    XK_XKBH: `JY0000000000${index}`,
    XK_NR: '准予从事食品销售',
    XK_JDRQ: '2026-03-31',
    XK_YXQZ: '2026-04-01',
    XK_YXQZI: '2031-03-31',
    XK_XKJG: '云州市临溪区市场监督管理局',
    XK_LYDW: '云州市临溪区市场监督管理局',
    BZ: '',
    ...changes,
  };
}

/** A penalty in which everything is right. */
export function penalty(index: number, changes: TestRecord = {}): TestRecord {
  const subject = subjectAt(100 + index);
  return {
    CF_XDR_MC: subject.name,
    CF_XDR_LB: subject.kind === 'SOLE_TRADER' ? '个体工商户' : '法人及非法人组织',
    CF_XDR_SHXYM: subject.unifiedSocialCreditCode,
    CF_FRDB: subject.legalRepresentative.name,
    CF_WSH: `云市监罚字〔2026〕${index}号`,
    CF_WFXW: '销售不合格商品',
    CF_SY: '当事人销售的商品经检验不合格',
    CF_YJ: '《中华人民共和国产品质量法》第四十九条',
    CF_CFLB: '罚款',
    CF_NR: '罚款人民币12500元',
    CF_NR_FK: '1.25',
    CF_NR_WFFF: '',
    CF_JDRQ: '2026-03-31',
    CF_YXQ: '2027-03-31',
    CF_GSJZQ: '2027-03-30',
    CF_CFJG: '云州市临溪区市场监督管理局',
    CF_SJLY: '云州市临溪区市场监督管理局',
    ...changes,
  };
}

/** The records as CSV text, headed by the field codes of the first. */
export function csvOf(records: readonly TestRecord[]): string {
  const codes = Object.keys(records[0] ?? {});
  const lines = [codes, ...records.map((record) => codes.map((code) => record[code] ?? ''))];
  return lines.map((cells) => cells.map(quoted).join(',')).join('\r\n');
}

const quoted = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
