import { GraphQLError } from 'graphql';

/** What each bad scalar is told. Never the value: it may be a secret that was pasted into the wrong field. */
export const badValueMessages = {
  INVALID_UNIFIED_SOCIAL_CREDIT_CODE:
    'a unified social credit code has 18 characters with both check characters right (GB 32100-2015); one of the first years with another counts where its register knows it',
  INVALID_DATE: 'a Date is a real day of the calendar, such as 2026-03-31',
  INVALID_DATE_TIME: 'a DateTime is an instant with its zone, such as 2026-03-31T08:00:00.000Z',
  INVALID_MONEY: 'Money is yuan and fen as decimal text, such as "12500.00", and never a float',
} as const;

export type BadValueCode = keyof typeof badValueMessages;

/** The error of a scalar that refuses a value; its message and `extensions.code` are stable. */
export function badValue(code: BadValueCode): GraphQLError {
  return new GraphQLError(badValueMessages[code], { extensions: { code } });
}

/**
 * Whether an error's code is one of the scalars'. graphql-js wraps a refused variable into a message that quotes
 * the value; who formats errors uses `badValueMessages[code]` in its place.
 */
export function isBadValueCode(code: unknown): code is BadValueCode {
  return typeof code === 'string' && Object.hasOwn(badValueMessages, code);
}
