import { expect, it } from 'vitest';
import { parseRepository } from '../parse/repository.ts';
import { control, designedProgram, finding, record } from '../testing/designed.ts';
import { repository } from '../testing/repository.ts';
import { findingsKnown, findingsSince } from './findings-about.ts';

const { graph } = parseRepository(
  repository({
    ...designedProgram(),
    'controls/iam/IAM-12.md': record({ ...control, id: 'IAM-12', aliases: ['AC-2'] }),
    ...found('FIND-001', { detected: '2026-06-02' }),
    ...found('FIND-002', { detected: '2026-06-01' }),
    ...found('FIND-003', { kind: 'description' }),
    ...found('FIND-004', { controls: ['AC-2'] }),
    ...found('FIND-005', { controls: ['IAM-03', 'IAM-12'], detected: '2026-06-03', owner: undefined }),
    ...found('FIND-006', { detected: undefined }),
  }),
);

it('are known from the day on which they were noticed, each once, by id', () => {
  const known = (day: string) => findingsKnown(graph, ['IAM-12', 'IAM-03'], day).map(({ id }) => id);
  expect(known('2026-05-31')).toEqual(['FIND-004']);
  expect(known('2026-06-01')).toEqual(['FIND-002', 'FIND-004']);
  expect(known('2026-06-03')).toEqual(['FIND-001', 'FIND-002', 'FIND-004', 'FIND-005']);
});

it.each([
  ['IAM-03', '2026-06-01', ['FIND-002', 'FIND-001', 'FIND-005']],
  ['IAM-03', '2026-06-02', ['FIND-001', 'FIND-005']],
  ['AC-2', '2026-05-01', ['FIND-004', 'FIND-005']],
  ['IAM-99', '2026-05-01', []],
])('take up what failed of %s on %s, the first to be noticed first', (id, day, expected) => {
  expect(findingsSince(graph, id, day).map((each) => each.id)).toEqual(expected);
});

function found(id: string, changes: object) {
  return { [`risk-register/findings/${id}.md`]: record({ ...finding, id, ...changes }) };
}
