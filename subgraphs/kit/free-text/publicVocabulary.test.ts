import { expect, test } from 'vitest';
import { isPublicVocabulary } from './publicVocabulary.ts';

test.each([
  '',
  '云州市市场监督管理局',
  '国家税务总局云州市松石区税务局',
  '云州市松石区人民法院',
  '云州市住房和城乡建设委员会',
  '云市监罚〔2026〕17号',
  '（2026）示01执2号',
  '云市监许准字〔2026〕第0017号',
  '云住建施许字1-〔2024〕3号',
  '云房预售证第80号',
  '《中华人民共和国食品安全法》第一百二十五条第一款',
  '《张家口市大气污染防治条例》第十二条、《云州市规定》第三条第二项',
  '依据《药品管理法》的规定',
])('%j names nobody', (text) => {
  expect(isPublicVocabulary(text)).toBe(true);
});

test.each([
  '云州市试验区市场监督管理局（经办人李晓华）',
  '依据《药品管理法》对王小明处罚',
  '王小明无证经营药品',
  '云试罚〔2026〕王小明17号的附件',
  '甄试验健康证明',
  '李晓华',
])('%j may name somebody', (text) => {
  expect(isPublicVocabulary(text)).toBe(false);
});
