/** The entity that everything is about: an object of this type is a row that belongs to one market subject. */
export const subjectType = 'MarketSubject';
/** Its key, which is public. */
export const subjectKeyField = 'unifiedSocialCreditCode';
