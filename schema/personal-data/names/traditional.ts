/** Traditional characters of surnames, and of the words by which a text names persons, with their simplified ones. */
const pairs =
  '張张 劉刘 陳陈 楊杨 趙赵 黃黄 吳吴 孫孙 馬马 羅罗 鄭郑 謝谢 韓韩 馮冯 蕭萧 鄧邓 許许 蘇苏 盧卢 蔣蒋 賈贾 閻阎 葉叶 鍾钟 譚谭 鄒邹 陸陆 顧顾 龍龙 萬万 錢钱 湯汤 賀贺 賴赖 龔龚 齊齐 ' +
  '莊庄 呂吕 韋韦 華华 嚴严 畢毕 鄔邬 鳳凤 魯鲁 費费 關关 樂乐 蘭兰 歐欧 陽阳 東东 諸诸 閭闾 單单 連连 軒轩 轅辕 慶庆 啟启 閔闵 鄺邝 肅肃 駱骆 紀纪 邊边 溫温 喬乔 穀谷 聶聂 欒栾 竇窦 ' +
  '衛卫 龐庞 祿禄 閆闫 麥麦 顏颜 聞闻 鞏巩 顓颛 僕仆 饒饶 叢丛 樓楼 榮荣 酈郦 滿满 婁娄 豐丰 廣广 負负 責责 經经 營营 業业 當当 執执 訴诉 證证 會会 職职 員员 聯联 繫系 辦办 長长 廠厂 ' +
  '簽签 舉举 報报 訪访 託托 權权 級级 傷伤 護护 師师 組组 導导 隊队 醫医 書书 記记 總总 監监 號号 為为 與与 給给 後后 無无 應应 實实 個个 來来 從从 們们 對对 處处 罰罚 時时 間间 區区 ' +
  '縣县 鎮镇 鄉乡 條条 億亿';
const simplifiedOf = new Map(pairs.split(' ').map((pair) => [pair[0] as string, pair[1] as string]));
const anyTraditional = new RegExp(`[${[...simplifiedOf.keys()].join('')}]`, 'g');

/** The text with these characters in their simplified shape; each stays where it is. */
export function simplified(text: string): string {
  return text.replace(anyTraditional, (one) => simplifiedOf.get(one) as string);
}
