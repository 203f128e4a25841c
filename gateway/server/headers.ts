/** Sent with every answer: it is nobody's page, script, frame or cache entry. */
const always = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
} as const;

/**
 * The security headers of every answer.
 * @param strictTransport Seconds for which a browser is told to come back by HTTPS only; 0 where TLS ends nowhere.
 */
export const securityHeaders = (strictTransport: number): Readonly<Record<string, string>> =>
  strictTransport > 0
    ? { ...always, 'strict-transport-security': `max-age=${strictTransport}; includeSubDomains` }
    : always;
