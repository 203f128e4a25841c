import { notices } from '@credit-hub/kit/tables';

export { notices };
export type NoticeRow = typeof notices.$inferSelect;
