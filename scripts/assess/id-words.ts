import type { Graph } from '../model/graph.ts';
import { grouped } from '../model/grouped.ts';
import { kindList } from '../model/kinds/index.ts';
import { oncePer } from '../model/once.ts';

/**
 * Says whether a word in prose claims to be an id of this repository, and of which series it is.
 * Undefined for words that only look like one: `AES-256`, `UTF-8`, `SOC-2`, `ISO-27001`, `RISK-BASED`.
 */
export function idSeries(graph: Graph): (word: string) => string | undefined {
  const domains = new Set(
    graph.records.filter(({ kind }) => kind === 'control').map(({ id }) => prefixOf(id)),
  );
  const series = new Set(graph.requirements.map(({ id }) => seriesOf(id)));
  return (word) => {
    const dash = word.indexOf('-');
    if (dash < 0) return series.has(seriesOf(word)) ? seriesOf(word) : undefined;
    const prefix = prefixOf(word);
    if (domains.has(prefix)) return /\d/.test(word) ? prefix : undefined;
    const kind = kindsByPrefix(kindList).get(prefix);
    return kind !== undefined && (/\d/.test(word) || kind.id.test(word)) ? prefix : undefined;
  };
}

/** The ids of the repository by series. */
export function idsBySeries(graph: Graph): ReadonlyMap<string, readonly string[]> {
  const ids = [...graph.records, ...graph.requirements].map(({ id }) => id);
  return grouped(ids, (id) => (id.includes('-') ? prefixOf(id) : seriesOf(id)));
}

function prefixOf(id: string): string {
  return id.slice(0, id.indexOf('-'));
}

/**
 * `CC6.1` → `CC`, `A1.2` → `A1`. One letter alone is too common a beginning (`A5.15` is another framework's),
 * so it counts together with its digit.
 */
function seriesOf(id: string): string {
  return /^(?:[A-Z]{2,}|[A-Z]\d)(?=[\d.])/.exec(id)?.[0] ?? '-';
}

/** `POL` → policy. The patterns spell their prefixes out; those of controls stand in the files. */
const kindsByPrefix = oncePer(
  (kinds: typeof kindList) =>
    new Map(
      kinds
        .filter(({ layout }) => layout !== 'domain')
        .flatMap((kind) =>
          [...kind.id.source.matchAll(/[A-Z]{2,}/g)].map(([prefix]) => [prefix, kind] as const),
        ),
    ),
);
