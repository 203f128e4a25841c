import { factEffectKind, factEffectMessage } from '../acts/factEffectMessage.ts';
import type { MessageHandlers } from './handler.ts';

/** What every department does with messages, whatever it holds. */
export const kitHandlers: MessageHandlers = { [factEffectKind]: factEffectMessage };
