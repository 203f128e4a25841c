import { type Department, defineDepartment } from '@credit-hub/kit';
import * as tablesOfEveryDepartment from '@credit-hub/kit/tables-of-every-department';
import { commitments } from './commitments/index.ts';
import { deadlines } from './deadlines/index.ts';
import { evaluation } from './evaluation/index.ts';
import { handlingAdvice } from './handling-advice/index.ts';
import { listings } from './listings/index.ts';
import { openLoaders } from './loaders.ts';
import { measures } from './measures/index.ts';
import { notices } from './notices/index.ts';
import { objections } from './objections/index.ts';
import { registers } from './registers/index.ts';
import { relations } from './relations/index.ts';
import { repairs } from './repairs/index.ts';
import { seedSubject } from './seed.ts';
import { statistics } from './statistics/index.ts';
import { talks } from './talks/index.ts';

/** What every department keeps, and the demonstration of all books together. */
const shared = {
  tables: tablesOfEveryDepartment,
  permissions: {},
  seedSubject,
};

/** The department by the rules of a place. @param localityOf tells it when the department starts; null: the country's alone */
export const creditOffice = (localityOf: () => string | null): Department =>
  defineDepartment({
    name: 'credit-office',
    folder: import.meta.url,
    books: [
      shared,
      evaluation,
      commitments,
      measures,
      talks,
      repairs,
      objections,
      deadlines,
      notices,
      listings,
      relations,
      registers,
      statistics,
      handlingAdvice,
    ],
    localityOf,
    openLoaders: (database) => openLoaders(database, localityOf()),
  });
