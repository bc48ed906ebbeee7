import type { ControlReadiness } from '../assess/design.ts';
import { type Readiness, readinessOf } from '../assess/readiness.ts';
import { parseRepository } from '../parse/repository.ts';
import { at, control, designedProgram, finding, policy, record, vendor, walkthrough } from './designed.ts';
import { repository } from './repository.ts';

export type Files = Record<string, string>;

/** The designed program with some files changed, judged on a day. */
export function readiness(changes: Files = {}, day = '2026-07-01', timezone = 'UTC'): Readiness {
  const { graph } = parseRepository(repository({ ...designedProgram(), ...changes }));
  return readinessOf(graph, { day, timezone });
}

/** IAM-03 in it. */
export function judged(changes: Files, day?: string, timezone?: string): ControlReadiness {
  const found = readiness(changes, day, timezone).controls.find(({ id }) => id === 'IAM-03');
  if (found === undefined) throw new Error('IAM-03 is missing');
  return found;
}

/** What is not shown to hold for IAM-03, as `condition: met`. */
export function unmet(changes: Files, day?: string, timezone?: string): readonly string[] {
  const open = judged(changes, day, timezone).conditions.filter(({ met }) => met !== 'yes');
  return open.map(({ id, met }) => `${id}: ${met}`);
}

export function withControl(changes: object): Files {
  return { [at.control]: record({ ...control, ...changes }) };
}

/** A second control, alike but for the changes. */
export function withSecond(changes: object): Files {
  return { 'controls/iam/IAM-12.md': record({ ...control, id: 'IAM-12', ...changes }) };
}

export function withPolicy(changes: object): Files {
  return { [at.policy]: record({ ...policy, ...changes }) };
}

export function withVendor(changes: object): Files {
  return { [at.vendor]: record({ ...vendor, ...changes }) };
}

export function withSubservice(changes: object, more: object = {}): Files {
  return withVendor({ subservice: { ...vendor.subservice, ...changes }, ...more });
}

export function withFinding(changes: object): Files {
  return { [at.finding]: record({ ...finding, ...changes }) };
}

export function withWalkthrough(changes: object): Files {
  return { [at.walkthrough]: record({ ...walkthrough, ...changes }) };
}

/** A second piece of evidence: an accepted failure on 2026-05-01 unless changed. */
export function withFailure(changes: object = {}): Files {
  const id = 'EV-20260501-IAM-03';
  const fields = { id, type: 'ticket', result: { outcome: 'fail' }, ...performed('2026-05-01') };
  return {
    [`evidence/2026/${id}.md`]: record({
      ...walkthrough,
      ...fields,
      ...reviewed({ at: '2026-05-02' }),
      ...changes,
    }),
  };
}

/** A third one: an accepted walkthrough on 2026-06-01 unless changed. */
export function withAgain(changes: object = {}): Files {
  const id = 'EV-20260601-IAM-03';
  const fields = { id, ...performed('2026-06-01'), ...reviewed({ at: '2026-06-02' }) };
  return { [`evidence/2026/${id}.md`]: record({ ...walkthrough, ...fields, ...changes }) };
}

export function withRole(file: string, changes: object): Files {
  return { [file]: record({ title: 'A role', ...changes }) };
}

/** The fields of a record left out. */
export function without(...names: readonly string[]): Readonly<Record<string, undefined>> {
  return Object.fromEntries(names.map((name) => [name, undefined]));
}

export function performed(day: string) {
  return { performed: { at: day, by: 'it-lead' } };
}

export function reviewed(changes: object) {
  return { review: { ...walkthrough.review, ...changes } };
}

/** What a control answers, as key. */
export function keyTo(...ids: readonly string[]) {
  return { criteria: ids.map((id) => ({ id, role: 'key' })) };
}
