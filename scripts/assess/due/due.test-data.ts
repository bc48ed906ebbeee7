import { parseRepository } from '../../parse/repository.ts';
import { record } from '../../testing/designed.ts';
import { repository } from '../../testing/repository.ts';
import { type Files, graphOf } from '../slots/slots.test-data.ts';
import type { DueItem } from './due-item.ts';
import { whatIsDue } from './what-is-due.ts';

export interface Asked {
  readonly files?: Files;
  readonly control?: object;
  /** No audit when absent. */
  readonly audit?: object;
  readonly today: string;
  readonly until?: string;
  readonly named?: string;
}

/** An audit that asks for no slots, where a test is about the fiscal year. */
const noWindow = { window: undefined, status: 'closed' };

/** What is due to IAM-03 of the designed program, with changes. */
export function dueOf(asked: Asked) {
  const graph = graphOf({ ...asked, audit: asked.audit ?? noWindow });
  return whatIsDue(graph, {
    today: asked.today,
    timezone: 'UTC',
    audit: asked.named ?? null,
    ...(asked.until === undefined ? {} : { until: asked.until }),
  });
}

/** `2026-Q2 overdue` of each slot of IAM-03. */
export function slotStatesOf(asked: Asked): readonly string[] {
  return dueOf(asked).items.flatMap(({ slot, state }) => (slot === null ? [] : [`${slot.key} ${state}`]));
}

/** What is due in a repository of these files. */
export function itemsOf(files: Files, today: string): readonly DueItem[] {
  const { graph } = parseRepository(repository(files));
  return whatIsDue(graph, { today, timezone: 'UTC' }).items;
}

/** A finding that IAM-03 was not shown on these days. */
export function finding(from: string, to: string, detected = '2026-08-14'): Files {
  return {
    'risk-register/findings/FIND-001.md': record({
      id: 'FIND-001',
      title: 'Nobody reviewed access',
      owner: 'it-lead',
      kind: 'deviation',
      source: 'self',
      controls: ['IAM-03'],
      occurred: { from, to },
      detected,
    } as never),
  };
}
