import type { Graph } from '../model/graph.ts';
import { nearest } from '../model/nearest.ts';

/** Comparing every name with every typing error takes long in a repository that is broken on purpose. */
const mostSuggestions = 200;
/** Longer than any name that exists; the time to compare grows with it. */
const longestWord = 200;

/** `nearest` for a whole run of a rule: after two hundred questions it has no more ideas. */
export function suggester(): (word: string, candidates: Iterable<string>) => string | undefined {
  let asked = 0;
  return (word, candidates) => {
    asked += 1;
    return asked > mostSuggestions ? undefined : nearest(word.slice(0, longestWord), candidates);
  };
}

/** Offers the id that a person most likely meant, among the ids of some kinds. */
export function idSuggester(graph: Graph): (written: string, kinds: readonly string[]) => string | undefined {
  const suggest = suggester();
  const nodes = [...graph.records, ...graph.requirements];
  const idsOf = new Map<string, readonly string[]>();
  return (written, kinds) => {
    const among = kinds.join(' ');
    const ids = idsOf.get(among) ?? nodes.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id);
    idsOf.set(among, ids);
    return suggest(written, ids);
  };
}
