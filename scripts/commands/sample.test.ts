import { Buffer } from 'node:buffer';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { besideDraw, drawItems } from '../assess/sampling.ts';
import { parseRepository } from '../parse/repository.ts';
import { sampleSchema } from '../reporters/drawn-schema.ts';
import { files as small } from '../testing/plans.ts';
import { repository } from '../testing/repository.ts';
import { gitRepository, plainproof } from '../testing/workplace.ts';
import type { Options, Output } from './command.ts';
import { planPopulation } from './plan-population.ts';
import { planSample } from './plan-sample.ts';

const keys = Array.from({ length: 40 }, (_, index) => `#${index + 1}`);
const csv = (of: readonly string[]) => Buffer.from(`number,who\n${of.map((key) => `${key},ada\n`).join('')}`);
const sampling =
  "sampling:\n  - { population: 'quarterly, fewer than 250', low: 5, moderate: 8, high: 60 }\n";
const program = (small['program/program.md'] ?? '').replace('phase:', `${sampling}phase:`);
const base: Readonly<Record<string, string>> = { ...small, 'program/program.md': program };
const today = { today: '2026-07-12' };
const written = (files: readonly Output[]) =>
  Object.fromEntries(files.map(({ path, contents }) => [path, contents ?? '']));

/** The program with a frozen population, and changes to its files. */
function frozen(of: readonly string[] = keys, changes: Readonly<Record<string, string>> = {}) {
  const asked = { control: 'IAM-03', source: 'HR', query: 'All', from: '2026-04-01', to: '2026-06-30' };
  const { files } = planPopulation('list.csv', csv(of), asked, repository(base, today));
  return { ...base, ...written(files), ...changes };
}
const id = 'POP-2026-Q2-IAM-03';
const record = `evidence/populations/${id}.md`;
const draw = (
  options: Options = { size: '5' },
  files: Readonly<Record<string, string | Uint8Array>> = frozen(),
) => planSample(id, { seed: '20260701', ...options }, repository(files, today));

