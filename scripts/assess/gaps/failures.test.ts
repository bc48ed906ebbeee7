import { expect, it } from 'vitest';
import { parseRepository } from '../../parse/repository.ts';
import { at, designedProgram, finding, record } from '../../testing/designed.ts';
import { repository } from '../../testing/repository.ts';
import { answeringFinding } from './failures.ts';

/** The second quarter, with half a month of grace. */
const quarter = { from: '2026-04-01', to: '2026-06-30', due: '2026-07-15' } as const;
const june = { from: '2026-06-30', to: '2026-06-30' };
const grace = { from: '2026-07-01', to: '2026-07-15' };
const after = { from: '2026-07-16', to: '2026-07-20' };

it.each<[string, string, string, object, boolean]>([
  [
    'missing',
    'unknown',
    'about its last day, noticed after it was due',
    { occurred: june, detected: '2026-07-16' },
    true,
  ],
  [
    'missing',
    'unknown',
    'noticed while it could still be filled',
    { occurred: june, detected: '2026-07-15' },
    false,
  ],
  ['missing', 'unknown', 'about days of grace alone', { occurred: grace, detected: '2026-07-16' }, false],
  ['missing', 'unknown', 'that does not say when', { detected: '2026-07-16' }, false],
  [
    'partial',
    'unknown',
    'about its last day, noticed after it was due',
    { occurred: june, detected: '2026-07-16' },
    true,
  ],
  ['deviation', 'failed', 'about its last day', { occurred: june, detected: '2026-06-30' }, true],
  ['deviation', 'failed', 'about days of grace', { occurred: grace, detected: '2026-07-16' }, true],
  ['deviation', 'failed', 'about the days after', { occurred: after, detected: '2026-07-20' }, false],
  [
    'deviation',
    'failed',
    'that does not say when, noticed on its first day',
    { detected: '2026-04-01' },
    true,
  ],
  ['deviation', 'failed', 'that does not say when, noticed before', { detected: '2026-03-31' }, false],
  [
    'deviation',
    'failed',
    'noticed after the day asked about',
    { occurred: june, detected: '2026-08-02' },
    false,
  ],
])('a slot that is %s (%s) and a finding %s', (state, group, _, changes, isTakenUp) => {
  const { graph } = parseRepository(
    repository({ ...designedProgram(), [at.finding]: record({ ...finding, ...changes }) }),
  );
  const slot = { ...quarter, state, group } as Parameters<typeof answeringFinding>[2];
  const found = answeringFinding(graph, ['IAM-03'], slot, '2026-08-01');
  expect(found).toBe(isTakenUp ? 'FIND-001' : undefined);
});
