export interface GeneratedFile {
  readonly path: string;
  readonly contents: string | Uint8Array;
}
export function filesOf(size: { readonly records: number; readonly seed: number }): Generator<GeneratedFile>;
export function filledUp(size: {
  readonly template: string;
  readonly records?: number;
  readonly evidence?: number;
  readonly seed: number;
}): Generator<GeneratedFile>;
export function writeRepository(folder: string, files: Iterable<GeneratedFile>): void;
export function commitsOf(size: {
  readonly controls: number;
  readonly seed: number;
}): Generator<{ readonly day: string; readonly files: Iterable<GeneratedFile> }>;