describe('drawing a sample', () => {
  it('writes a test with the items of the draw, every result open', () => {
    const { files, drawn } = draw({ size: '5', attributes: 'Approved before merge; Tests: green' });
    const { graph, faults } = parseRepository(repository({ ...frozen(), ...written(files) }));
    expect(faults.filter(({ spot }) => spot.path.includes('tests'))).toEqual([]);
    expect(graph.all('test')[0]?.data).toMatchObject({
      id: 'TST-2026-Q2-IAM-03',
      control: 'IAM-03',
      controlVersion: '1.0',
      attributes: [
        { id: 'A', text: 'Approved before merge' },
        { id: 'B', text: 'Tests: green' },
      ],
      population: id,
      seed: '20260701',
      size: 5,
      tester: 'independent-reviewer',
      performed: '2026-07-12',
      items: drawItems(keys, '20260701', 5).map(({ name }) => ({
        item: name,
        results: { A: 'open', B: 'open' },
      })),
    });
    expect(drawn.items).toHaveLength(5);
    expect(files.map(({ path, fresh }) => [path, fresh])).toEqual([
      ['evidence/tests/TST-2026-Q2-IAM-03.md', true],
    ]);
  });

  it('takes the size from the program’s table, and says that it is a planning aid', () => {
    const { drawn, files } = draw({ risk: 'moderate' });
    expect(drawn).toMatchObject({ asked: 8, items: { length: 8 } });
    expect(drawn.sizeFrom).toContain('a planning aid, the auditor decides');
    expect(String(files[0]?.contents)).toContain('a planning aid, the auditor decides');
  });

  it('takes all where there are no more, and leaves none out for its key', () => {
    const all = draw({ risk: 'high' });
    expect(all.drawn.items.map(({ name }) => name)).toEqual(keys);
    const odd = ['a', '', 'a', 'row 9', 'b'];
    const { drawn, files } = draw({ size: '9' }, frozen(odd));
    expect(drawn.items.map(({ name }) => name)).toEqual([
      'row 1: a',
      'row 2',
      'row 3: a',
      'row 4: row 9',
      'b',
    ]);
    expect(drawn.remarks.join(' ')).toMatch(/1 item has no key.*2 items share 1 key/);
    const { graph } = parseRepository(repository({ ...frozen(odd), ...written(files) }));
    const listed = graph.all('test')[0]?.data.items.map(({ item }) => item) ?? [];
    expect(
      besideDraw(
        listed,
        drawItems(odd, '20260701', 9).map(({ name }) => name),
      ),
    ).toEqual({});
  });

  it('finds a free id for the next test of the same population', () => {
    const once = draw({ size: '5' });
    expect(draw({ size: '6' }, { ...frozen(), ...written(once.files) }).drawn.id).toBe(
      'TST-2026-Q2-IAM-03-2',
    );
  });

  it('says when the control changed in these days', () => {
    const path = 'controls/iam/IAM-03-review.md';
    const versions =
      "version: '2.0'\neffective: 2026-05-01\nversions: [{ version: '1.0', effective: 2026-01-01, statement: Before. }]\n";
    const changed = { [path]: (small[path] ?? '').replace("version: '1.0'\n", versions) };
    const { drawn, files } = draw({ size: '5' }, frozen(keys, changed));
    expect(drawn.remarks).toEqual([
      'The control changed from version 1.0 to 2.0 in these days; each version is tested for its part.',
    ]);
    expect(String(files[0]?.contents)).toContain("controlVersion: '2.0'");
  });

  it.each<[string, Options, string]>([
    ['no seed', { seed: ' ', size: '5' }, '`sample` needs `--seed`.'],
    ['a seed with blanks around it', { seed: ' 1', size: '5' }, '`--seed` has blanks around it'],
    ['no size', {}, 'needs `--size` or `--risk`'],
    ['two sizes', { size: '5', risk: 'low' }, 'needs `--size` or `--risk`, and not both'],
    ['no items', { size: '0' }, '`--size` got `0`'],
    ['a tester who carries it out', { size: '5', tester: 'it-lead' }, 'it-lead cannot test IAM-03'],
    ['a tester who is no role', { size: '5', tester: 'it-led' }, 'There is no role `it-led`.'],
    ['no attribute', { size: '5', attributes: ' ; ' }, '`--attributes` takes one to 26 texts'],
    ['an id in use', { size: '5', id: 'TST-POP' }, 'The id `TST-POP` is in use already'],
    ['an id of another kind', { size: '5', id: 'POP-1' }, '`POP-1` is no id for a test'],
  ])('is refused with %s', (_, options, message) => {
    const other = { 'evidence/tests/TST-POP.md': '---\n---\n' };
    expect(() => draw(options, frozen(keys, other))).toThrow(message);
  });

  it.each<[string, (files: Record<string, string | Uint8Array>) => void, string]>([
    ['its file is gone', (files) => delete files[`evidence/populations/${id}/items.csv`], 'is not here'],
    [
      'its file was changed',
      (files) => {
        files[`evidence/populations/${id}/items.csv`] = csv(keys.slice(1));
      },
      'is not the file that was frozen',
    ],
    [
      'it has another count',
      (files) => {
        files[record] = String(files[record]).replace('count: 40', 'count: 41');
      },
      'has 40 items, and POP-2026-Q2-IAM-03 states 41',
    ],
    [
      'it has no such column',
      (files) => {
        files[record] = String(files[record]).replace('stage:', 'key: id\nstage:');
      },
      'has no column `id`',
    ],
    [
      'it is not frozen',
      (files) => {
        files[record] = String(files[record]).replace(/sha256:.*\n/, '');
      },
      'it is not frozen',
    ],
  ])('is refused when %s', (_, change, message) => {
    const files: Record<string, string | Uint8Array> = frozen();
    change(files);
    expect(() => draw({ size: '5' }, files)).toThrow(message);
  });

  it('is refused where there is nothing', () => {
    expect(() => draw({ size: '5' }, frozen([]))).toThrow('has no items, so there is nothing to draw');
    expect(() =>
      planSample('POP-2026-Q3-IAM-03', { seed: '1', size: '1' }, repository(frozen(), today)),
    ).toThrow('There is no population');
  });
});

it('from the command line, and again by `check`', () => {
  const files = Object.fromEntries(Object.entries(frozen()).map(([path, text]) => [path, String(text)]));
  const root = gitRepository(files);
  const words = ['sample', id, '--seed', '1', '--size', '3', '--root', root, '--today', '2026-07-12'];
  const { code, out } = plainproof([...words, '--format', 'json']);
  expect(code).toBe(0);
  const validate = new Ajv({ allowUnionTypes: true }).compile(sampleSchema);
  expect(validate(JSON.parse(out)), JSON.stringify(validate.errors)).toBe(true);
  const again = plainproof(['check', '--root', root, '--format', 'json']);
  const about = JSON.parse(again.out).problems.filter(({ path }: { path: string }) =>
    /populations|tests/.test(path),
  );
  expect(about).toEqual([]);
  const another = words.map((word, index) => (words[index - 1] === '--seed' ? '2' : word));
  const { out: text } = plainproof(another);
  expect(text).toContain('wrote evidence/tests/TST-2026-Q2-IAM-03-2.md');
});
