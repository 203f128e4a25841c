/** Texts that are nothing but what the public administration calls itself, its laws and its documents. */

const numbers = '[\\d一二三四五六七八九十百千〇零]{1,8}';
const law = `《[^《》]{2,60}》(?:[（(][^（）()]{1,30}[）)])?(?:第${numbers}(?:条|款|项|目)(?:之[一二三四五六七八九十])?(?:第${numbers}(?:款|项|目))*[、和及，,；;]?)*`;
const laws = new RegExp(`^(?:依据|根据|按照|违反)?(?:${law}[、和及，,；;。]?(?:的规定)?)+$`);
/** 云住建施许字1-〔2024〕3号, （2026）示01执2号 */
const documentNumber =
  /^(?=.{4,60}$)\p{Script=Han}{0,16}[\dA-Za-z-]{0,4}[〔[（(](?:19|20)\d{2}[〕\]）)]\p{Script=Han}{0,6}\d{0,6}\p{Script=Han}{0,6}第?[\dA-Za-z-]{1,12}号(?:之[\d一二三四五六七八九十]{1,2})?$/u;
/** 云房预售证第80号 */
const permitNumber = /^\p{Script=Han}{1,6}[字证]第?[\dA-Za-z-]{1,14}号$/u;
/** An office says where it is, and what it is for. */
const authority =
  /^(?=.{4,40}$)(?:\p{Script=Han}{0,20}?(?:省|市|州|盟|县|区|旗|国家|中华人民共和国|税务总局|全国)\p{Script=Han}{0,30}?)(?:局|委员会|人民法院|法院|检察院|人民政府|厅|部|署|办公室|总队|支队|大队|管委会|海关|税务所|中心支行)$/u;

/** Whether the text names a law, a document or an office, and can name no person. */
export function isPublicVocabulary(text: string): boolean {
  return (
    text === '' ||
    authority.test(text) ||
    documentNumber.test(text) ||
    permitNumber.test(text) ||
    laws.test(text)
  );
}
