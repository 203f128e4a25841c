/** What every department is built from. */
export { type Clock, systemClock, todayInBeijing } from './clock.ts';
export type { DepartmentContext, ViewerScope } from './context.ts';
export { type Database, openDatabase, type Transaction } from './database/database.ts';
export { DistributionRefused, distributeDepartment } from './database/distribute.ts';
export { distributionOf } from './database/distribution.ts';
export { emptyDepartment, migrateDepartment } from './database/migrate.ts';
export { MigrationFailed } from './database/migrationFailed.ts';
export { type SeedOptions, seedDepartment } from './demonstration/seed.ts';
export { type Book, type Department, defineDepartment, type SeedRow } from './department.ts';
export { rowOpener, sealRow } from './encryption/sealedRows.ts';
export { opened, sealedKind } from './encryption/sealedText.ts';
export { departmentError } from './errors.ts';
export type { FactRow } from './facts/factResolvers.ts';
export { oneBySubject, type SubjectLoader } from './facts/oneBySubject.ts';
export { organizationNameOf } from './facts/organizationName.ts';
export { parsePage } from './facts/page.ts';
export type { FactRevisionRow } from './facts/revisions.ts';
export { type MarketSubjectReference, marketSubjectReference } from './marketSubject.ts';
export { enqueueMessages } from './messages/enqueueMessages.ts';
export { type MessageHandler, MessageRefused, type Received, receives } from './messages/handler.ts';
export type { HubAccess } from './messages/hubClient.ts';
export type { Message } from './messages/message.ts';
export {
  everyone,
  governmentAndSubjectItself,
  onlyRoles,
  type Permissions,
  sectionRule,
  theHub,
  unguardedSections,
} from './permissions.ts';
export { overdue } from './procedures/calendar.ts';
export {
  type ActProblem,
  documentNumber,
  freeText,
  type Given,
  problem,
  reason,
  sharedField,
  type TakenField,
} from './procedures/fields.ts';
export {
  type Asked,
  type Condition,
  defineProcedure,
  type Effect,
  type Procedure,
  type Recipient,
  unchanged,
} from './procedures/procedure.ts';
export {
  hallWithPaper,
  owningDepartment,
  theCalendar,
  theOffice,
  theSubjectItself,
} from './procedures/who.ts';
export { runDepartment } from './run.ts';
export { newestOf } from './sections/deriveSections.ts';
export { DepartmentDoesNotFit } from './sections/misfit.ts';
export { column, reading } from './sections/reading.ts';
export { rowsOfSubjects } from './sections/rowsOfSubjects.ts';
export { type DepartmentServer, serveDepartment } from './server.ts';
export { type DepartmentService, departmentSchema, type StartOptions, startDepartment } from './service.ts';
export { SettingsError } from './settings.ts';
export type { ViewerKeySource } from './viewerKeys.ts';
