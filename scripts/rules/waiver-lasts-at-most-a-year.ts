import { addDuration } from '../model/calendar.ts';
import { defineRule } from './rule.ts';

const waiver = 'risk-register/waivers/WVR-001.md';
const text =
  '---\nid: WVR-001\ntitle: No second reviewer in June\nowner: it-lead\napprover: ceo\nexcuses: {record: CHG-01}\nreason: One engineer is on leave.\nfrom: 2026-07-01\nuntil: 2027-07-01\n---\n';

export const waiverLastsAtMostAYear = defineRule({
  id: 'waiver-lasts-at-most-a-year',
  group: 'waivers',
  severity: 'error',
  summary: 'A waiver ends a year after it begins, or sooner.',
  why: 'A deviation that is waived for years is how the company works, and belongs in the policy or the risk register. An end makes somebody look again.',
  fix: 'Shorten `until`. If the reason lasts longer, write a new waiver before this one ends and have it approved.',
  messages: {
    long: 'The waiver runs from {from} until {until}; expected an end on {latest} or before.',
  },
  examples: [
    {
      name: 'a year and a day',
      files: { [waiver]: text },
      change: { path: waiver, from: 'until: 2027-07-01', to: 'until: 2027-07-02' },
      problems: [{ message: 'long', path: waiver, line: 9 }],
    },
    {
      name: 'two years',
      files: { [waiver]: text.replace('2027-07-01', '2026-07-31') },
      change: { path: waiver, from: 'until: 2026-07-31', to: 'until: 2028-07-31' },
      problems: [{ message: 'long', path: waiver, line: 9 }],
    },
  ],
  check({ graph }, report) {
    for (const record of graph.all('waiver')) {
      const { from, until } = record.data;
      const latest = addDuration(from, 'P1Y');
      if (until > latest) report({ record, field: 'until' }, 'long', { from, until, latest });
    }
  },
});
