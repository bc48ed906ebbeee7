import { buildGraph, type Graph, type Pointer } from '../model/graph.ts';
import { type KindName, kinds } from '../model/kinds/index.ts';
import { compare, type Draft } from '../model/problem.ts';
import type { AnyRecord, Body, Framework, Page, Requirement } from '../model/record.ts';
import type { Snapshot, SourceFile } from '../model/snapshot.ts';
import { readDuties } from './duties.ts';
import { fault } from './fault.ts';
import { flattener, keeper } from './flat.ts';
import { readFramework } from './framework.ts';
import { readFrontMatter } from './front-matter.ts';
import { roleOf } from './layout.ts';
import { leftovers } from './leftovers.ts';
import { readBody } from './markdown.ts';
import { nameFaults } from './names.ts';
import { pointersOf } from './references.ts';
import { readText } from './text.ts';
import { validate } from './validate.ts';

export interface Repository {
  readonly graph: Graph;
  /** What could not be understood; rules give it words. */
  readonly faults: readonly Draft[];
}

/** What one file gives: a pure answer to its path and bytes, and to nothing else. */
export interface ParsedFile {
  readonly faults: readonly Draft[];
  readonly record?: AnyRecord;
  readonly pointers: readonly Pointer[];
  readonly page?: Page;
  readonly framework?: Framework;
  readonly requirements: readonly Requirement[];
}

/** Folds a snapshot into small flat records. Never throws on content. */
export function parseRepository(snapshot: Snapshot): Repository {
  const parse = fileParser();
  return repositoryOf(snapshot.files, (file) => parse(file, snapshot.read));
}

/** Ties files together, parsed now or long ago. Each is asked for once, in the order of paths. */
export function repositoryOf<F extends SourceFile>(
  listed: readonly F[],
  parsed: (file: F) => ParsedFile,
): Repository {
  const files = [...listed].sort((a, b) => compare(a.path, b.path));
  const faults: Draft[] = [...nameFaults(files)];
  const records: AnyRecord[] = [];
  const pages: Page[] = [];
  const frameworks: Framework[] = [];
  const requirements: Requirement[] = [];
  const pointers: Pointer[] = [];
  for (const file of files) {
    const found = parsed(file);
    for (const each of found.faults) faults.push(each);
    for (const each of found.pointers) pointers.push(each);
    for (const each of found.requirements) requirements.push(each);
    if (found.record !== undefined) records.push(found.record);
    if (found.page !== undefined) pages.push(found.page);
    if (found.framework !== undefined) frameworks.push(found.framework);
  }
  return { graph: buildGraph({ records, pages, frameworks, requirements, pointers }), faults };
}

/** A parser of files; those that it reads share their common words. */
export function fileParser(): (file: SourceFile, read: (path: string) => Uint8Array) => ParsedFile {
  const flat = flattener();
  const keepField = keeper();
  return (file, read) => {
    const role = roleOf(file.path);
    if (file.type !== 'file')
      return role.is === 'artifact' && file.type === 'directory' ? nothing : faulty([notAFile(file)]);
    if (role.is === 'stray')
      return faulty([fault('file-in-its-place', 'stray', { path: file.path, line: 1 })]);
    if (role.is !== 'record' && role.is !== 'page' && role.is !== 'framework') return nothing;
    const { text, faults: textFaults } = readText(file, read);
    if (text === null) return textFaults.length === 0 ? nothing : faulty(textFaults);
    const faults: Draft[] = [...textFaults];
    if (role.is === 'page') {
      const body = readBody(text, flat.string, (line) => faults.push(tooDeep(file.path, line)));
      return { ...nothing, faults, page: { path: file.path, body } };
    }
    if (role.is === 'record') {
      const record = readRecord(role.kind, file.path, text, flat, faults);
      if (record === null) return faulty(faults);
      const pointers: Pointer[] = [];
      pointersOf(record, pointers, keepField);
      return { ...nothing, faults, record, pointers };
    }
    const { framework, requirements, faults: wrong } = readFramework(file.path, text);
    faults.push(...wrong);
    return { ...nothing, faults, requirements, ...(framework === null ? {} : { framework }) };
  };
}

const none: readonly never[] = [];
const nothing: ParsedFile = { faults: none, pointers: none, requirements: none };

function faulty(faults: readonly Draft[]): ParsedFile {
  return { ...nothing, faults };
}

function readRecord(
  kind: KindName,
  path: string,
  text: string,
  flat: ReturnType<typeof flattener>,
  faults: Draft[],
): AnyRecord | null {
  const front = readFrontMatter(path, text);
  faults.push(...front.faults);
  if (front.data === null) return null;
  const { data, whole, faults: wrong } = validate(kind, path, front.data);
  faults.push(...wrong);
  const id = idOf(kind, path, front.data);
  const read: Body = readBody(front.body, flat.string, (line) =>
    faults.push(tooDeep(path, line + front.bodyLine - 1)),
  );
  const body = kinds[kind].duties === true ? { ...read, duties: readDuties(front.body, flat.string) } : read;
  faults.push(...leftovers(path, data, text.slice(0, text.length - front.body.length)));
  const title = typeof data.title === 'string' ? data.title : id;
  return {
    kind,
    id: flat.string(id),
    path,
    title: flat.string(title),
    data: flat.value(data),
    body,
    whole,
  } as AnyRecord;
}

/**
 * The id as written. Where a kind needs none, it is missing or has the wrong form, what the file's name says:
 * then references to the record still lead to it, and only the id itself is a problem.
 */
function idOf(kind: KindName, path: string, { id: written }: Readonly<Record<string, unknown>>): string {
  const form = kinds[kind].id;
  if (typeof written === 'string' && form.test(written)) return written;
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/, '');
  const named = new RegExp(form.source.replace(/\$$/, '')).exec(name)?.[0];
  return named ?? (typeof written === 'string' && written !== '' ? written : name);
}

function tooDeep(path: string, line: number): Draft {
  return fault('nesting-in-limit', 'body', { path, line });
}

function notAFile(file: SourceFile): Draft {
  return fault('file-in-its-place', file.type, { path: file.path, line: 1 });
}
