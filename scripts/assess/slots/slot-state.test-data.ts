import { type SlotQuestion, slotState } from './slot-state.ts';
import type { Fill, Unit } from './unit-state.ts';

/** A review of the second quarter of 2026, in time and accepted, asked about when all is over. */
export const fill: Fill = {
  id: 'EV-20260620-IAM-03',
  performed: '2026-06-20',
  outcome: 'pass',
  deviations: 0,
  review: 'accepted',
  timed: true,
  provesNone: false,
};
export const question: SlotQuestion = {
  slot: { key: '2026-Q2', from: '2026-04-01', to: '2026-06-30' },
  cutOff: false,
  due: '2026-07-15',
  day: '2026-12-31',
  window: { from: '2026-01-01', to: '2026-12-31' },
  lookback: false,
  excused: false,
  units: [],
};

export const unit = (fills: readonly Fill[], between = false): Unit => ({ name: null, fills, between });
export const asked = (units: readonly Unit[], changes: Partial<SlotQuestion> = {}) =>
  slotState({ ...question, units, ...changes });
/** The state with one piece of evidence, or several, each the one above but for its changes. */
export const state = (
  fills: readonly Partial<Fill>[],
  changes: Partial<SlotQuestion> = {},
  between = false,
) =>
  asked(
    [
      unit(
        fills.map((each) => ({ ...fill, ...each })),
        between,
      ),
    ],
    changes,
  ).state;
/** Another performance, also in time. */
export const again = { id: 'EV-20260625-IAM-03', performed: '2026-06-25' } as const;
