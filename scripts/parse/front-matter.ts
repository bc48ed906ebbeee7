import matter from 'gray-matter';
import type { Args, Draft, Spot } from '../model/problem.ts';
import { fault } from './fault.ts';
import { lineOf, loadYaml, refusalOf } from './yaml.ts';

/** The largest front matter that is read. The longest record of the template has 4 KiB. */
export const largestFrontMatter = 256 * 1024;

export interface FrontMatter {
  /** Null when there is none to read. */
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly body: string;
  /** Line on which the body begins, from 1. */
  readonly bodyLine: number;
  readonly faults: readonly Draft[];
}

/** The longest run of white space in larger front matter: gray-matter looks for comments in quadratic time. */
const longestGap = 1000;

const fence = /^---\r?\n/;
/** With the line break before it: `^` would also match after the separators that YAML and git do not count as lines. */
const closing = /(?:^|\n)---[ \t]*(?:\r?\n|(?![\s\S]))/;
const noFaults: readonly Draft[] = [];

/**
 * Splits a record into front matter and body, and reads the YAML.
 *
 * gray-matter runs JavaScript that a file brings along (`---js`), unless it never gets to see such a file. So a
 * strict fence comes first: exactly `---`, closed by `---`, no language in any spelling, no further document.
 * It is given options on every call (without them it caches by text and answers a broken file with `{}` the
 * second time), and every engine but YAML refuses.
 */
export function readFrontMatter(path: string, text: string): FrontMatter {
  const spot: Spot = { path, line: 1, column: 1 };
  const parts = splitFrontMatter(text);
  if (parts === 'unfenced')
    return without(
      text,
      fault('front-matter-is-fenced', openingFault(text), spot, { found: firstLine(text) }),
    );
  if (parts === 'unclosed') return without(text, fault('front-matter-is-fenced', 'unclosed', spot));
  const { yaml, body } = parts;
  const bodyLine = 1 + lineOf(yaml, yaml.length) + (yaml === '' || yaml.endsWith('\n') ? 1 : 2);
  const { data, faults } = readYaml(path, yaml);
  return { data, body, bodyLine, faults };
}

/** The text between the fences and the text after them, untouched. */
export function splitFrontMatter(
  text: string,
): { readonly yaml: string; readonly body: string } | 'unfenced' | 'unclosed' {
  const opened = fence.exec(text);
  if (opened === null) return 'unfenced';
  const rest = text.slice(opened[0].length);
  const closed = closing.exec(rest);
  if (closed === null) return 'unclosed';
  return {
    yaml: rest.slice(0, closed.index + (closed[0].startsWith('\n') ? 1 : 0)),
    body: rest.slice(closed.index + closed[0].length),
  };
}

/** Reads the YAML between the fences; every refusal is one problem at its line. */
function readYaml(path: string, yaml: string): { data: FrontMatter['data']; faults: readonly Draft[] } {
  const refuse = (message: string, line: number, column: number, args: Args = {}) => ({
    data: null,
    faults: [fault('front-matter-parses', message, { path, line, column }, args)],
  });
  if (yaml.length > largestFrontMatter)
    return refuse('large', 1, 1, { bytes: yaml.length, limit: largestFrontMatter });
  const gap = yaml.length > 4 * longestGap ? gapIn(yaml) : -1;
  if (gap >= 0) return refuse('gap', 1 + lineOf(yaml, gap + 1), 1, { limit: longestGap });
  const separator = /(?:^|\n)(?:---|\.\.\.)/.exec(yaml);
  if (separator !== null)
    return refuse('separator', 1 + lineOf(yaml, separator.index + separator[0].length), 1);
  let data: unknown;
  try {
    data = matter(`---\n${yaml}${yaml === '' || yaml.endsWith('\n') ? '' : '\n'}---\n`, options).data;
  } catch (error) {
    const { message, line, column, args } = refusalOf(error, yaml);
    return refuse(message, line + 1, column, args);
  }
  if (data === null || typeof data !== 'object' || Array.isArray(data)) return refuse('shape', 2, 1);
  if (Object.keys(data).length === 0) return refuse('empty', 1, 1);
  return { data: data as Record<string, unknown>, faults: noFaults };
}

const refusing = {
  parse: (): never => {
    throw new TypeError('only YAML is read');
  },
};
const options = {
  language: 'yaml',
  engines: {
    // The source begins with the line break of the fence; lines are counted without it.
    yaml: (source: string): object => loadYaml(source.replace(/^\n/, '')) as object,
    js: refusing,
    javascript: refusing,
    json: refusing,
    coffee: refusing,
    coffeescript: refusing,
    cson: refusing,
    toml: refusing,
  },
};

/** Where the first run of white space begins that is longer than allowed, or -1. */
function gapIn(yaml: string): number {
  for (const { 0: run, index } of yaml.matchAll(/\s+/g)) if (run.length > longestGap) return index;
  return -1;
}

function openingFault(text: string): string {
  if (text.trim() === '') return 'blank';
  if (/^---[ \t]*[^\s-]/.test(text)) return 'language';
  return /^---/.test(text) ? 'fence' : 'missing';
}

function without(body: string, problem: Draft): FrontMatter {
  return { data: null, body, bodyLine: 1, faults: [problem] };
}

function firstLine(text: string): string {
  return text.slice(0, 60).split(/\r?\n/, 1)[0] ?? '';
}
