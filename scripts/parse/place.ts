import { isMap, isScalar, LineCounter, parseDocument as parseYaml } from 'yaml';
import type { Spot } from '../model/problem.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { readFrontMatter } from './front-matter.ts';
import { roleOf } from './layout.ts';
import { bodyFinder } from './place-in-body.ts';
import { readText } from './text.ts';

/** A place that an editor can jump to, both from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Front matter larger than this is searched by line only: the exact reader is quadratic in keys. */
const largestExact = 64 * 1024;

/**
 * Finds line and column of spots. Only files with problems are read again, each once:
 * what finds places is slower than what finds problems.
 */
export function placeFinder(snapshot: Snapshot): (spot: Spot) => Place {
  const listed = new Map(snapshot.files.map((file) => [file.path, file]));
  const opened = new Map<string, FileFinder>();
  return (spot) => {
    if (spot.line !== undefined) return { line: spot.line, column: spot.column ?? 1 };
    const file = listed.get(spot.path);
    if (file === undefined || (spot.field === undefined && spot.body === undefined)) return start;
    let finder = opened.get(spot.path);
    if (finder === undefined) {
      finder = fileFinder(spot.path, readText(file, snapshot.read).text ?? '');
      opened.set(spot.path, finder);
    }
    return (
      (spot.body === undefined
        ? finder.field(spot.field ?? '', spot.at ?? 'value')
        : finder.body(spot.body)) ?? start
    );
  };
}

const start: Place = { line: 1, column: 1 };

interface FileFinder {
  readonly field: (path: string, at: 'name' | 'value') => Place | undefined;
  readonly body: (wanted: NonNullable<Spot['body']>) => Place | undefined;
}

function fileFinder(path: string, text: string): FileFinder {
  const yamlFile = path.endsWith('.yaml');
  const isRecord = roleOf(path).is === 'record';
  const front = isRecord ? readFrontMatter(path, text) : undefined;
  const frontText = yamlFile
    ? text
    : front === undefined
      ? ''
      : text.slice(text.indexOf('\n') + 1, text.length - front.body.length);
  const frontLine = yamlFile ? 1 : 2;
  let yaml: ReturnType<typeof fieldFinder> | undefined;
  let body: ReturnType<typeof bodyFinder> | undefined;
  return {
    field: (field, at) => {
      yaml ??= fieldFinder(frontText, frontLine);
      return yaml(field, at);
    },
    body: (wanted) => {
      body ??= bodyFinder(front?.body ?? text, front?.bodyLine ?? 1);
      return body(wanted);
    },
  };
}

function fieldFinder(
  text: string,
  firstLine: number,
): (path: string, at: 'name' | 'value') => Place | undefined {
  if (text.length > largestExact) return (path) => roughPlace(text, path, firstLine);
  const lines = new LineCounter();
  const document = parseYaml(text.replace(/^---\s*$/m, ''), {
    lineCounter: lines,
    uniqueKeys: false,
    schema: 'core',
    logLevel: 'silent',
  });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: line + firstLine - 1, column: col };
  };
  return (path, at) => {
    const steps = [...path.matchAll(/[^.[\]]+/g)].map(([step]) => (/^\d+$/.test(step) ? Number(step) : step));
    // A field that is missing is shown at the nearest thing around it that is there.
    for (let length = steps.length; length > 0; length -= 1) {
      const offset = offsetOf(
        document.contents,
        steps.slice(0, length),
        length === steps.length ? at : 'name',
      );
      if (offset !== undefined) return placeAt(offset);
    }
    return { line: firstLine, column: 1 };
  };
}

function offsetOf(
  root: unknown,
  steps: readonly (string | number)[],
  at: 'name' | 'value',
): number | undefined {
  let node: unknown = root;
  let name: number | undefined;
  for (const step of steps) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
      if (pair === undefined) return undefined;
      name = (pair.key as { range?: readonly number[] }).range?.[0];
      node = pair.value;
    } else {
      node = (node as { items?: readonly unknown[] } | null)?.items?.[Number(step)];
      if (node === undefined) return undefined;
      name = (node as { range?: readonly number[] }).range?.[0];
    }
  }
  return at === 'name' ? name : ((node as { range?: readonly number[] } | null)?.range?.[0] ?? name);
}

function roughPlace(text: string, path: string, firstLine: number): Place | undefined {
  const name = path.split(/[.[]/, 1)[0] ?? '';
  const index = text.split('\n').findIndex((line) => line.startsWith(`${name}:`));
  return index < 0 ? undefined : { line: firstLine + index, column: 1 };
}
