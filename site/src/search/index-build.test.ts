import { describe, expect, it } from 'vitest';
import type { SearchEntry } from '../../../scripts/model/site-data.ts';
import { answer } from './ask.ts';
import type { TextsFile, TitlesFile } from './format.ts';
import { buildIndexes, largestFile } from './index-build.ts';
import { addTexts, openTitles } from './indexes.ts';

const bytesOf = (text: string) => Buffer.byteLength(text, 'utf8');
const words =
  'access review vendor export system quarter decision account owner period change approval release'.split(
    ' ',
  );

/** As the exporter writes them: long titles, a body of `length` words. */
function many(count: number, kind: string, length: number): SearchEntry[] {
  return Array.from({ length: count }, (_, at) => {
    const id = `${kind.slice(0, 3).toUpperCase()}-${String(at).padStart(5, '0')}`;
    const text = Array.from({ length }, (_, i) => words[(at * 7 + i * i) % words.length]).join(' ');
    const title = `A title of the usual length for number ${at}, with what it is about and for whom`;
    return {
      path: `/${kind}/${id.toLowerCase()}/`,
      id,
      title,
      kind,
      state: { mark: 'met', word: 'met' },
      text,
    };
  });
}

const texts = (files: { texts: readonly string[] }) =>
  files.texts.map((text) => JSON.parse(text) as TextsFile);

describe('sizes', () => {
  it.each([
    ['400 records', many(400, 'controls', 500)],
    ['1,500 records', [...many(700, 'controls', 300), ...many(800, 'risks', 200)]],
    ['10,000 evidence records beside 400', [...many(10_000, 'evidence', 40), ...many(400, 'controls', 300)]],
    ['6,000 records in kinds of 900', [1, 2, 3, 4, 5, 6].flatMap((n) => many(900, `${n}-kind`, 10))],
    ['no record', []],
    ['one text of a million letters', many(1, 'policies', 150_000)],
    [
      'letters of many bytes',
      many(3_000, 'risks', 5).map((entry) => ({ ...entry, title: '🔥é'.repeat(200) })),
    ],
  ])('%s: each file at most 300 KB, and nothing is lost', (_, entries) => {
    const files = buildIndexes(entries);
    for (const file of [files.titles, ...files.texts]) expect(bytesOf(file)).toBeLessThanOrEqual(largestFile);
    const { rows } = JSON.parse(files.titles) as TitlesFile;
    const titled = [...rows, ...texts(files).flatMap((file) => file.titles)].map(([entry]) => entry);
    expect(titled.sort((a, b) => a - b)).toEqual(entries.map((_, at) => at));
    const whole = new Map<number, string[]>();
    for (const [entry, text] of texts(files).flatMap((file) => file.texts)) {
      whole.set(entry, [...(whole.get(entry) ?? []), text.trim()]);
    }
    for (const [at, { text }] of entries.entries()) expect(whole.get(at)?.join(' ')).toBe(text);
  });

  it('keeps small kinds in the titles when one kind is too large for them', () => {
    const files = buildIndexes([...many(10_000, 'evidence', 5), ...many(400, 'controls', 5)]);
    const { rows, kinds } = JSON.parse(files.titles) as TitlesFile;
    expect(new Set(rows.map(([, , , kind]) => kinds[kind]))).toEqual(new Set(['controls']));
    expect(texts(files)[0]?.texts[0]?.[0]).toBe(10_000);
  });

  it('keeps a kind in one file when it fits', () => {
    const files = buildIndexes(['a-kind', 'b-kind', 'c-kind'].flatMap((kind) => many(300, kind, 90)));
    const kindsOf = texts(files).map((file) => new Set(file.texts.map(([entry]) => Math.floor(entry / 300))));
    expect(kindsOf.map((kinds) => [...kinds])).toEqual([[0], [1], [2]]);
  });
});

describe('the same entries', () => {
  it('give the same bytes', () => {
    const entries = [...many(50, 'controls', 30), ...many(2_000, 'evidence', 30)];
    expect(buildIndexes(structuredClone(entries))).toEqual(buildIndexes(entries));
  });
});

describe('10,000 evidence records', () => {
  it('are built, read and asked in reasonable time', async () => {
    const entries = [...many(10_000, 'evidence', 60), ...many(400, 'controls', 500)];
    const begun = performance.now();
    const files = buildIndexes(entries);
    const built = performance.now();
    const indexes = openTitles(files.titles);
    const opened = performance.now();
    expect(answer(indexes, 'CON-00007').groups[0]?.hits[0]?.id).toBe('CON-00007');
    for (const text of files.texts) await addTexts(indexes, text);
    const read = performance.now();
    expect(answer(indexes, 'EVI-04711').groups[0]?.hits[0]?.id).toBe('EVI-04711');
    for (const query of ['access', 'acess reveiw', 'a', 'evi-0'])
      expect(answer(indexes, query).total).toBeGreaterThan(0);
    const asked = performance.now();
    console.info(
      `${files.texts.length} files · built ${Math.round(built - begun)} ms · titles ${Math.round(opened - built)} ms` +
        ` · texts ${Math.round(read - opened)} ms · five queries ${Math.round(asked - read)} ms`,
    );
    /* Far above what it takes, as machines differ: seconds would be felt in each build. */
    expect(built - begun).toBeLessThan(5_000);
    expect(asked - read).toBeLessThan(10_000);
  });
});
