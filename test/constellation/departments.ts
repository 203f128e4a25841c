/** The five departments of the network. Besides test/ nobody knows more than one of them. */
import { department as courts } from '@credit-hub/courts';
import { department as creditOffice } from '@credit-hub/credit-office';
import { department as housing } from '@credit-hub/housing';
import { department as marketRegulation } from '@credit-hub/market-regulation';
import { department as tax } from '@credit-hub/tax';

export const departments = [marketRegulation, tax, housing, courts, creditOffice];
export type KnownDepartment = (typeof departments)[number];
