import { expect, test } from 'vitest';
import { canonicalJson, type Json } from './canonicalJson.ts';

test.each<{ value: Json; text: string }>([
  { value: { b: 1, a: [true, null, 'x'], '': {} }, text: '{"":{},"a":[true,null,"x"],"b":1}' },
  // The sorting example of RFC 8785 section 3.2.3.
  {
    value: {
      '€': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '😀': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      ö: 'Latin Small Letter O With Diaeresis',
    },
    text: '{"\\r":"Carriage Return","1":"One","\u0080":"Control","ö":"Latin Small Letter O With Diaeresis","€":"Euro Sign","😀":"Emoji: Grinning Face","\ufb33":"Hebrew Letter Dalet With Dagesh"}',
  },
  { value: { text: '\u20ac$\u000F\nA\'B"\\"/' }, text: '{"text":"€$\\u000f\\nA\'B\\"\\\\\\"/"}' },
])('$text is the one text of its value', ({ value, text }) => {
  expect(canonicalJson(value)).toBe(text);
});
