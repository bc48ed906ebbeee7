import type { Texts } from './memory.ts';

/** A file that differs: its new text, or null when it goes. */
export interface FileDifference {
  readonly path: string;
  readonly contents: string | null;
}

/** What turns some texts into others, by path. */
export function differences(before: Texts, after: Texts): readonly FileDifference[] {
  const paths = [...new Set([...before.keys(), ...after.keys()])].sort();
  return paths.flatMap((path) => {
    const contents = after.get(path) ?? null;
    return contents === (before.get(path) ?? null) ? [] : [{ path, contents }];
  });
}
