/** The command could not run for a reason that the user can mend: one line, one hint where the line does not say it all, exit 2. */
export class UsageError extends Error {
  readonly hint: string;

  constructor(message: string, hint = '') {
    super(message);
    this.name = 'UsageError';
    this.hint = hint;
  }
}

/** Whether something thrown is a `UsageError`: by its name, since parts of the engine that are bundled apart hold a class each. */
export function isUsageError(error: unknown): error is UsageError {
  return error instanceof Error && error.name === 'UsageError';
}
