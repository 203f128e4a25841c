/** @apollo/gateway reports usage home and probes cloud metadata unless this stands before it is loaded. */
process.env.APOLLO_TELEMETRY_DISABLED = '1';
process.env.NODE_ENV = 'production';
