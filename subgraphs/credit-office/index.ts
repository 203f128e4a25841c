import type { Department } from '@credit-hub/kit';
import { creditOffice } from './creditOffice.ts';
import { localityIn } from './settings.ts';

export const department: Department = creditOffice(() => localityIn(process.env));
