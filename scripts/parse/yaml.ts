import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';
import type { Args } from '../model/problem.ts';

/** Why YAML was refused: a message of the rule `front-matter-parses`, and the place in the YAML, from 1. */
export interface Refusal {
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly args: Args;
}

/** How deep front matter may nest. The deepest schema needs five levels. */
const deepest = 50;

/** Thrown from inside the YAML reader at what YAML allows and a record must not hold. */
class Forbidden extends Error {
  readonly offset: number;
  constructor(message: 'anchor' | 'prototype', word: string, offset: number) {
    super(message);
    this.name = word;
    this.offset = offset;
  }
}

/**
 * YAML with the core schema (dates stay strings, no merge keys), without anchors (and so without aliases),
 * nested 50 deep at most, and without `__proto__`, which becomes an object's ancestor when it is copied.
 * @throws what `refusalOf` puts into words.
 */
export function loadYaml(source: string): unknown {
  return load(source, {
    schema: CORE_SCHEMA,
    maxDepth: deepest,
    listener: (event, state) => {
      if (event !== 'close') return;
      const { anchor, result, position } = state as unknown as {
        anchor: string | null;
        result: unknown;
        position: number;
      };
      if (anchor !== null) throw new Forbidden('anchor', anchor, source.lastIndexOf(`&${anchor}`, position));
      if (result === '__proto__') throw new Forbidden('prototype', result, position - 1);
    },
  } as Parameters<typeof load>[1]);
}

/** Puts what the reader threw into one message with its place. */
export function refusalOf(error: unknown, source: string): Refusal {
  if (error instanceof Forbidden) {
    const { line, column } = placeOf(source, error.offset);
    return {
      message: error.message,
      line,
      column: error.message === 'anchor' ? column : 1,
      args: { name: short(error.name) },
    };
  }
  if (!(error instanceof YAMLException))
    return { message: 'deep', line: 1, column: 1, args: { limit: deepest } };
  const { line = 0, column = 0 } = error.mark ?? {};
  const message = messageOf(error.reason, source.split('\n')[line] ?? '');
  const column1 = message === 'duplicate' ? 1 : column + 1;
  return {
    message,
    // At the end of the text the reader stands on a line that is not there.
    line: Math.min(line + 1, lineOf(source, source.length)),
    column: column1,
    args: message === 'deep' ? { limit: deepest } : { reason: short(error.reason) },
  };
}

function short(words: string): string {
  return words.length > 80 ? `${words.slice(0, 79)}…` : words;
}

/** Line of an offset, from 1. */
export function lineOf(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}

function placeOf(text: string, offset: number): { readonly line: number; readonly column: number } {
  const at = Math.max(0, offset);
  return { line: lineOf(text, at), column: at - text.lastIndexOf('\n', at - 1) };
}

function messageOf(reason: string, line: string): string {
  if (/maxDepth/.test(reason)) return 'deep';
  if (/duplicated mapping key/.test(reason)) return 'duplicate';
  if (/\btag\b/.test(reason)) return 'tag';
  return /^ *\t/.test(line) ? 'tab' : 'broken';
}
