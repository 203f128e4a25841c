import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readDivisions } from './divisions.ts';

const { provinceOf, prefectureOf, cityOf } = readDivisions();
const [comments, lines] = ['#', ''].map((mark) =>
  readFileSync(new URL('./divisions.txt', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => (mark === '' ? !line.startsWith('#') : line.startsWith(mark)))
    .map((line) => line.split(' ').filter((word) => word !== '')),
) as [string[][], string[][]];

describe('what a text begins with', () => {
  test('is a province, then what belongs to it', () => {
    const zhejiang = provinceOf('浙江省杭州市西湖区');
    expect(zhejiang?.name).toBe('浙江省');
    expect(zhejiang?.prefectureOf('杭州市西湖区')?.name).toBe('杭州市');
    expect(zhejiang?.prefectureOf('杭州市西湖区')?.countyOf('西湖区1号')).toBe('西湖区');
    expect(zhejiang?.prefectureOf('苏州市')).toBeNull();
    expect(zhejiang?.countyOf('义乌市')).toBe('义乌市');
    expect(zhejiang?.countyOf('西湖区')).toBeNull();
  });

  test('is a county that a province governs itself', () => {
    const hubei = provinceOf('湖北省');
    expect(hubei?.countyOf('神农架林区松柏镇')).toBe('神农架林区');
    expect(hubei?.prefectureOf('神农架林区')).toBeNull();
  });

  test('is a prefecture or a city, where no province is named', () => {
    expect(prefectureOf('杭州市西湖区')?.countyOf('西湖区')).toBe('西湖区');
    expect(cityOf('义乌市')).toBe('义乌市');
    expect(cityOf('西湖区')).toBeNull();
  });

  test('is a city that is a province, as a prefecture', () => {
    expect(provinceOf('北京市朝阳区')).toBeNull();
    expect(prefectureOf('北京市朝阳区')?.countyOf('朝阳区')).toBe('朝阳区');
  });

  test.each(['', '-', '#', ' ', 'x浙江省'])('is none in %j', (text) => {
    expect([provinceOf(text), prefectureOf(text), cityOf(text)]).toEqual([null, null, null]);
    expect(provinceOf('湖北省')?.countyOf(text)).toBeNull();
    expect(provinceOf('湖北省')?.prefectureOf(text)).toBeNull();
  });
});

test('nothing that is said about the list is a division', () => {
  expect(comments.length).toBeGreaterThan(1);
  for (const word of comments.flat())
    expect([provinceOf(word), prefectureOf(word), cityOf(word)]).toEqual([null, null, null]);
});

test('each line is found by its province, its prefecture and its counties', () => {
  for (const [provinceName = '', name = '', ...counties] of lines.filter((line) => line.length > 0)) {
    const within = provinceName === '-' || provinceName.endsWith('市') ? null : provinceOf(provinceName);
    expect(within?.name ?? provinceName).toBe(provinceName);
    const prefecture = name === '-' ? within : (within?.prefectureOf ?? prefectureOf)(name);
    for (const county of counties) expect(prefecture?.countyOf(`${county}1号`)).toBe(county);
  }
});

test('of names in one place none begins with another, so that it does not matter which is tried first', () => {
  const cities = lines.flatMap((line) => line.slice(2).filter((name) => name.endsWith('市')));
  const places = [
    lines.map(([province = '-']) => province),
    lines.map(([, prefecture = '-']) => prefecture),
    cities,
    ...lines.map((line) => line.slice(2)),
  ];
  for (const names of places.map((all) => [...new Set(all)]))
    for (const name of names)
      expect(names.filter((other) => other !== name && other.startsWith(name))).toEqual([]);
});
