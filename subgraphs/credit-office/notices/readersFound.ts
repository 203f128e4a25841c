/** Notices to those who read a fact, whom the hub found in its access log. */
import { randomUUID } from 'node:crypto';
import { type MessageHandler, MessageRefused, receives } from '@credit-hub/kit';
import { hubName, readersFound } from '@credit-hub/schema';
import { notices } from './tables.ts';

const rowsOfOneStatement = 1_000;

export const readersFoundMessage: MessageHandler = receives(
  readersFound.form,
  async (transaction, { from, subjectCode, body: { readers, targetDepartment, targetKind, ...told } }) => {
    if (from !== hubName)
      throw new MessageRefused('MESSAGE_FORBIDDEN', 'Who read a fact the hub tells, and nobody else.');
    const rows = readers.map(({ kind, name }) => ({
      ...{ subjectCode, id: randomUUID(), recipientKind: kind, recipientName: name },
      ...{ ...told, about: { targetDepartment, targetKind } },
    }));
    for (let at = 0; at < rows.length; at += rowsOfOneStatement)
      await transaction.insert(notices).values(rows.slice(at, at + rowsOfOneStatement));
  },
);
