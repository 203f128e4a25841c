import { readText } from '../values/readText.ts';
import { readScope, readState } from '../values/readVocabulary.ts';
import type { Field } from './field.ts';

/** Fields that close a record, the same for licences and penalties. */
export function sharedFields(prefix: 'XK' | 'CF'): readonly Field[] {
  return [
    { code: `${prefix}_ZT`, name: '当前状态', column: 'state', read: readState },
    // Not in the standard of 2018; where it is still sent, it says what must not be published.
    { code: `${prefix}_SYFW`, name: '信息使用范围', column: null, read: readScope },
    { code: 'BZ', name: '备注', column: 'remark', read: readText(4096) },
    // The hub needs neither the place nor the sender's time stamp: provenance has its own.
    { code: 'DFBM', name: '地方编码', column: null, read: readText(128) },
    { code: 'SJC', name: '数据更新时间戳', column: null, read: () => ({ value: null }) },
  ];
}
