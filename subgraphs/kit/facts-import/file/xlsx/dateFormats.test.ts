import { expect, test } from 'vitest';
import { showsDay } from './dateFormats.ts';

test.for([
  'yyyy-mm-dd',
  'yyyy/m/d;@',
  'yyyy"年"m"月"d"日"',
  '[$-804]yyyy\\年m\\月d\\日',
  'm/d/yy h:mm',
  'd-mmm',
  'mmm',
  '[DBNum1][$-804]yyyy"年"m"月"',
])('%s shows a day', (format) => {
  expect(showsDay(format)).toBe(true);
});

test.for([
  'General',
  '0.00',
  '#,##0.00_);[Red](#,##0.00)',
  '0.00E+00',
  'h:mm',
  'mm:ss',
  '[h]:mm:ss',
  'h:mm AM/PM',
  '@',
  '0"day"',
  '"¥"#,##0.00',
])('%s shows no day', (format) => {
  expect(showsDay(format)).toBe(false);
});
