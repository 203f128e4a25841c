/** What is held to a score of its own: the folders whose code a mistake would turn into a leak or a false answer. */
export const areas = [
  'schema/policy',
  'schema/composition',
  'gateway/policy',
  'gateway/desensitization',
  'gateway/relations',
  'gateway/entry',
  'gateway/transcription',
  'gateway/audit',
  'subgraphs/credit-office/handling-advice',
] as const;

/** The area, or else the folder, that a file counts for. */
export const areaOf = (file: string, folders: readonly string[]): string =>
  [...folders]
    .sort((one, other) => other.length - one.length)
    .find((folder) => file.startsWith(`${folder}/`)) ?? file;
