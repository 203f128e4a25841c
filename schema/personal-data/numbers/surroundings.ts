/** What stands around a run of digits, as far as it tells what the run is. Bounded: a look at a few characters. */

export type Surroundings = {
  /** Labelled as a document of a person, or as what embeds its number. */
  readonly isLabelled: boolean;
  /** Labelled as a telephone. */
  readonly isPhone: boolean;
  /** Labelled as an account. */
  readonly isAccount: boolean;
  /** Labelled as the number of a thing: an invoice, a batch, a document. */
  readonly isSerial: boolean;
  /** An amount of money or a quantity. */
  readonly isAmount: boolean;
  /** The same, told by a word before it, too: 13800138000元 alone is a telephone. */
  readonly isNamedAmount: boolean;
  /** The run with the letters and digits that it stands among. */
  readonly whole: string;
  /** Whether a decimal point stands before this place. */
  isPoint(place: number): boolean;
};

const gap = String.raw`(?:号码|号碼|代码|编码|号|號|码)?(?:[为為是系]|:|=|\(|\)|-|\.|·|/|\[|【|"|“| ){0,4}$`;
const labelBefore = (words: string): RegExp => new RegExp(`(?:${words})${gap}`);

const identityLabel = labelBefore(
  '身份证|身份證|身分证|身分證|公民身份|居民证|证件|證件|驾驶证|驾照|纳税人识别|识别|税务登记证|税号|(?<![A-Z])ID|社会保障|社保|居住证|永居证|永久居留证',
);
const phoneLabel = labelBefore(
  '电话|電話|手机|手機|座机|座機|移动电话|联系方式|聯繫方式|联络方式|联系|传真|傳真|热线|致电|来电|拨打|拨|(?<![A-Z])(?:TEL|PHONE|MOBILE|FAX)',
);
const accountLabel = labelBefore('账|帐|賬|账户|帐户|賬戶|卡|银行卡|储蓄卡|存折|户头|ACCOUNT');
/** 证号 alone is an identity card's as often as a licence's, and 税号 may embed an identity number: neither is here. */
const serialLabel = new RegExp(
  `(?:(?:批|编|編|序|文|案|单|條|条|货|型|机|箱|件|许可证|执照|合格证|产权证|资格证|资质证)(?:号码|号|號|码)|` +
    `(?:许可证|执照|注册证|合格证|健注|健备|发票|發票|票据|凭证|批次|立案|受理|注册|备案|登记表|许可|执业证书|资格证书|资质证书|不动产权|证书|报告|订单|运单|快递|流水|交易|` +
    `合同|协议|条形|商品|车架|发动机|专利|机器|机身|设备|序列|项目|标段|地块|宗地|产品|档案|回执|决定书|通知书|注准|注进|械备|卫准|准字|(?<![A-Z])NO|(?<![A-Z])SN|第|字)${gap.slice(0, -1)})$`,
);
const amountBefore =
  /(?:人民币|RMB|CNY|USD|HKD|¥|\$|款|金额|所得|合计|总计|共计|价值|货值|损失|收入|税额|余额|资本|金|额|费|值|计|共|为|约)[ :(]{0,2}$/;
const currencyBefore = /(?:¥|\$|RMB|CNY|人民币)[ :(]{0,2}$/;
const unit =
  /^[ )]{0,2}(?:多|余|整)?[十百千万亿]{0,3}(?:余|多)?(?:元|圆|圓|块|角|分钱|美元|美金|港元|港币|欧元|日元|英镑|人民币|RMB|吨|公斤|千克|毫克|克|斤|升|毫升|立方米|平方米|㎡|亩|公里|千米|米|厘米|毫米|件|个|只|台|套|瓶|盒|箱|袋|包|份|批|人|次|户|名|度|千瓦|%)/;
/** JY13301060012345, ZL2020… */
const lettersOfSerial = /[A-Z]{1,4}[ -]?$/;
/** What is written behind the number of a document: 第12345678号. */
const numberBehind = /^[ )]{0,1}号(?!码|线|楼|院|店)/;
const yearInBrackets = /^(?:19|20)\d\d\)/;
const numberBefore = /[第字〕】\]〔][ -]?$/;

const before = 24;
const behind = 12;

/** Each is looked at when it is asked for: most runs are known by their shape. */
export function surroundingsOf(read: string, from: number, to: number): Surroundings {
  const left = read.slice(Math.max(0, from - before), from);
  const right = read.slice(to, to + behind);
  const isSerialBehind = (): boolean =>
    numberBehind.test(right) && (numberBefore.test(left) || yearInBrackets.test(read.slice(from, from + 5)));
  return {
    get isPhone() {
      return phoneLabel.test(left);
    },
    get isLabelled() {
      return identityLabel.test(left);
    },
    get isAccount() {
      return accountLabel.test(left);
    },
    get isSerial() {
      if (!serialLabel.test(left.replace(lettersOfSerial, '')) && !isSerialBehind()) return false;
      return !this.isPhone && !this.isLabelled && !this.isAccount;
    },
    get isAmount() {
      return currencyBefore.test(left) || (unit.test(right) && !this.isPhone);
    },
    get isNamedAmount() {
      return currencyBefore.test(left) || (unit.test(right) && amountBefore.test(left));
    },
    get whole() {
      const letters = /[0-9A-Z]*$/.exec(left)?.[0] ?? '';
      return letters + read.slice(from, to) + (/^[0-9A-Z]*/.exec(read.slice(to, to + 18))?.[0] ?? '');
    },
    isPoint: (place) => read[place - 1] === '.',
  };
}
