import { foldText } from '../../text/foldText.ts';
import type { PersonalData } from '../personalData.ts';
import { latinNames } from './latinNames.ts';
import { type CareForText, personsInText } from './personsInText.ts';

const anyHan = /\p{Script=Han}/u;
const anyCapital = /[A-ZＡ-Ｚ]/;
/** Foreign and minority names as they are written: the parts of one, and what cannot be told from them. */
const dottedName = /[\p{Script=Han}\p{Co}]{1,7}(?:\s?[·•・‧∙⋅.．]\s?[\p{Script=Han}\p{Co}]{1,7})+/gu;

const dots = /[·•・‧∙⋅.．]/;
const lastDotOf = /[·•・‧∙⋅.．][^·•・‧∙⋅.．]*$/;

/** 龙湖·天街, 碧桂园·云玺府: estates are called so, too. */
const ofEstate = /[园苑府城湾里街场馆心园下际目期号院台郡庭居轩阁邸墅岸山湖海都会厦座区幢著玺樾境悦序]$/u;

/**
 * Where a text names persons whom nobody told it of (`personsInText`), names with a dot and names in Latin letters among
 * them. Finds may overlap.
 */
export function findPersonsNames(text: string, care: CareForText = 'HANDWRITTEN'): PersonalData[] {
  if (!anyHan.test(text)) return [];
  const dotted: PersonalData[] = [];
  // What stands beside a name that is found already is read by itself.
  const rest = text.replace(dottedName, (run, index: number) => {
    if (care === 'PUBLISHED' && ofEstate.test(run)) return `${'\u3000'.repeat(run.length - 1)}。`;
    const { before, name } = withoutSentence(run);
    const from = index + before.length;
    dotted.push(possible(from, from + name.length));
    return `${before}${'\u3000'.repeat(name.length - 1)}。${run.slice(before.length + name.length)}`;
  });
  const fold = foldText(rest);
  const named = personsInText(fold.folded, care).map(
    ({ from, to, certainty }): PersonalData => ({
      kind: 'NAME',
      certainty,
      from: fold.startOf(from),
      to: fold.endOf(to - 1),
    }),
  );
  const latin = anyCapital.test(text) ? latinNames(text).map(({ from, to }) => possible(from, to)) : [];
  return [...dotted, ...named, ...latin];
}

/** What sentences go on with, and no transcription of a name is written with (不 and 都 are: 阿不都拉). */
const ofSentence =
  '查承担缴违签犯罚款收行在的了与为是将已被由从对因至到并或该此之未无有应即均系经同称说所又则就而但且某给使令按据第每各我你他她它这年月日元个位人者份次项条款件起案时后前内外上下中处罚可能须需要把受拒虽市省县区镇乡村街路巷楼销售生产营商品公定代表负责当事业股员工职师傅老板先女证身话电';
const firstOfSentence = new RegExp(`[${ofSentence}]`, 'u');
const lastOfSentence = new RegExp(`^.*[${ofSentence}]`, 'u');

/** The name alone, of what was taken with it on both sides; where nothing would be left, it stays as it was taken. */
function withoutSentence(run: string): { before: string; name: string } {
  const [firstDot, lastDot] = [run.search(dots), run.search(lastDotOf)];
  const before = lastOfSentence.exec(run.slice(0, firstDot))?.[0] ?? '';
  const behind = run.slice(lastDot + 1);
  const end = behind.search(firstOfSentence);
  return {
    before: before.length < firstDot ? before : '',
    name: run.slice(
      before.length < firstDot ? before.length : 0,
      lastDot + 1 + (end > 0 ? end : behind.length),
    ),
  };
}

const possible = (from: number, to: number): PersonalData => ({
  kind: 'NAME',
  certainty: 'POSSIBLE',
  from,
  to,
});
