/** One thing found in the repository: a file, or something that stands where a file could. */
export interface SourceFile {
  /** From the repository's root, with `/`. */
  readonly path: string;
  /** Size in bytes, known before anything is read. */
  readonly bytes: number;
  readonly type: 'file' | 'directory' | 'link' | 'other';
}

/** Why the history of the repository cannot be told. */
export type NoHistory = 'no-git' | 'no-commits' | 'shallow';

/** Lines of a file that the scanner takes for a credential or for personal data. What stands there is not kept. */
export interface Secret {
  readonly path: string;
  readonly sort: 'credential' | 'personal';
  /** What it seems to be: `a GitHub token`, `an e-mail address`. */
  readonly what: string;
  /** From 1, each once and rising; never empty. */
  readonly lines: readonly number[];
  /** The commit that brought it, where the file has it no longer: the lines are those of its version. */
  readonly commit?: string;
}

/** How much was searched for secrets and personal data. */
export interface Search {
  readonly files: number;
  /** Versions of files that a branch has in its commits and no longer as it is. They are searched for secrets alone. */
  readonly versions: number;
  /** Files and versions left out, because they are no text or are too large to be read. */
  readonly binary: number;
  readonly large: number;
}

/**
 * The repository at one moment: the only input of everything that judges.
 * Reading is synchronous and may come from disk, from a commit or from a map in a test.
 */
export interface Snapshot {
  /** What lies in the content folders, sorted by path; artifacts too. */
  readonly files: readonly SourceFile[];
  /** The bytes of a listed file. They are valid until the next call: copy what is kept. */
  readonly read: (path: string) => Uint8Array;
  /** SHA-256 of a listed file, 64 hex digits. */
  readonly sha256: (path: string) => string;
  /** Whether anything has this path, in the content folders or beside them. */
  readonly exists: (path: string) => boolean;
  /** `null` when the history is whole, else why it is not. */
  readonly noHistory: NoHistory | null;
  /** What the scanner found in the files and versions that it was asked to search; empty also when it was asked for none. */
  readonly secrets: readonly Secret[];
  /** The instant judged at, ISO 8601 in UTC. */
  readonly instant: string;
  /** `--today`: the day that takes the place of the instant's own day. */
  readonly today: string | null;
  /** The commit read, 40 hex digits; null before the first. */
  readonly commit: string | null;
  /** Whether the work tree differs from the commit. */
  readonly dirty: boolean;
}

/** The folders that hold content. Nothing else is read as such. */
export const contentFolders = ['controls', 'evidence', 'policies', 'program', 'risk-register'] as const;

/** Where the starter's files are kept while a scope has no use for them. Nothing there is parsed as content. */
export const starterFolder = 'scripts/starter';

/** Whether a path lies in a folder of content. */
export function isContent(path: string): boolean {
  return contentFolders.some((folder) => path.startsWith(`${folder}/`));
}
