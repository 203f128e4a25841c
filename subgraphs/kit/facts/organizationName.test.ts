import { describe, expect, test } from 'vitest';
import { type NamedInRow, organizationNameOf } from './organizationName.ts';

const firm: NamedInRow = {
  subjectCode: '91350100M000100Y43',
  name: '云州恒祥房地产经纪有限公司',
  legalRepresentativeName: '麻曦炘',
  ofPersonAlone: [null, null],
};

describe('the name of whom a decision names', () => {
  test.each<[string, Partial<NamedInRow>]>([
    ['a firm', {}],
    ['a firm without a representative', { legalRepresentativeName: null }],
    ['a firm by a code of the first years', { subjectCode: '91350203M0001QKT19' }],
    ['a social organization', { subjectCode: '51350100M000100Y43' }],
    ['a cooperative', { subjectCode: '93350100M000100Y43' }],
  ])('is told of %s', (_, row) => {
    expect(organizationNameOf({ ...firm, ...row })).toBe(firm.name);
  });

  test.each<[string, Partial<NamedInRow>]>([
    ['a sole trader', { subjectCode: '92350100M000100Y43' }],
    ['whom no register has', { subjectCode: '99350100M000100Y43' }],
    ['nobody', { name: null }],
    ['who has a sex', { ofPersonAlone: ['MALE', null] }],
    ['who has an age, of nought', { ofPersonAlone: [null, 0] }],
    ['who leads the firm', { name: '麻曦炘' }],
  ])('is not told of %s', (_, row) => {
    expect(organizationNameOf({ ...firm, ...row })).toBeNull();
  });

  test('is opened where it is told, and stays sealed otherwise', () => {
    const sealed = () => firm.name as string;
    const shut = () => {
      throw new Error('opened');
    };
    expect(organizationNameOf({ ...firm, name: sealed, legalRepresentativeName: () => '麻曦炘' })).toBe(
      firm.name,
    );
    expect(organizationNameOf({ ...firm, name: shut, subjectCode: '92350100M000100Y43' })).toBeNull();
  });
});
