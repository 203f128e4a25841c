import { makeUnifiedSocialCreditCode } from '@credit-hub/schema';
import { describe, expect, test } from 'vitest';
import { type AmountCertainty, amountsInText } from './amountsInText.ts';

/** The amounts in a text, as it is read. */
const found = (text: string, certainty: AmountCertainty): string[] => {
  const { read, amounts } = amountsInText(text, certainty);
  return amounts.map(({ from, to }) => read.folded.slice(from, to));
};
const either = (text: string) => [found(text, 'STATED'), found(text, 'ANY')];
const words = (text: string) => text.split(' ');

describe('however small, a number is an amount', () => {
  test.each([
    ...words('元 圆 圓 块 塊 人民币 人民幣 美元 港元 欧元 日元 澳元 加元 韩元 美金 港币 英镑 台币 新台币'),
    ...words('RMB CNY YUAN USD HKD EUR GBP JPY DOLLAR ¥ 个元'),
    ...['元钱', '块錢', '元整', '元正', '元钱整', ' 元', '-元'],
    ...[
      '元5角',
      '元5毛',
      '元12角',
      '元 5角',
      '元-5角',
      '元6分',
      '元5角6分',
      '元5角12分',
      '元5角 6分',
      '元50',
      '元50整',
    ],
  ])('before %s', (currency) => {
    expect(either(`约3${currency}，`)).toEqual([[`3${currency}`], [`3${currency}`]]);
  });

  test.each([
    ...words(
      '人民币 人民幣 美元 港元 欧元 日元 澳元 加元 韩元 美金 港币 英镑 台币 RMB CNY YUAN USD HKD EUR GBP JPY ¥',
    ),
    ...words('人民币为 人民币计 人民币约 人民币共 人民币合计 人民币大写 人民币小写 人民币: ¥-'),
    ...['¥ ', '人民币(', '人民币,', '¥ :,()- :'],
  ])('behind %s', (currency) => {
    expect(either(`付${currency}3，`)).toEqual([['3'], ['3']]);
  });

  test('not far behind it', () => {
    expect(either(`人民币${'约'.repeat(9)}3`)).toEqual([[], []]);
  });

  test.each(words('3元旦 3元宵 3元月 3块地 3块石 3块砖 3块板 3块土 3元件 3角 30分 100分 3'))(
    'not in %s',
    (text) => {
      expect(found(text, 'STATED')).toEqual(text === '3元件' ? ['3元'] : []);
    },
  );

  test.each([
    ['3元2025年', '3元'],
    ['3元5年', '3元'],
    ['3元12月', '3元'],
    ['3元12日', '3元'],
    ['3元5.5', '3元'],
    ['3元100', '3元'],
  ])('and no more of %s than %s', (text, amount) => {
    expect(found(text, 'STATED')).toEqual([amount]);
  });
});

test.each([
  ['1000分', '1000分'],
  ['1000 角', '1000 角'],
  ['1000-分', '1000-分'],
  ['1000分整', '1000分整'],
  ['1000角正', '1000角正'],
  ['999分', undefined],
  ['1000度分', undefined],
])('four digits of jiao or fen are an amount: %s', (text, amount) => {
  expect(found(text, 'STATED')).toEqual(amount === undefined ? [] : [amount]);
});

describe('what only amounts are written with makes one', () => {
  test.each([
    ...words('3万 3萬 3亿 3億 百万 十万 2百3十万 3佰 3拾 3仟 3W 3K 3M 3B 3MILLION 3BILLION 3.5W'),
    ...words('123.45 1,234.56 1,234,567.89 12345.67'),
  ])('%s', (text) => {
    expect(found(text, 'STATED')).toEqual([text]);
  });

  test.each([
    ...words('万 亿 佰 仟 3WB 12.34 1.23 123.4 123.456 1234 1234.5 3千 3百 3十 12345 半12345.67'),
    ...words('300万件 300万平方米 3佰件 123.45吨 123.45%'),
  ])('not %s', (text) => {
    expect(found(text, 'STATED')).toEqual([]);
  });
});

