import { describe, expect, it } from 'vitest';
import type { Answers } from '../../model/setup.ts';
import type { Texts } from './memory.ts';
import { answers, first, graphOf, pathsOf, plan, starter, texts } from './plan.test-data.ts';

const program = 'program/program.md';
const page = 'program/system-description.md';
const changed = (of: Texts, path: string, before: string, after: string): Texts => {
  const text = of.get(path) ?? '';
  if (!text.includes(before)) throw new Error(`no ${before} in ${path}`);
  return new Map([...of, [path, text.replace(before, after)]]);
};
const fieldsOf = (of: Texts) => graphOf(of).program?.data;
const everything: Answers = {
  ...answers,
  categories: ['security', 'availability'],
  vendors: { 'VEND-SUPPORT': 'A desk' },
};

describe('where people work', () => {
  const home = 'Homes of staff who work remotely';
  const located = (from: Texts, given: Answers) => {
    const made = plan(from, given).texts;
    expect(plan(made, given).files).toEqual([]);
    return [made, fieldsOf(made)?.locations] as const;
  };
  const offices: Answers = { ...answers, workplace: 'offices', offices: ['Rotterdam', 'Graz'] };

  it('follows the answer, and its change, and leaves other lines', () => {
    const [remote, lines] = located(texts, answers);
    expect(lines).toEqual(['Remote staff, no office', 'Two regions']);
    const [built, ofOffices] = located(remote, offices);
    expect(ofOffices).toEqual(['Office in Rotterdam', 'Office in Graz', home, 'Two regions']);
    expect(located(texts, offices)[1]).toEqual(ofOffices);
    expect(located(built, { ...answers, offices: undefined, workplace: 'offices' })[1]).toEqual([
      'An office of the company',
      home,
      'Two regions',
    ]);
    expect(located(built, answers)[1]).toEqual(lines);
    expect(located(texts, {})[1]).toEqual(['Two regions']);
  });

  it('keeps what somebody wrote, and the decision that nobody works at home', () => {
    const own = changed(plan(texts, offices).texts, program, home, 'A workshop in Linz');
    expect(located(own, { ...offices, offices: ['Graz'] })[1]).toEqual([
      'Office in Graz',
      'A workshop in Linz',
      'Two regions',
    ]);
  });
});

describe('the title of the program', () => {
  const titled = (from: Texts, company: string | undefined) =>
    fieldsOf(plan(from, { ...answers, company }).texts)?.title;

  it('names the company, also another one later', () => {
    expect(titled(texts, 'Northwind')).toBe('SOC 2 program of Northwind');
    expect(titled(first.texts, 'Kestrel: Notes')).toBe('SOC 2 program of Kestrel: Notes');
    expect(titled(texts, undefined)).toBe('SOC 2 program');
    expect(titled(plan(texts, {}).texts, 'Kestrel')).toBe('SOC 2 program of Kestrel');
    expect(titled(changed(texts, program, ' of Example Company', ''), 'Kestrel')).toBe(
      'SOC 2 program of Kestrel',
    );
  });

  it('stays when somebody changed it', () => {
    expect(titled(changed(texts, program, 'SOC 2 program of Example Company', 'Trust'), 'Kestrel')).toBe(
      'Trust',
    );
    expect(titled(changed(first.texts, program, ' of Northwind', ''), 'Kestrel')).toBe('SOC 2 program');
  });
});

describe('rows that were cut', () => {
  it('come back byte for byte, and their notes go', () => {
    const back = plan(first.texts, everything);
    expect(back.texts.get(page)).toBe(starter[page]);
    expect(back.texts.has('scripts/starter/rows.json')).toBe(false);
    expect(back.lost).toEqual([]);
  });

  it('come back below the nearest line that is left of a changed page', () => {
    const edited = changed(first.texts, page, '# System description\n', '# Our system\n\nOurs, and more.\n');
    const reworded = changed(edited, page, '| CMT-02 | they are told |', '| CMT-02 | they hear of it |');
    // Only the notes change: the rows follow other lines now.
    expect(pathsOf(plan(reworded, answers))).toEqual(['scripts/starter/rows.json']);
    expect(plan(reworded, everything).texts.get(page)).toBe(
      (starter[page] ?? '')
        .replace('# System description\n', '# Our system\n\nOurs, and more.\n')
        .replace(
          '| CMT-02 | they are told |\n| CMT-03 | it is there |\n',
          '| CMT-03 | it is there |\n| CMT-02 | they hear of it |\n',
        ),
    );
  });

  it('wait while the page has no place for them, and are told when they should be back', () => {
    const without = new Map([...first.texts, [page, '# System description\n\nNothing.\n']]);
    expect(plan(without, answers).files).toEqual([]);
    const back = plan(without, everything);
    expect(back.lost.map(({ path, ids }) => [path, ids])).toEqual([
      [page, ['CMT-03']],
      [page, ['VEND-SUPPORT']],
      [page, ['A1.1']],
    ]);
    expect(back.texts.get(page)).toBe(without.get(page));
    expect(plan(back.texts, everything).lost).toEqual([]);
  });

  it('are left alone where the notes cannot be read', () => {
    for (const notes of ['{', '[{"path":1}]', 'null']) {
      const odd = new Map([...first.texts, ['scripts/starter/rows.json', notes]]);
      expect(plan(odd, everything).texts.get(page), notes).toBe(first.texts.get(page));
    }
  });
});
