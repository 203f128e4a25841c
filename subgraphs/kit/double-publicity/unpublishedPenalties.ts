/** What a penalty is not published for, by norm: it is kept, shared and counted all the same. */
export type UnpublishedPenalty = {
  /** The department whose penalties it is about; null for those of all. */
  department: string | null;
  /** Kinds of penalty (处罚类别) that are not published where nothing else was imposed, or the procedure. */
  of: { kinds: readonly string[] } | 'SUMMARY_PROCEDURE';
  /** The first day on which the publication of none of them begins. */
  from: string;
  source: string;
  verified: boolean;
};

const ofMarketRegulation = '市场监督管理行政处罚信息公示规定（国家市场监督管理总局令第45号）第二条';
const ofRepair = '信用修复管理办法（国家发展改革委令第36号），轻微失信信息';

/** The first that a penalty falls under is told. */
export const unpublishedPenalties: readonly UnpublishedPenalty[] = [
  {
    department: 'market-regulation',
    of: { kinds: ['警告'] },
    from: '2021-09-01',
    source: ofMarketRegulation,
    verified: true,
  },
  {
    department: 'market-regulation',
    of: 'SUMMARY_PROCEDURE',
    from: '2021-09-01',
    source: ofMarketRegulation,
    verified: true,
  },
  // The text says 轻微 and leaves it to others what is; this is how it is summed up.
  {
    department: null,
    of: { kinds: ['警告', '通报批评'] },
    from: '2026-04-01',
    source: ofRepair,
    verified: false,
  },
  {
    department: null,
    of: 'SUMMARY_PROCEDURE',
    from: '2026-04-01',
    source: ofRepair,
    verified: false,
  },
];

/** What of a penalty says whether it is published. A row that withdraws may lack any of it. Amounts are in yuan. */
export type ToldPenalty = {
  documentNumber: string;
  penaltyKind: string | null;
  content: string | null;
  facts: string | null;
  fineAmount: string | null;
  confiscatedAmount: string | null;
  revokedCertificate: string | null;
};

/** Why a penalty whose publication would begin on this day is not published; null where it is. */
export function whyUnpublished(
  penalty: ToldPenalty,
  department: string,
  today: string,
): UnpublishedPenalty | null {
  const why = unpublishedPenalties.find(
    (norm) =>
      today >= norm.from &&
      (norm.department === null || norm.department === department) &&
      (norm.of === 'SUMMARY_PROCEDURE' ? bySummaryProcedure(penalty) : isNothingBut(norm.of.kinds, penalty)),
  );
  return why ?? null;
}

const betweenKinds = /[、，,；;/和及与并\s]+/u;
const isNothing = (amount: string | null): boolean => amount === null || Number(amount) === 0;

function isNothingBut(
  kinds: readonly string[],
  { penaltyKind, fineAmount, confiscatedAmount, revokedCertificate }: ToldPenalty,
): boolean {
  const imposed = (penaltyKind ?? '').split(betweenKinds).filter((kind) => kind !== '');
  return (
    imposed.length > 0 &&
    imposed.every((kind) => kinds.includes(kind)) &&
    isNothing(fineAmount) &&
    isNothing(confiscatedAmount) &&
    revokedCertificate === null
  );
}

/** 当场处罚决定书 are numbered apart: 市监当罚, 简罚; 当场 alone says where something was found. */
const numberOfSummary = /(?:当罚|简罚|当场罚|简易|当场处罚|当场行政处罚)/u;
const saysSummary = /(?:适用|按照|依照|采用|通过|以)简易程序|当场(?:作出|做出|给予|予以)?(?:行政)?处罚/u;
const refusesSummary = /(?:[不未非]|没有|无法|不得|不宜)[能应予]?(?:适用|符合|按照|采用|当场)/u;

const bySummaryProcedure = ({ documentNumber, content, facts }: ToldPenalty): boolean =>
  numberOfSummary.test(documentNumber) ||
  [content, facts].some((text) => text !== null && saysSummary.test(text) && !refusesSummary.test(text));
