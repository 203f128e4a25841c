/** What is asked of a department's messages from outside it. */
export { listMessages, type WaitingMessage } from './listMessages.ts';
export { retryMessages } from './retryMessages.ts';
