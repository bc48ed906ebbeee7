/**
 * The single commands of a `run` text, in order: one for each line and for each side of `&&`, `||`, `;` and `|`.
 * Comments and blank lines are left out, a backslash joins two lines. This is no shell parser: our steps are
 * one-liners by rule, and a separator inside quotes only makes the answer stricter.
 */
export function commandsIn(run: string): readonly string[] {
  return run
    .replaceAll(/\\\r?\n\s*/g, ' ')
    .split(/\r?\n|&&|\|\||;|\|/)
    .map((command) => command.trim())
    .filter((command) => command !== '' && !command.startsWith('#'));
}
