import type { Graph } from '../model/graph.ts';
import { type LfsPointer, lfsPointer, longestPointer } from '../model/lfs-pointer.ts';
import { oncePer } from '../model/once.ts';
import type { Spot } from '../model/problem.ts';
import type { AnyRecord, ContentRecord } from '../model/record.ts';
import type { Snapshot, SourceFile } from '../model/snapshot.ts';

/** A file or an address that a record gives as proof. */
export interface Artifact {
  readonly record: ContentRecord<'evidence'> | ContentRecord<'population'>;
  /** The field that holds all of it (`artifacts[0]`), its path and its hash. */
  readonly field: string;
  readonly pathField: string;
  readonly hashField: string;
  readonly path: string | undefined;
  readonly uri: string | undefined;
  readonly sha256: string | undefined;
  readonly bytes: number | undefined;
}

/** Why a path may not stand in a record. */
export type PathFault = 'absolute' | 'backslash' | 'climbs' | 'elsewhere';

/** GitHub refuses a file above 100 MiB and warns above 50 MiB (docs.github.com, "About large files on GitHub"). */
export const largestArtifact = 100 * 1024 * 1024;
export const largeArtifact = 50 * 1024 * 1024;

/** Every artifact that evidence names, and the items file of every population. */
export const artifactsOf = oncePer(findArtifacts);

function findArtifacts(graph: Graph): readonly Artifact[] {
  const found: Artifact[] = [];
  for (const record of graph.all('evidence')) {
    (record.data.artifacts ?? []).forEach(({ path, uri, sha256, bytes }, index) => {
      const field = `artifacts[${index}]`;
      found.push({
        record,
        field,
        pathField: `${field}.path`,
        hashField: `${field}.sha256`,
        path,
        uri,
        sha256,
        bytes,
      });
    });
  }
  for (const record of graph.all('population')) {
    const { items: path, sha256 } = record.data;
    const names = { field: 'items', pathField: 'items', hashField: 'sha256' };
    if (path !== undefined) found.push({ record, ...names, path, uri: undefined, sha256, bytes: undefined });
  }
  return found;
}

/** The folder of a record's own artifacts, from the root: `evidence/2026/EV-20260712-IAM-03`. */
export function folderOf({ path, id }: { readonly path: string; readonly id: string }): string {
  return `${path.slice(0, path.lastIndexOf('/'))}/${id}`;
}

/** The records by the folder of their own artifacts. */
export const ownersOfFolders = oncePer(
  (graph: Graph): ReadonlyMap<string, AnyRecord> =>
    new Map(graph.records.map((each) => [folderOf(each), each])),
);

/** The record that a file lies beside, as its artifact; undefined when there is none. */
export function ownerOf(graph: Graph, path: string): AnyRecord | undefined {
  const folder = /^evidence\/[^/]+\/[^/]+(?=\/)/.exec(path)?.[0];
  return folder === undefined ? undefined : ownersOfFolders(graph).get(folder);
}

/** Judges a written path by its letters alone; nothing is looked up. */
export function pathFault(path: string, folder: string): PathFault | undefined {
  if (path.includes('\\')) return 'backslash';
  if (/^(?:[/~]|[A-Za-z]:)/.test(path)) return 'absolute';
  if (path.split('/').some((step) => step === '' || step === '.' || step === '..')) return 'climbs';
  return path.startsWith(`${folder}/`) ? undefined : 'elsewhere';
}

/** The listed files by path. Links, folders and devices are none. */
export function filesByPath({ files }: Pick<Snapshot, 'files'>): ReadonlyMap<string, SourceFile> {
  return listedIn(files);
}

const listedIn = oncePer(
  (files: Snapshot['files']): ReadonlyMap<string, SourceFile> =>
    new Map(files.filter(({ type }) => type === 'file').map((file) => [file.path, file])),
);

/** The folders of artifacts, each with the files in it: `evidence/<year>/<id>`, `evidence/populations/<id>`. */
export function artifactFolders({
  files,
}: Pick<Snapshot, 'files'>): ReadonlyMap<string, readonly SourceFile[]> {
  return foldersIn(files);
}

const foldersIn = oncePer((files: Snapshot['files']): ReadonlyMap<string, readonly SourceFile[]> => {
  const folders = new Map<string, SourceFile[]>();
  for (const file of files) {
    const folder = /^evidence\/(?:\d{4}|populations|tests)\/[^/]+(?=\/.)/.exec(file.path)?.[0];
    if (folder === undefined) continue;
    const inside = folders.get(folder);
    if (inside === undefined) folders.set(folder, [file]);
    else inside.push(file);
  }
  return folders;
});

/**
 * The size of every artifact, in bytes: of the file where one lies, else what its record states. Nothing is read.
 * What is kept elsewhere has no limit here.
 */
export function sizesOf(
  graph: Graph,
  snapshot: Pick<Snapshot, 'files'>,
): readonly { readonly where: Spot; readonly path: string; readonly bytes: number }[] {
  const listed = [...artifactFolders(snapshot).values()].flat();
  const known = new Set(listed.map(({ path }) => path));
  const stated = artifactsOf(graph).flatMap(({ record, field, path, bytes }) => {
    if (path === undefined || bytes === undefined || known.has(path)) return [];
    return [{ where: { path: record.path, field: `${field}.bytes` }, path, bytes }];
  });
  return [...listed.map(({ path, bytes }) => ({ where: { path, line: 1 }, path, bytes })), ...stated];
}

/** The file that a pointer of Git LFS stands for, where a pointer lies; null for a file that is itself. */
export function pointerIn(snapshot: Pick<Snapshot, 'read'>, { path, bytes }: SourceFile): LfsPointer | null {
  return bytes < longestPointer ? lfsPointer(snapshot.read(path)) : null;
}

/**
 * The SHA-256 of a file when it is not the one that is wanted. A pointer of Git LFS has the one that it names, and a
 * file too large to read is not judged here.
 */
export function otherHash(
  snapshot: Pick<Snapshot, 'sha256' | 'read'>,
  file: SourceFile,
  wanted: string,
): string | undefined {
  if (file.bytes > largestArtifact) return undefined;
  // Only the files of populations are asked about by several rules.
  const actual = file.path.startsWith('evidence/populations/')
    ? hashesOf(snapshot)(file.path)
    : snapshot.sha256(file.path);
  if (actual === wanted) return undefined;
  const stated = pointerIn(snapshot, file)?.sha256 ?? actual;
  return stated === wanted ? undefined : stated;
}

const hashesOf = oncePer((snapshot: Pick<Snapshot, 'sha256'>) => {
  const known = new Map<string, string>();
  return (path: string): string => {
    const hash = known.get(path) ?? snapshot.sha256(path);
    known.set(path, hash);
    return hash;
  };
});

/** A size in bytes as people read it: `100.5 MiB`. Rounded up, so that what is above a limit reads so. */
export function mebibytes(bytes: number): string {
  return `${Math.ceil((bytes / 1024 / 1024) * 10) / 10} MiB`;
}
