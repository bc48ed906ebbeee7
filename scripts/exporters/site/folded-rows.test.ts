import { expect, it } from 'vitest';
import { siteInput } from '../../commands/export-site.ts';
import { judge } from '../../commands/judge.ts';
import { at, control, designedProgram, record } from '../../testing/designed.ts';
import { repository } from '../../testing/repository.ts';
import { home } from '../../testing/workplace.ts';
import { reachWords } from './gaps.ts';
import { siteDataOf } from './site.ts';

const snapshot = repository({
  ...designedProgram(),
  [at.control]: record({ ...control, effective: '2026-01-01' }),
  'controls/iam/README.md': '# IAM: who may do what\n',
});
const input = siteInput('internal', snapshot, await judge(snapshot), `${home}/scripts`, home);
const site = await siteDataOf({ ...input, changes: new Map() });

it('folds coverage by the domain of the control, as its README is called', () => {
  expect(foldsIn('/coverage/', 'coverage')).toEqual(['IAM: who may do what']);
});

it('folds what is to do by the number of criteria that it bears on', () => {
  expect(new Set(foldsIn('/gaps/', 'to-do'))).toEqual(new Set(['For 1 criterion']));
});

it.each([
  [0, 'Supports only'],
  [1, 'For 1 criterion'],
  [4, 'For 4 criteria'],
  [5, 'For 5 criteria or more'],
  [6, 'For 5 criteria or more'],
])('says of %i criteria: %s', (count, words) =>
  expect(reachWords({ criteria: Array.from({ length: count }, (_, at) => `CC${at}.1`) })).toBe(words),
);

it('folds the criteria of a category by series', () => {
  expect(foldsIn('/gaps/', 'security')).toEqual(['CC6 Access', 'CC6 Access']);
});

it('folds the sections of controls and criteria, and those of no other list', () => {
  const folded = site.pages.flatMap((page) => (page.view === 'list' && page.folds === true ? page.path : []));
  expect(folded.filter((path) => !path.startsWith('/frameworks/'))).toEqual(['/controls/', '/criteria/']);
});

function foldsIn(path: string, id: string): readonly (string | undefined)[] {
  const page = site.pages.find((each) => each.path === path);
  const sections = page?.view === 'list' ? page.sections : [];
  return sections.find(({ table }) => table.id === id)?.table.rows.map(({ fold }) => fold) ?? [];
}
