import { beforeAll, describe, expect, it } from 'vitest';
import { answer } from './ask.ts';
import { buildIndexes, largestFile } from './index-build.ts';
import { addTexts, type Indexes, openTitles } from './indexes.ts';
import { made, realEntries } from './real-entries.test-data.ts';

const bytesOf = (text: string) => Buffer.byteLength(text, 'utf8');

let indexes: Indexes;
let titlesOnly: Indexes;

beforeAll(async () => {
  const files = buildIndexes(realEntries);
  titlesOnly = openTitles(files.titles);
  indexes = openTitles(files.titles);
  for (const text of files.texts) await addTexts(indexes, text);
});

const firstFor = (query: string, all = indexes) => answer(all, query).groups[0]?.hits[0]?.id;

describe('finding by words', () => {
  it.each([
    ['access review', 'PROC-06'],
    ['acess review', 'PROC-06'],
    ['vender inventory', 'TPR-01'],
    ['Vendor Invnetory', 'TPR-01'],
    ['organisation chart', 'GOV-05'],
    ['whistle', 'GOV-02'],
    ['whistelblower', 'GOV-02'],
    ['offboarding checklist', 'HRS-06'],
    ['off boarding vendor', 'TPR-05'],
    ['access control policy', 'POL-09'],
    ['segregation code deploy', 'IAM-08'],
    ['review access', 'PROC-06'],
    ['insider theft', 'RISK-003'],
    ['zoe', 'EV-20260714-IAM-08'],
    ['ZOË', 'EV-20260714-IAM-08'],
  ])('%s → %s', (query, id) => {
    expect(firstFor(query)).toBe(id);
  });

  it.each(['access review', 'acess review', 'access reveiw', 'review access', 'reviewing access'])(
    '%s → IAM-03 before all other controls',
    (query) => {
      const controls = answer(indexes, query).groups.find(({ kind }) => kind === 'controls');
      expect(controls?.hits[0]?.id).toBe('IAM-03');
    },
  );

  it('finds a word that only a body holds, and shows it', () => {
    expect(answer(titlesOnly, 'spreadsheet').total).toBe(0);
    const hit = answer(indexes, 'spreadsheet').groups.find(({ kind }) => kind === 'controls')?.hits[0];
    expect(hit?.excerpt.some(({ text, found }) => found && text.startsWith('spreadsheet'))).toBe(true);
  });

  it.each(['encyption', 'quartely', 'authorise', 'privleged'])(
    'forgives %s or says what is near',
    (query) => {
      const { total, nearest } = answer(indexes, query);
      expect(total + nearest.length).toBeGreaterThan(0);
    },
  );

  it('wants all words of a query, and takes any when no record has them all', () => {
    const both = answer(indexes, 'quarter leaver').total;
    expect(both).toBeGreaterThan(0);
    expect(both).toBeLessThan(answer(indexes, 'leaver').total);
    expect(answer(indexes, 'leaver zzzzzzzzzz').total).toBeGreaterThan(0);
  });
});

describe('what is given', () => {
  it('is at most eight of a kind, unless more is asked for', () => {
    const group = answer(indexes, 'access').groups.find(({ kind }) => kind === 'controls');
    expect(group?.hits).toHaveLength(8);
    const more = answer(indexes, 'access', new Map([['controls', 1000]])).groups.find(
      ({ kind }) => kind === 'controls',
    );
    expect(more?.hits).toHaveLength(8 + (group?.more ?? 0));
    expect(more?.more).toBe(0);
  });

  it('has the excerpt short, and no word lost or made up', () => {
    for (const { id, excerpt } of answer(indexes, 'access review').groups.flatMap(({ hits }) => hits)) {
      const text = excerpt
        .map((part) => part.text)
        .join('')
        .replace(/^… | …$/g, '');
      expect(text.length).toBeLessThan(230);
      expect(realEntries.find((entry) => entry.id === id)?.text.replace(/\s+/g, ' ')).toContain(text);
    }
  });

  it('fits, before the first query and after', () => {
    const files = buildIndexes(realEntries);
    expect(bytesOf(files.titles)).toBeLessThanOrEqual(largestFile);
    for (const text of files.texts) expect(bytesOf(text)).toBeLessThanOrEqual(largestFile);
  });
});

describe('pages without an id', () => {
  it('are found by their title, and never for an empty query', () => {
    const page = { ...made('', 'Glossary', 'guides', 'What the words mean.'), path: '/glossary/' };
    const alone = openTitles(buildIndexes([page]).titles);
    expect(answer(alone, 'glossary').total).toBe(1);
    expect(answer(alone, ' ').total).toBe(0);
  });
});

describe('hostile queries', () => {
  it.each([
    ['nothing', ''],
    ['spaces', ' \t\n '],
    ['regular expressions', '.*(a+)+$[^]{1,9}\\'],
    ['ten thousand letters', 'a'.repeat(10_000)],
    ['ten thousand words', 'ab '.repeat(5_000)],
    ['an id without end', `${'a-1.'.repeat(2_500)}`],
    ['emoji', '🔥👩‍👩‍👧 IAM-03 🇨🇭'],
    ['half a surrogate', '\ud83d IAM \udc00'],
    ['names of the language', '__proto__ constructor toString hasOwnProperty'],
    ['markup', '<img src=x onerror=alert(1)>'],
    ['other scripts', 'доступ アクセス ﷺ ½ ①'],
    ['only small words', 'the of and'],
    ['zeros and signs', '00 -- 0.0 ::: //'],
  ])('%s', (_, query) => {
    const begun = performance.now();
    expect(() => answer(indexes, query)).not.toThrow();
    expect(() => answer(titlesOnly, query)).not.toThrow();
    expect(performance.now() - begun).toBeLessThan(2_000);
  });
});

describe('what may have been meant', () => {
  it.each([
    ['whissleblouwer', 'GOV-02'],
    ['segragasion', 'IAM-08'],
  ])('%s → %s', (query, id) => {
    const { groups, nearest } = answer(indexes, query);
    expect([...groups.flatMap(({ hits }) => hits), ...nearest].map((hit) => hit.id)).toContain(id);
  });

  it('is not made up', () => {
    expect(answer(indexes, 'zyxwvu').nearest).toEqual([]);
  });
});
