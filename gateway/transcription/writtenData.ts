import { ConsumableResult } from '../memory/consumableResult.ts';

/** Characters from which on a text is kept as its bytes. */
const longText = 16_384;

/** Data of an answer as JSON in UTF-8: its bytes, or a short text of which each character is one of them. */
export class WrittenData extends ConsumableResult<string | Buffer> {
  /**
   * A text that was just written is thousands of pieces that hold all that departments wrote. It waits until its access
   * is recorded, and the collector would copy every piece meanwhile: a sixteenth of the CPU of large answers.
   */
  constructor(text: string) {
    super(text.length < longText ? text : Buffer.from(text, 'latin1'));
  }

  /** It is JSON already. @throws TypeError */
  override toJSON(): never {
    throw new TypeError('data that is written already is not written again');
  }
}
