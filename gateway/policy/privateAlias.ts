/**
 * The response key under which the hub itself asks for `__typename`: to know the runtime type where a type is
 * abstract, and to learn whether an object exists when nothing else of it may be read. It never reaches the
 * caller, and a caller's document that uses it is refused.
 */
export const privateTypenameKey = 'hubRuntimeTypename__';

/** The response key under which the hub asks whose a row is, where that decides what of it may be read. */
export const privateSubjectKey = 'hubSubjectCode__';
