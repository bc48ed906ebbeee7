/** The lines of a text as Markdown counts them, each with its end; together they are the text. */
export function wholeLines(text: string): readonly string[] {
  return text.match(/[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+$/g) ?? [];
}

/** A line without its end. */
export function bareLine(line: string): string {
  return line.replace(/[\r\n]+$/, '');
}
