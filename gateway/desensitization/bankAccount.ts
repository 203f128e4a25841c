const hidden = '*'.repeat(16);

/**
 * Masks a bank account or card number to its last four characters, as receipts do: `************5678`.
 * Shorter than 12 characters, four would tell too much: it is hidden whole. The answer has 16 characters.
 */
export function bankAccount(account: string): string {
  const compact = account.replace(/[^0-9A-Za-z]/g, '');
  return compact.length < 12 ? hidden : `${'*'.repeat(12)}${compact.slice(-4)}`;
}
