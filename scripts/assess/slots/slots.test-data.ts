import { parseRepository } from '../../parse/repository.ts';
import { control, designedProgram, record, walkthrough } from '../../testing/designed.ts';
import { repository } from '../../testing/repository.ts';
import { type ControlSlot, type ControlSlots, controlSlotsOf } from './control-slots.ts';
import { findingsWithin, type Operating, operatingOf } from './operating.ts';

export type Files = Readonly<Record<string, string>>;

/** A year's audit of the designed program, whose IAM-03 reviews access each quarter and whose walkthrough is left out. */
export const audit = {
  id: 'AUD-2026',
  title: 'Year 2026',
  owner: 'ceo',
  type: 'type2',
  status: 'in-progress',
  categories: ['security'],
  window: { from: '2026-01-01', to: '2026-12-31' },
} as const;

export const running = { ...control, effective: '2025-01-01' } as const;

interface Asked {
  readonly files?: Files;
  readonly control?: object;
  /** Null asks without an audit. */
  readonly audit?: object | null;
  readonly day?: string;
  readonly timezone?: string;
  readonly id?: string;
}

export function graphOf(asked: Asked = {}) {
  const files: Record<string, string> = {
    ...designedProgram(),
    'controls/iam/IAM-03-access-review.md': record({ ...running, ...asked.control }),
    'program/audits/AUD-2026.md': record({ ...audit, ...asked.audit }),
    ...asked.files,
  };
  delete files['evidence/2026/EV-20260401-IAM-03.md'];
  return parseRepository(repository(files)).graph;
}

export function slotsOf(asked: Asked = {}): ControlSlots {
  const graph = graphOf(asked);
  const found = graph.all('control').find(({ id }) => id === (asked.id ?? 'IAM-03'));
  if (found === undefined) throw new Error('the control is missing');
  const judged = graph.all('audit')[0] ?? null;
  return controlSlotsOf(graph, found, {
    audit: asked.audit === null ? null : judged,
    day: asked.day ?? '2027-06-30',
    timezone: asked.timezone ?? 'UTC',
  });
}

/** `key state` of each slot. */
export function states(asked: Asked = {}): readonly string[] {
  return slotsOf(asked).slots.map(({ key, state }) => `${key} ${state}`);
}

export function slot(key: string, asked: Asked = {}): ControlSlot {
  const found = slotsOf(asked).slots.find((each) => each.key === key);
  if (found === undefined) throw new Error(`${key} is missing`);
  return found;
}

export function operating(asked: Asked = {}, designed = true): Operating {
  const slots = slotsOf(asked);
  const findings = findingsWithin(graphOf(asked), slots.controls, slots.window, slots.day);
  return operatingOf(slots, { designed, findings });
}

/** Evidence performed on a day and accepted the day after, unless changed. */
export function evidence(day: string, changes: object = {}): Files {
  const id = `EV-${day.replaceAll('-', '')}-IAM-03`;
  const fields: Record<string, unknown> = {
    ...walkthrough,
    id,
    type: 'access-review',
    performed: { at: day, by: 'it-lead' },
    collected: { at: day, by: 'it-lead', method: 'export' },
    review: { by: 'ceo', at: day, outcome: 'accepted' },
    ...changes,
  };
  return { [`evidence/${day.slice(0, 4)}/${fields.id}.md`]: record(fields) };
}

/** Evidence in the middle of each quarter of 2026. */
export function eachQuarter(): Files {
  return {
    ...evidence('2026-02-15'),
    ...evidence('2026-05-15'),
    ...evidence('2026-08-15'),
    ...evidence('2026-11-15'),
  };
}

export function file(folder: string, fields: { readonly id: string }): Files {
  return { [`${folder}/${fields.id}.md`]: record(fields as never) };
}

export function waiver(changes: object = {}): Files {
  return file('risk-register/waivers', {
    id: 'WVR-001',
    title: 'No review',
    owner: 'it-lead',
    approver: 'ceo',
    excuses: { record: 'IAM-03' },
    reason: 'A move.',
    from: '2026-04-01',
    until: '2026-07-15',
    approved: { by: 'ceo', on: '2026-07-14' },
    ...changes,
  } as never);
}
