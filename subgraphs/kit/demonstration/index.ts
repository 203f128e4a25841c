/** The invented population, for departments' seeds and for tests across the house. */

export { type SeedLicence, type SeedPenalty, seedLicence, seedPenalty } from '../double-publicity/seed.ts';
export { type SeedCalendar, seedCalendar } from './calendar.ts';
export {
  bankAccountFor,
  findCanaries,
  nameWithMiddleDot,
  nameWithRareCharacter,
  type Person,
  personFor,
} from './people.ts';
export { type Random, randomFor } from './random.ts';
export { type ScenarioName, scenarioNames, scenarioStories } from './scenarios.ts';
export { type SeedAct, seedActs } from './seedActs.ts';
export { type SeedFact, seedFact } from './seedFact.ts';
export { type SeedRevision, seedRevisions } from './seedRevisions.ts';
export { type DemonstrationSubject, type SubjectKind, scenarioSubjects, subjectAt } from './subjects.ts';
