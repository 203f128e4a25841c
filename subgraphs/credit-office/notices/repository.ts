/** The SQL of notices: every statement names whose they are. */
import { type Database, departmentError, parsePage } from '@credit-hub/kit';
import { mostNotices, type NoticeRecipient } from '@credit-hub/schema';
import { and, eq, sql } from 'drizzle-orm';
import { type NoticeRow, notices } from './tables.ts';

/** `after` is a position, as the caller's sealed cursor was opened to. */
type AskedNotices = { unread?: boolean | null; first?: number | null; after?: string | null };

type NoticePage = { notices: NoticeRow[]; cursor: string | null };

export function createNoticeRepository(database: Database) {
  const isFor = ({ kind, name }: NoticeRecipient) =>
    and(eq(notices.recipientKind, kind), eq(notices.recipientName, name));

  return {
    /** Newest first. @throws GraphQLError `INVALID_PAGE` or `INVALID_CURSOR` */
    async noticesFor(
      recipient: NoticeRecipient,
      { unread, first: asked, after }: AskedNotices,
    ): Promise<NoticePage> {
      const { first } = parsePage({ first: asked ?? null });
      const behind = after == null ? null : positionIn(after);
      const found = await database
        .select()
        .from(notices)
        .where(
          and(
            isFor(recipient),
            unread ? sql`${notices.readAt} is null` : undefined,
            behind === null
              ? undefined
              : sql`(${notices.recordedAt}, ${notices.id}) < (${behind.recordedAt}::timestamptz, ${behind.id})`,
          ),
        )
        .orderBy(sql`${notices.recordedAt} desc, ${notices.id} desc`)
        .limit(first + 1);
      const page = found.slice(0, first);
      const last = page.at(-1);
      return { notices: page, cursor: found.length > first && last ? textOf(last) : null };
    },

    /** Those of them that are the recipient's, now or from before. @throws GraphQLError `TOO_MANY_NOTICES` */
    async markRead(recipient: NoticeRecipient, ids: readonly string[]): Promise<string[]> {
      if (ids.length > mostNotices) throw departmentError('TOO_MANY_NOTICES');
      const marked = await database
        .update(notices)
        .set({ readAt: sql`coalesce(${notices.readAt}, now())` })
        .where(and(isFor(recipient), sql`${notices.id} = any(${sql.param(ids)}::text[])`))
        .returning({ id: notices.id });
      return marked.map(({ id }) => id).sort();
    },
  };
}

type Position = Pick<NoticeRow, 'recordedAt' | 'id'>;

const positionShape =
  /^(\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}(?:\.\d{1,6})?[+-]\d{2}(?::\d{2})?)\n([\w-]{1,64})$/;

const textOf = ({ recordedAt, id }: Position): string => `${recordedAt}\n${id}`;

function positionIn(text: string): Position {
  const parts = positionShape.exec(text);
  if (!parts) throw departmentError('INVALID_CURSOR');
  return { recordedAt: parts[1] as string, id: parts[2] as string };
}
