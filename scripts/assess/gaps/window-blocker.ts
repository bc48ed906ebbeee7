import type { Graph } from '../../model/graph.ts';
import { commandLine } from '../../model/name.ts';
import { leadOf } from '../person.ts';
import type { Readiness } from '../readiness.ts';
import { evidencePhases } from '../roadmap.ts';
import { minutes } from '../step.ts';
import type { Found } from './blocker.ts';

/** Without a window nothing can operate over it; before it begins, there is nothing to say yet. */
export function windowBlocker(graph: Graph, { audit, criteria, day }: Readiness): readonly Found[] {
  if (criteria.length === 0) return [];
  const shared = { keeps: 'operating', who: leadOf(graph), criteria: criteria.map(({ id }) => id) } as const;
  const window = audit?.data.window;
  if (audit === null || window === undefined) {
    const { phase = 'scope', target } = graph.program?.data ?? {};
    if (target?.type === 'type1' || !evidencePhases.includes(phase)) {
      return [
        {
          ...shared,
          kind: 'a-day-to-come',
          way: 'wait',
          what:
            target?.type === 'type1'
              ? 'A Type 1 report asks for design alone; a window comes with Type 2.'
              : 'The window of the audit is planned in the phase evidence, once the controls are designed.',
          today: 'no audit has a window',
          record: graph.program?.id ?? 'program',
          open: graph.program?.path ?? null,
          minutes: 0,
        },
      ];
    }
    const planned = graph.all('audit').find(({ data }) => data.status === 'planned');
    return [
      {
        ...shared,
        kind: 'plan-a-window',
        what: 'Plan the window of the audit: from which day to which the controls are tested.',
        today: 'no audit has a window',
        record: planned?.id ?? 'audit',
        open: planned?.path ?? null,
        run: planned === undefined ? commandLine('new -- audit "Type 2" --type type2') : null,
        minutes: minutes.window,
      },
    ];
  }
  if (window.from <= day) return [];
  return [
    {
      ...shared,
      kind: 'a-day-to-come',
      way: 'wait',
      what: `The window of ${audit.id} begins on ${window.from}.`,
      today: 'it has not begun',
      record: audit.id,
      open: audit.path,
      minutes: 0,
      due: window.from,
    },
  ];
}
