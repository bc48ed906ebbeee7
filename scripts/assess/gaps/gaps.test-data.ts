import { parseRepository } from '../../parse/repository.ts';
import { at, control, designedProgram, program, record } from '../../testing/designed.ts';
import {
  type Files,
  keyTo,
  performed,
  withControl,
  withWalkthrough,
} from '../../testing/designed-changes.ts';
import { repository } from '../../testing/repository.ts';
import { readinessOf } from '../readiness.ts';
import { audit, file } from '../slots/slots.test-data.ts';
import type { Blocker } from './blocker.ts';
import { gapsOf } from './gaps.ts';

/** A year's audit of the designed program, walked through before, in the phase in which evidence is gathered. */
export const audited = (changes: object = {}): Files => ({
  [at.program]: record({ ...program, phase: 'evidence' }),
  ...withWalkthrough(performed('2025-12-01')),
  ...file('program/audits', {
    ...audit,
    categories: ['security', 'availability'],
    ...changes,
  } as never),
});

/** IAM-03 answers all three criteria, so that nothing is left for being designed. */
export const all = keyTo('CC6.2', 'CC6.4', 'A1.1');
export const running = { ...all, effective: '2025-01-01' };
export const later = (id: string, changes: object = {}): Files => ({
  [`controls/iam/${id}.md`]: record({ ...control, id, ...changes }),
});

export function gapsIn(changes: Files, day: string) {
  const { graph } = parseRepository(
    repository({ ...designedProgram(), ...withControl(running), ...changes }),
  );
  return gapsOf(graph, readinessOf(graph, { day, timezone: 'UTC' }));
}

export function blocker(kind: Blocker['kind'], changes: Files, day = '2026-07-20'): Blocker | undefined {
  return gapsIn(changes, day).blockers.find((each) => each.kind === kind);
}

export const ids = (changes: Files, day: string) => gapsIn(changes, day).blockers.map(({ id }) => id);
