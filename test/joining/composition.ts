import {
  loadDepartments,
  loadOwnSdl,
  loadPolicy,
  loadSupergraph,
  loadTrustedDocuments,
  regardlessOfDay,
} from '@credit-hub/schema';
import { changedDepartments, checkDepartments } from '../../gateway/network/nextSchema.ts';
import type { PublishedDepartment } from '../../gateway/network/publishedSchema.ts';

export const parts = {
  policy: regardlessOfDay(loadPolicy()),
  approvals: [],
  trustedDocuments: [...loadTrustedDocuments().values()],
};
/** What is committed. */
export const servedSdl = loadSupergraph();
export const five: PublishedDepartment[] = loadDepartments().map((entry) => ({
  name: entry.name,
  chineseName: entry.chineseName,
  urls: [],
  protocol: 'exchange',
  sdl: loadOwnSdl(entry.name),
}));

/** What the five and one that joins are composed to. @throws Error with the problems where it does not compose */
export const composedWith = async (join: PublishedDepartment) => {
  const departments = changedDepartments(five, { join });
  const { supergraphSdl, problems } = await checkDepartments(departments, servedSdl, parts);
  if (supergraphSdl === null || problems.length > 0) throw new Error(JSON.stringify(problems));
  return { departments, supergraphSdl };
};
