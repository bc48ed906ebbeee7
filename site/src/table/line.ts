/**
 * A line of plain words in parts: every second one stays whole at the end of a line. Those are what `backticks` mark, ids
 * such as IAM-03, and days, months, weeks and quarters such as 2026-10-30 and 2026-Q3.
 */
export function partsOfLine(text: string): readonly string[] {
  return text.split(whole);
}

const whole = /(`[^`]*`|\b[A-Z]+-\d+\b|\b\d{4}-(?:\d{2}(?:-\d{2})?|W\d{2}|Q[1-4]|H[12])\b)/;
