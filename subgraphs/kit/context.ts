import type { Asker, Purpose, Viewer } from '@credit-hub/schema';
import type { ActBook } from './acts/actBook.ts';
import type { ProposalItem } from './acts/desk.ts';
import { type Clock, todayInBeijing } from './clock.ts';
import type { ReaderOfText } from './encryption/sealedText.ts';
import type { FactHistory } from './facts/history.ts';
import type { RevisionLoader } from './facts/revisions.ts';
import { type TextForm, textForm } from './free-text/textForm.ts';
import type { ReceiveMessages } from './messages/receiveMessages.ts';
import type { Sender } from './messages/sender.ts';
import type { PersonBooks } from './persons/personBooks.ts';
import type { ActsOfItem, ProcedureBooks } from './procedures/repository.ts';
import type { SectionReader } from './sections/sectionReader.ts';
import { type Visibility, visibilityOf } from './visibility.ts';

/** What the viewer of this request may meet in this department, and on which day. */
export type ViewerScope = {
  viewer: Viewer;
  purpose: Purpose;
  /** Index in the access log of the request that this is part of; null where it only reads. */
  auditIndex: number | null;
  /** Calendar day in Beijing; one request knows one day. */
  today: string;
  visibilityOf(subjectCode: string): Visibility;
  /** Whether free text is told to the viewer with the names of persons in it. */
  readsNamesInText: boolean;
  /** In which form the viewer reads published texts. */
  textForm: TextForm;
};

/** What the resolvers of a department are given. */
export type DepartmentContext<Loaders = unknown> = ViewerScope &
  ReaderOfText & {
    acts: ActBook;
    sections: SectionReader;
    loaders: Loaders;
    revisions: RevisionLoader;
    persons: PersonBooks;
    history: FactHistory;
    /** What waits for a second officer, as far as the viewer is one. */
    proposals(of: Pick<ViewerScope, 'viewer'>): Promise<ProposalItem[]>;
    /** Applies what other departments tell; for the hub alone. */
    receiveMessages: ReceiveMessages;
    /** Tells that messages were enqueued, and waits for them. */
    messages: Pick<Sender, 'wake' | 'settled'>;
    procedures: ProcedureBooks;
    /** Acts of an item of a procedure. */
    actsOfItem: ActsOfItem;
  };

export function scopeOf(
  { viewer, purpose, auditIndex }: Asker,
  department: string,
  clock: Clock,
): ViewerScope {
  const form = textForm(viewer, purpose.kind, department);
  return {
    viewer,
    purpose,
    auditIndex: auditIndex ?? null,
    today: todayInBeijing(clock),
    visibilityOf: (subjectCode) => visibilityOf(viewer, department, subjectCode),
    readsNamesInText: form !== 'WITHOUT_PERSONS',
    textForm: form,
  };
}
