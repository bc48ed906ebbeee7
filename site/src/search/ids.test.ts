import { beforeAll, describe, expect, it } from 'vitest';
import { answer } from './ask.ts';
import { buildIndexes } from './index-build.ts';
import { addTexts, type Indexes, openTitles } from './indexes.ts';
import { realEntries } from './real-entries.test-data.ts';

let indexes: Indexes;
let titlesOnly: Indexes;

beforeAll(async () => {
  const files = buildIndexes(realEntries);
  titlesOnly = openTitles(files.titles);
  indexes = openTitles(files.titles);
  for (const text of files.texts) await addTexts(indexes, text);
});

const firstFor = (query: string, all = indexes) => answer(all, query).groups[0]?.hits[0]?.id;
const idsFor = (query: string) =>
  answer(indexes, query).groups.flatMap(({ hits }) => hits.map(({ id }) => id));

describe('finding by id', () => {
  it.each([
    ['CC6.1', 'CC6.1'],
    ['cc6.1', 'CC6.1'],
    ['cc61', 'CC6.1'],
    ['cc6 1', 'CC6.1'],
    ['CC6-1', 'CC6.1'],
    ['IAM-03', 'IAM-03'],
    ['iam-03', 'IAM-03'],
    ['iam3', 'IAM-03'],
    ['IAM03', 'IAM-03'],
    ['iam 03', 'IAM-03'],
    ['iam‑03', 'IAM-03'],
    [' "IAM-03". ', 'IAM-03'],
    ['pol 9', 'POL-09'],
    ['risk 1', 'RISK-001'],
    ['iso27001-2022/A.5.15', 'iso27001-2022/A.5.15'],
    ['A.5.15', 'iso27001-2022/A.5.15'],
    ['a515', 'iso27001-2022/A.5.15'],
    ['EV-20260712-IAM-03', 'EV-20260712-IAM-03'],
    ['ev 20260712 iam 03', 'EV-20260712-IAM-03'],
    ['20260714', 'EV-20260714-IAM-08'],
    ['sys-idp', 'SYS-IDP'],
    ['it-lead', 'it-lead'],
  ])('%s → %s, with titles alone and with all texts', (query, id) => {
    expect(firstFor(query, titlesOnly)).toBe(id);
    expect(firstFor(query)).toBe(id);
  });

  it('every entry comes first for its exact id', () => {
    for (const { id } of realEntries) {
      expect([id, firstFor(id, titlesOnly)]).toEqual([id, id]);
      expect([id, firstFor(id)]).toEqual([id, id]);
    }
  });

  it('does not take one id for another', () => {
    const found = idsFor('IAM-03');
    expect(found.slice(0, 1)).toEqual(['IAM-03']);
    expect(found).toContain('EV-20260712-IAM-03');
    expect(found).not.toContain('EV-20260714-IAM-08');
  });

  it('finds an id that is still being typed', () => {
    expect(idsFor('EV-2026')).toEqual(expect.arrayContaining(['EV-20260712-IAM-03', 'EV-20260714-IAM-08']));
    expect(answer(indexes, 'IAM-0').groups[0]?.kind).toBe('controls');
    expect(answer(indexes, 'CC6').groups[0]?.kind).toBe('criteria');
  });

  it('offers the nearest ids when there is none', () => {
    const { groups, nearest } = answer(indexes, 'IAM-33');
    expect(groups).toEqual([]);
    expect(nearest.map(({ id }) => id)).toContain('IAM-03');
  });
});
