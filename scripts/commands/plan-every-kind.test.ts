import { describe, expect, it } from 'vitest';
import { kindList } from '../model/kinds/index.ts';
import { placeholder } from '../parse/markdown.ts';
import { parseRepository } from '../parse/repository.ts';
import { files, plan, templates } from '../testing/plans.ts';
import { repository } from '../testing/repository.ts';
import { judge } from './judge.ts';

/** Rules that say what a new record still lacks, and so what to do next. */
const fillIn = new Set([
  'no-placeholder-left',
  'control-has-policy',
  'control-answers-a-criterion',
  'control-has-test',
  'control-has-request',
]);

/** What only a person can say: it is refused until they do, and the record counts for nothing before. */
const decisions: Readonly<Record<string, string>> = { evidence: 'result.outcome' };

describe('a new record', () => {
  const types = templates.names.map((name): [string, string | undefined] => {
    const [kind = '', ...type] = name.split('.');
    return [kind, type.length === 0 ? undefined : type.join('.')];
  });
  it.each(types)('%s %s leads only to what is left to fill in', async (kind, type) => {
    const title = kind === 'evidence' ? 'IAM-03' : 'Something new';
    const without =
      kind === 'program'
        ? Object.fromEntries(Object.entries(files).filter(([path]) => path !== 'program/program.md'))
        : files;
    const before = repository(without, { today: '2026-07-12' });
    const { written, contents } = plan(
      kind,
      title,
      { type: type ?? null, domain: kind === 'control' ? 'IAM' : null },
      before,
    );
    const after = repository({ ...without, [written.path]: contents }, { today: '2026-07-12' });
    const { graph, faults } = parseRepository(after);
    const refused = faults.filter(
      ({ rule, spot }) => spot.path === written.path && rule !== 'no-placeholder-left',
    );
    const decision = decisions[kind];
    expect(refused.map(({ spot }) => spot.field)).toEqual(decision === undefined ? [] : [decision]);
    expect(graph.find(`${kind}/${written.id}`)).toMatchObject({
      whole: decision === undefined,
      path: written.path,
    });
    const { report } = await judge(after);
    const own = report.problems.filter(({ path, severity }) => path === written.path && severity === 'error');
    const strange = own.filter(
      ({ rule, text, args }) =>
        !fillIn.has(rule) && !Object.values(args).join(' ').concat(text).match(placeholder),
    );
    expect(strange.map(({ rule, text }) => `${rule}: ${text}`)).toEqual([]);
  });

  it('is written for every kind', () => {
    expect(new Set(types.map(([kind]) => kind))).toEqual(new Set(kindList.map(({ name }) => name)));
  });
});
