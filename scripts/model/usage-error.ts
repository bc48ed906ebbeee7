/** The command could not run for a reason that the user can mend: one line, one hint where the line does not say it all, exit 2. */
export class UsageError extends Error {
  readonly hint: string;

  constructor(message: string, hint = '') {
    super(message);
    this.name = 'UsageError';
    this.hint = hint;
  }
}
