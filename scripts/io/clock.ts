/** The only reader of the clock. An instant in UTC, ISO 8601. */
export function now(): string {
  return new Date().toISOString();
}