describe('where it merely may be one, it is', () => {
  test.each([
    ...words('1234 12345 123456.7 3千2 3.50 13.50 12.34'),
    // None of these is a day, a month or a year.
    ...words(
      '12025 20250 1899 2100 2025-13 2025/00 20255-03 12025-03 2025-033 2025-12-32 2025-13-01 2025-00-01',
    ),
    ...words('12025-03-01 2025-03-010 2025-03-00 2025-1-40'),
  ])('%s', (text) => {
    expect(found(text, 'ANY')).toEqual([text]);
  });

  test.each([
    ...words('123 12 3 1.5 12.5 3千 3百'),
    ...words('1900 1999 2025 2099 2025-03 2025-3 2025/12 2025-10 2025-09 1999-01'),
    ...words('2025-03-01 2025-3-1 2025.3.1 2025/12/31 1999-10-30 2025-12-09 2025-01-29 2025-11-10 2025-1-20'),
  ])('not %s', (text) => {
    expect(found(text, 'ANY')).toEqual([]);
  });

  test('nor a credit code', () => {
    const digits = makeUnifiedSocialCreditCode('91350100', '10000003');
    expect(digits).toBe('913501001000000326');
    expect([found(digits, 'ANY'), found(`${digits.slice(0, 17)}7`, 'ANY')]).toEqual([
      [],
      [`${digits.slice(0, 17)}7`],
    ]);
  });

  const labels = [
    ...words(
      '金额 数额 总额 价款 货款 贷款 借款 欠款 款项 本金 本息 利息 工资 报酬 罚金 罚款 税款 滞纳金 损失',
    ),
    ...words(
      '损害 债务 债权 标的 标的额 租金 押金 定金 订金 保证金 违约金 赔偿 赔偿金 补偿 补偿金 费 费用 价格',
    ),
    ...words('合计 共计 总计 支付 给付 偿还 归还 返还 清偿 缴纳 交纳 退还 拖欠 尚欠 欠'),
  ];
  test.each(labels)('of two digits behind %s', (label) => {
    expect(
      ['30', '3', '3百', '3十', '3千', '百'].map((amount) => found(`${label}${amount}，`, 'ANY')),
    ).toEqual([['30'], [], ['3百'], ['3十'], ['3千'], []]);
    expect(found(`${label}30`, 'STATED')).toEqual([]);
  });

  test.each([...words(': , ( ) - 为 是 约 计 共 达 款 额 余额'), ' ', ':为约共达额'])(
    'of two digits behind a label and %s',
    (between) => {
      expect(found(`本金${between}30`, 'ANY')).toEqual(['30']);
    },
  );

  test('of two digits, not far behind a label', () => {
    expect(found(`本金${'约'.repeat(7)}30`, 'ANY')).toEqual([]);
  });
});

describe('what is counted, timed or numbered is none', () => {
  test.each([
    ...'年月日号號时時條条款项項人名位户戶家吨噸米㎡平公亩畝件次台套股份个個度页頁字天周级級楼层層室栋幢期批倍成岁辆种類类处處起案卷章节節秒里升斤克座间間门門%‰℃',
    ...words('个小时 小时 热线 平台 电话 举报 投诉 X Z'),
  ])('before %s', (counted) => {
    for (const between of ['', ' ', '-']) expect(found(`金额1234${between}${counted}`, 'ANY')).toEqual([]);
    expect(found(`金额3万${counted}`, 'ANY')).toEqual([]);
  });

  test.each([...'AZ第#№〔号', ...words('編號 编码 代码 批次 证号 文号 型号 版本 邮编')])(
    'behind %s',
    (named) => {
      for (const between of ['', ':', '为', '是', '( ', ':::', '-'])
        expect(found(`${named}${between}1234，`, 'ANY')).toEqual([]);
      expect(found(`${named}::::1234，`, 'ANY')).toEqual(['1234']);
    },
  );

  test.each([
    ['(2025)示0123456执5号', []],
    ['〔2025〕示0123456执5号', []],
    ['[2025]示0123456执5号', []],
    ['（2025）0123456执5号', []],
    [`(2025)${'示'.repeat(8)}0123456${'执'.repeat(8)}5号`, []],
    ['(2025)示0123456执5', ['0123456']],
    ['(202)示0123456执5号', ['0123456']],
    ['(20255)示0123456执5号', ['20255', '0123456']],
    ['2025示0123456执5号', ['0123456']],
    ['(2025)示0123456，执5号', ['0123456']],
    ['(2025)示0123456;执5号', ['0123456']],
    ['(2025)示0123456。执5号', ['0123456']],
    ['(2025)示0123456 执5号', ['0123456']],
    [`(2025)${'示'.repeat(25)}0123456执5号`, ['0123456']],
    ['0123456(2025)示1执5号', ['0123456']],
    ['(2025)示1执5号0123456', []],
    ['(2025)示1执5号外0123456', ['0123456']],
    ['(2025)示1执5号、(2025)示0123456执5号', []],
  ])('in the number of a case or a document, %s', (text, amounts) => {
    expect(found(text, 'ANY')).toEqual(amounts);
  });

  test('but for an amount that says that it is one', () => {
    expect(found('(2025)示3元执5号', 'ANY')).toEqual(['3元']);
  });
});

test('amounts are told by where they stand in the text as it was read', () => {
  const { read, amounts } = amountsInText('面积12000㎡，支付３元', 'ANY');
  expect(read.folded).toBe('面积12000平,支付3元');
  expect(amounts).toEqual([{ from: 11, to: 13 }]);
});
