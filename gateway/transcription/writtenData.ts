import { ConsumableResult } from '../memory/consumableResult.ts';

/** Data of an answer as JSON text, each character of it one byte of its UTF-8. */
export class WrittenData extends ConsumableResult<string> {
  /** It is JSON already. @throws TypeError */
  override toJSON(): never {
    throw new TypeError('data that is written already is not written again');
  }
}
