import { assess } from '../assess/assessment.ts';
import type { Graph } from '../model/graph.ts';
import type { Draft } from '../model/problem.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { parseRepository } from '../parse/repository.ts';
import { changedFiles, changedListing, exampleDay } from '../rules/example.ts';
import { rules } from '../rules/index.ts';
import type { Context, Example } from '../rules/rule.ts';
import { ownSeveritiesOf } from '../rules/run.ts';
import { repository } from './repository.ts';

type Files = Readonly<Record<string, string | Uint8Array>>;

/** One half of an example, parsed: ready to be asked. */
export interface Prepared {
  readonly snapshot: Snapshot;
  readonly graph: Graph;
  readonly faults: readonly Draft[];
  readonly context: Context;
}

/** The files of an example before its change, and after. @throws when the change does not fit the files. */
export function filesOf(example: Example): { readonly good: Files; readonly bad: Files } {
  const { name, files, change } = example;
  if ('path' in change && files[change.path] === undefined)
    throw new Error(`${name}: no file ${change.path}`);
  if ('from' in change && files[change.path]?.split(change.from).length !== 2) {
    throw new Error(`${name}: \`${change.from}\` must stand exactly once in ${change.path}`);
  }
  return { good: files, bad: changedFiles(example) };
}

/** Parses both halves. */
export function prepare(example: Example): { readonly good: Prepared; readonly bad: Prepared } {
  const { good, bad } = filesOf(example);
  const { change, today = exampleDay, secrets = [] } = example;
  const before: Partial<Snapshot> = { today, secrets };
  const after = repository(bad, {
    ...before,
    ...('today' in change ? { today: change.today } : {}),
    ...('noHistory' in change ? { noHistory: change.noHistory } : {}),
    ...('secrets' in change ? { secrets: change.secrets } : {}),
  });
  return {
    good: prepareOne(repository(good, before)),
    bad: prepareOne({ ...after, files: changedListing(example, after.files) }),
  };
}

function prepareOne(snapshot: Snapshot): Prepared {
  const { graph, faults } = parseRepository(snapshot);
  return {
    snapshot,
    graph,
    faults,
    context: { graph, faults, assessment: assess(graph, snapshot), ownSeverities: ownSeveritiesOf(rules) },
  };
}
