import { memorySnapshot } from '../model/memory-snapshot.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { changedFiles, changedListing, exampleDay, exampleInstant } from '../rules/example.ts';
import type { Example } from '../rules/rule.ts';

/** The changed half of an example as a repository, on the day that the example is judged on. */
export function snapshotOf(example: Example): Snapshot {
  const { change, today = exampleDay, secrets = [] } = example;
  const snapshot = memorySnapshot(new Map(Object.entries(changedFiles(example))), {
    instant: exampleInstant,
    today: 'today' in change ? change.today : today,
    noHistory: 'noHistory' in change ? change.noHistory : null,
    secrets: 'secrets' in change ? change.secrets : secrets,
  });
  return { ...snapshot, files: changedListing(example, snapshot.files) };
}
