import { visible, widthOf } from './visible.ts';

/** Breaks a text at its spaces into lines of at most `width` columns. Longer words stand alone. Safe to show. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of visible(text.replace(/\s+/g, ' ')).trim().split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && widthOf(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

/** A wrapped text behind a label: the label stands once, the lines below it are indented as far. */
export function labeled(label: string, text: string, width: number): readonly string[] {
  const gap = ' '.repeat(widthOf(label));
  return wrap(text, Math.max(24, width - gap.length)).map(
    (line, index) => (index === 0 ? label : gap) + line,
  );
}

/** One line of at most `width` columns; what is cut off leaves an ellipsis. */
export function cutTo(text: string, width: number): string {
  const shown = visible(text);
  if (widthOf(shown) <= width) return shown;
  let kept = '';
  for (const character of shown) {
    if (widthOf(kept + character) > width - 1) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}
