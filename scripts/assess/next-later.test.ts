import { expect, it } from 'vitest';
import { parseRepository } from '../parse/repository.ts';
import { repository } from '../testing/repository.ts';
import { smallProgram } from '../testing/small-program.ts';
import { laterSteps } from './next-later.ts';

const program = (later: string) => ({
  'program/program.md': `${smallProgram['program/program.md']}`.replace('---\n', `---\nlater: ${later}\n`),
});

it('names what was put off, and how to answer', () => {
  const stepsOf = (later: string) => laterSteps(parseRepository(repository(program(later))).graph);
  expect(stepsOf('[cloud, people]')).toMatchObject([
    { what: 'Decide what setup left open: the cloud host and who holds the roles.', run: 'npm run setup' },
  ]);
  expect(stepsOf('[mail]')[0]?.why).toContain('1 question was put off');
  expect(stepsOf('[]')).toEqual([]);
});
