import { expect, it } from 'vitest';
import { audit, running } from '../assess/slots/slots.test-data.ts';
import { judge } from '../commands/judge.ts';
import { at, designedProgram, record } from '../testing/designed.ts';
import { repository } from '../testing/repository.ts';

it('calls a slot that is a stretch of days by its days, and keeps its key to itself', async () => {
  const window = { from: '2025-07-01', to: '2026-06-30' };
  const assertion = { by: 'ceo', on: '2026-08-14' };
  const files = {
    ...designedProgram(),
    'program/audits/AUD-2026.md': record({ ...audit, window, assertion }),
    [at.control]: record({ ...running, frequencies: [{ every: 'annual', proof: 'occurrence' }] }),
    [at.walkthrough]: 'Nobody did it.\n',
  };
  const { report } = await judge(repository(files, { today: '2026-08-15' }));
  const said = report.problems
    .filter(({ rule }) => ['evidence-covers-window', 'assertion-is-no-stronger-than-slots'].includes(rule))
    .map(({ rule, text }) => [rule, text.includes('2025-07-01 to 2026-06-30'), text.includes('year-')]);
  expect(said.sort()).toEqual([
    ['assertion-is-no-stronger-than-slots', true, false],
    ['evidence-covers-window', true, false],
  ]);
});
