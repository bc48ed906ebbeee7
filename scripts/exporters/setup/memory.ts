import { memorySnapshot } from '../../model/memory-snapshot.ts';
import type { Snapshot } from '../../model/snapshot.ts';

/** Files by path from the repository's root, as texts. */
export type Texts = ReadonlyMap<string, string>;

/** Texts as a repository that can be parsed and judged, at the moment of another one. */
export function snapshotOfTexts(
  texts: Texts,
  {
    instant,
    today,
    commit,
    dirty,
    noHistory,
  }: Pick<Snapshot, 'instant' | 'today' | 'commit' | 'dirty' | 'noHistory'>,
): Snapshot {
  return memorySnapshot(texts, { instant, today, commit, dirty, noHistory });
}
