import type { Period } from '../model/calendar.ts';
import { codeSpan, exactScalar } from './exact-scalar.ts';

/** A population that is about to be frozen. */
export interface NewPopulation {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly query: string;
  readonly control: string;
  readonly covers: Period;
  readonly count: number;
  readonly sourceCount: number | null;
  readonly sha256: string;
  readonly completeness: string | null;
  readonly stage: 'interim' | 'final';
  /** Path of the items file, from the root. */
  readonly items: string;
  /** The column that names an item; null for the first. */
  readonly key: string | null;
  readonly heads: readonly string[];
}

/** The record of a frozen population: every value as it was given, and how to see that the file is still the same. */
export function populationRecord(made: NewPopulation): string {
  const { id, covers, count, sourceCount, sha256, completeness, stage, items, key, heads } = made;
  return [
    '---',
    `id: ${id}`,
    `title: ${exactScalar(made.title)}`,
    `source: ${exactScalar(made.source)}`,
    `query: ${exactScalar(made.query)}`,
    `control: ${made.control}`,
    'covers:',
    `  from: ${covers.from}`,
    `  to: ${covers.to}`,
    `count: ${count}`,
    ...(sourceCount === null ? [] : [`sourceCount: ${sourceCount}`]),
    `sha256: '${sha256}'`,
    ...(completeness === null ? [] : [`completeness: ${exactScalar(completeness)}`]),
    `stage: ${stage}`,
    `items: ${items}`,
    ...(key === null ? [] : [`key: ${exactScalar(key)}`]),
    '---',
    '',
    '## How it was pulled',
    '',
    'The list came from the source above, by the query above. The file beside this record is what the source gave, byte for byte.',
    '',
    ...(heads.length === 0 ? [] : [`Columns: ${heads.map(codeSpan).join(', ')}.`, '']),
    '## How to see that it is still the same',
    '',
    `\`sha256sum ${items}\` prints the hash above, and the file has ${count} ${count === 1 ? 'item' : 'items'}${items.endsWith('.csv') ? ' below its line of heads' : ''}.`,
    '',
  ].join('\n');
}
