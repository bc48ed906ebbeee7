import type { Diagram } from '../model/record.ts';
import { readDiagram } from './diagram.ts';

/** Shared by all bodies without a diagram, which are nearly all. */
export const noDiagrams: readonly Diagram[] = Object.freeze([]);

/** Whether the first word behind a fence says that a diagram stands in it. GitHub takes it in any case. */
export function isMermaid(language: string): boolean {
  return language.length === 7 && language.toLowerCase() === 'mermaid';
}

/** What rules ask of a diagram, given the lines between its fences. */
export function diagramOf(code: string): Diagram {
  const { description } = readDiagram(code);
  return { kind: kindOf(code), words: wordsIn(description ?? '') };
}

/** A word is a sign by itself, as in Chinese, or whatever begins with a letter or a digit: dashes are none. */
function wordsIn(text: string): number {
  return text.match(/\p{Ideographic}|[\p{L}\p{N}]\S*/gu)?.length ?? 0;
}

/** The first word of the diagram, without what follows a hyphen. Front matter, directives and comments come before it. */
function kindOf(code: string): string {
  let skippedTo = '';
  for (const whole of code.split('\n')) {
    const line = whole.trim();
    if (skippedTo !== '') {
      if (line.endsWith(skippedTo)) skippedTo = '';
    } else if (line === '---') skippedTo = '---';
    else if (line.startsWith('%%{')) skippedTo = line.includes('}%%') ? '' : '}%%';
    else if (line !== '' && !line.startsWith('%%')) return /^\w{0,40}/.exec(line)?.[0] ?? '';
  }
  return '';
}
