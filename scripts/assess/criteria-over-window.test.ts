import { describe, expect, it } from 'vitest';
import type { OperatingWord } from '../model/readiness-words.ts';
import { parseRepository } from '../parse/repository.ts';
import { designedProgram } from '../testing/designed.ts';
import { repository } from '../testing/repository.ts';
import { judgeCriteria } from './criteria.ts';
import type { ControlReadiness } from './design.ts';
import { defaultCriteria } from './scope.ts';

const { graph } = parseRepository(repository(designedProgram()));
const criteria = defaultCriteria(graph).filter(({ id }) => id === 'CC6.2');

/** A key control to CC6.2, designed unless it is a draft, with a word over the window; null where it has none. */
function keyControl(word: OperatingWord | null, index: number, state: 'designed' | 'drafted' = 'designed') {
  const operation = word === null ? null : { over: { word } };
  const answers = [{ criterion: 'CC6.2', role: 'key', now: true }];
  const fields = { id: `IAM-0${index}`, state, applies: true, replacedBy: null, conditions: [], answers };
  return { ...fields, operation } as unknown as ControlReadiness;
}

function judged(controls: readonly ControlReadiness[]) {
  const [found] = judgeCriteria(graph, criteria, controls, '2026-07-01');
  if (found === undefined) throw new Error('CC6.2 is missing');
  return found;
}

describe('a criterion whose key controls are', () => {
  it.each<[string, readonly (OperatingWord | null)[]]>([
    ['operating', ['operating', 'operating']],
    ['operating', ['not exercised', 'operating']],
    ['operating', ['operating', 'not exercised']],
    ['designed', ['not exercised', 'not exercised']],
    ['designed', ['operating', null]],
    ['designed', [null, null]],
    ['unknown', ['operating', 'unknown']],
    ['unknown', ['operating', 'excused']],
    ['deviating', ['unknown', 'deviating']],
    ['deviating', ['operating', 'deviating']],
  ])('is %s: %j', (expected, words) => {
    expect(judged(words.map((word, index) => keyControl(word, index))).state).toBe(expected);
  });

  it.each<[string, OperatingWord]>([
    ['covered', 'unknown'],
    ['covered', 'excused'],
    ['deviating', 'deviating'],
  ])('is %s while one of them is a draft that is %s', (expected, word) => {
    expect(judged([keyControl('operating', 1), keyControl(word, 2, 'drafted')]).state).toBe(expected);
  });

  it('is told with counts, in which one without slots is unknown', () => {
    const words = ['operating', null, 'operating', 'excused', 'deviating', 'not exercised'] as const;
    expect(judged(words.map((word, index) => keyControl(word, index))).operation).toEqual({
      operating: 2,
      unknown: 1,
      excused: 1,
      deviating: 1,
      'not exercised': 1,
    });
  });

  it('has no counts where no window is judged', () => {
    expect(judged([keyControl(null, 1), keyControl(null, 2)]).operation).toBeNull();
  });
});
