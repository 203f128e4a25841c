/** What a caller may ask: counted as ever, and never used up. */
export const neverUsedUp = {
  requestsPerMinute: 1e9,
  costOfOneOperation: 1e9,
  costPerMinute: 1e12,
  subjectsPerDay: 1e9,
  lookupsOfOneSubjectPerMinute: 1e9,
  ownLookupsOfOneSubjectPerMinute: 1e9,
};
