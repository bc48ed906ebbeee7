import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { counterpartsIn, otherFrameworks } from '../assess/crosswalk.ts';
import { defaultCriteria } from '../assess/scope.ts';
import { parseRepository } from '../parse/repository.ts';
import { repository } from './repository.ts';
import { existsBelow, readFileBelow, repositoryRoot } from './workflows/workflow-files.ts';

interface Held {
  readonly id: string;
  readonly requirements: number;
  readonly core: number;
  readonly editorial: number;
  /** The criteria without a counterpart. */
  readonly none: string;
  /** The column with the owner's words, which no title may repeat; absent where the words are free to use. */
  readonly owned?: string;
}

const hipaaNone = 'P2.1 P3.1 P3.2 P5.2 P6.2 P6.7';
const pciNone = 'P1.1 P2.1 P3.2 P5.1 P5.2 P6.2 P6.7 P7.1 P8.1';
const held: readonly Held[] = [
  { id: 'cobit-2019', requirements: 40, core: 79, editorial: 43, none: '', owned: 'short_name' },
  { id: 'hipaa-security-rule', requirements: 92, core: 85, editorial: 37, none: hipaaNone },
  { id: 'iso27001-2022', requirements: 134, core: 199, editorial: 50, none: '', owned: 'short_name' },
  { id: 'nist-800-53-r5', requirements: 300, core: 190, editorial: 53, none: '' },
  { id: 'nist-csf-2.0', requirements: 106, core: 107, editorial: 58, none: '', owned: 'outcome' },
  { id: 'pci-dss-4.0.1', requirements: 351, core: 137, editorial: 32, none: pciNone },
];
/** The tables name the edition before; its ids are the same. */
const tableNames: Readonly<Record<string, string>> = { 'pci-dss-4.0.1': 'pci-dss-4.0' };

const { graph, faults } = parseRepository(repository(frameworkFiles()));
const shared = process.env.PLAINPROOF_SHARED;
const tables = join(
  shared ? resolve(repositoryRoot, shared) : join(repositoryRoot, '..', 'shared'),
  'reference',
);

beforeEach((ctx) => {
  if (isSetUp()) ctx.skip('this program is no longer the example: its frameworks are yours');
});

describe('the crosswalk', () => {
  it('is read without a problem, framework by framework', () => {
    expect(faults).toEqual([]);
    expect(otherFrameworks(graph).map(({ id }) => id)).toEqual(held.map(({ id }) => id));
  });

  it('has 797 core pairs and 273 editorial ones', () => {
    const tiers = graph.requirements.flatMap(({ pairs }) => pairs.map(({ tier }) => tier));
    expect(tiers.filter((tier) => tier === 'core')).toHaveLength(797);
    expect(tiers.filter((tier) => tier === 'editorial')).toHaveLength(273);
  });
});

describe.each(held)('$id', ({ id, none, owned, ...counts }) => {
  it('has its number of requirements and of pairs', () => {
    const tiers = requirements(id).flatMap(({ pairs }) => pairs.map(({ tier }) => tier));
    expect({
      requirements: requirements(id).length,
      core: tiers.filter((tier) => tier === 'core').length,
      editorial: tiers.filter((tier) => tier === 'editorial').length,
    }).toEqual(counts);
  });

  it('has a counterpart for every criterion but those that have none', () => {
    const alone = defaultCriteria(graph).filter(
      (criterion) => counterpartsIn(graph, id, criterion.id).length === 0,
    );
    expect(alone.map((criterion) => criterion.id).join(' ')).toBe(none);
  });

  it('puts its requirements into its groups, in their order', () => {
    const groups = graph.frameworks.find((each) => each.id === id)?.groups ?? [];
    const used = new Set(requirements(id).map(({ group }) => group));
    expect([...used]).toEqual(groups.map((group) => group.id));
  });

  it('says each title once', () => {
    const titles = requirements(id).map(({ title }) => title.toLowerCase());
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  });

  it('equals the tables, requirement by requirement and pair by pair', (ctx) => {
    if (!existsSync(tables)) ctx.skip(`the data in ../shared is absent (no tables in ${tables})`);
    const table = tableNames[id] ?? id;
    const rows = readTable(table);
    expect(requirements(id).map(localId)).toEqual(rows.map((row) => row.id));
    const pairs = requirements(id).flatMap((each) =>
      each.pairs.map(({ criterion, tier }) => `${localId(each)} ${tier} ${criterion}`),
    );
    const expected = readTable('crosswalk')
      .filter(({ framework, tier }) => framework === table && tier !== 'supporting')
      .map((row) => `${row.target_id} ${row.tier} ${row.tsc_id}`);
    expect(pairs.sort()).toEqual(expected.sort());
    const theirs = new Set(owned === undefined ? [] : rows.map((row) => row[owned]?.toLowerCase()));
    expect(requirements(id).filter(({ title }) => theirs.has(title.toLowerCase()))).toEqual([]);
  });
});

function requirements(framework: string) {
  return graph.requirements.filter((each) => each.framework === framework);
}

function localId({ id, framework }: { readonly id: string; readonly framework: string }): string {
  return id.slice(framework.length + 1);
}

function readTable(name: string): readonly Readonly<Record<string, string>>[] {
  const [head = '', ...rows] = readFileSync(join(tables, `${name}.tsv`), 'utf8')
    .trimEnd()
    .split(/\r?\n/);
  const columns = head.split('\t');
  return rows.map((row) => {
    const cells = row.split('\t');
    return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']));
  });
}

function frameworkFiles(): Readonly<Record<string, string>> {
  const folder = 'controls/frameworks';
  const names = existsBelow(repositoryRoot, folder) ? readdirSync(join(repositoryRoot, folder)) : [];
  const paths = names.filter((name) => name.endsWith('.yaml')).map((name) => `${folder}/${name}`);
  return Object.fromEntries(paths.map((path) => [path, readFileBelow(repositoryRoot, path)]));
}

/** Setup turns `example` off; from then on a company adds and removes pairs as it judges right. */
function isSetUp(): boolean {
  const program = 'program/program.md';
  return (
    existsBelow(repositoryRoot, program) && !/^example: true$/m.test(readFileBelow(repositoryRoot, program))
  );
}
