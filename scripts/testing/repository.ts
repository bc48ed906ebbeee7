import { memorySnapshot } from '../model/memory-snapshot.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { exampleInstant } from '../rules/example.ts';

/** A repository in memory: paths and texts (or bytes), judged on the day of examples unless told otherwise. */
export function repository(
  files: Readonly<Record<string, string | Uint8Array>>,
  changes: Partial<Snapshot> = {},
): Snapshot {
  return memorySnapshot(new Map(Object.entries(files)), { instant: exampleInstant, ...changes });
}
