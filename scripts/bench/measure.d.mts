export interface Program {
  readonly name: string;
  readonly words: readonly string[];
  readonly cwd: string;
  readonly accepts?: readonly number[];
}
export function timeOf(program: Program): number;
export function timesOf(
  programs: readonly Program[],
  rounds: number | ((slowest: number) => number),
): Map<string, number[]>;
export function costOf(
  program: Program,
  folder: string,
): { readonly time: number; readonly memory: number | null };
export function memoryOf(program: Program, rounds: number, folder: string): number[] | null;
