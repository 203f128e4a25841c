import { listingTable } from '@credit-hub/kit/tables';
import { text } from 'drizzle-orm/pg-core';
import { causeColumns } from '../columns.ts';

export const focusListings = listingTable('focus_listings', {
  field: text(),
  ...causeColumns(),
});

export const honestyListings = listingTable(
  'honesty_listings',
  {
    honour: text(),
  },
  { weighs: 'NEVER' },
);
