import type { Graph } from '../model/graph.ts';
import { oncePer } from '../model/once.ts';
import { isInScope } from './scope.ts';

/** What setup took out: known, although it is not here. */
export interface TakenOut {
  readonly hasId: (id: string) => boolean;
  /** Whether a path was that of a record or page that went. */
  readonly hasPath: (path: string) => boolean;
}

/**
 * The records that the program lists as taken out, and the pages that went with them: about criteria that are out of
 * scope, and about domains without a control.
 */
export const takenOut = oncePer((graph: Graph): TakenOut => {
  const ids = new Set((graph.program?.data.removed ?? []).filter((id) => graph.find(id) === undefined));
  const domains = new Set([...ids].flatMap((id) => /^([A-Z]{2,3})-\d\d$/.exec(id)?.[1]?.toLowerCase() ?? []));
  return {
    hasId: (id) => ids.has(id),
    hasPath: (path) => {
      const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/, '');
      // A name begins with its id, then `-` and words.
      for (let at = name.length; at > 0; at = name.lastIndexOf('-', at - 1))
        if (ids.has(name.slice(0, at))) return true;
      const criterion = graph.find(/^program\/criteria\/(.+)\.md$/.exec(path)?.[1] ?? '');
      if (criterion?.kind === 'criterion') return !isInScope(graph, criterion);
      return domains.has(/^controls\/([a-z]{2,3})(?:\/README\.md)?\/?$/.exec(path)?.[1] ?? '');
    },
  };
});
