import { dayAfter, planOf, quarters, today } from './plan.mjs';

/** The audit window of a generated year: all of it. */
export const window = { from: quarters[0].from, to: today };
/** Evidence is reviewed, and committed, so many days after it was performed. */
export const reviewedAfter = 2;
const holidays = new Set(['2025-12-25', '2026-01-01']);

/** Of a hundred controls so many have each rhythm; with every slot filled that makes 10,000 pieces of evidence a year. */
const rhythms = [
  { share: 32, every: 'daily', within: 'P5D', days: () => every(isWorkday) },
  { share: 25, every: 'weekly', within: 'P7D', days: (at) => every((day) => weekday(day) === 2 + (at % 4)) },
  {
    share: 28,
    every: 'monthly',
    within: 'P10D',
    days: (at) => every((day) => monthday(day) === 1 + (at % 28)),
  },
  {
    share: 15,
    every: 'quarterly',
    within: 'P15D',
    days: (at) => quarters.map(({ from }) => dayAfter(from, at % 60)),
  },
];

/**
 * A plan with so many controls and all evidence of a year for them, in the order of days: about a hundred pieces for
 * each control. Each control has a rhythm of its own, and every slot of it is filled.
 */
export function yearOf(controls) {
  const plan = planOf(Math.ceil((controls * 4) / 0.6));
  const rhythmic = plan.controls.slice(0, controls).map((place, at) => ({ ...place, rhythm: rhythmOf(at) }));
  const evidence = rhythmic
    .flatMap(({ id, rhythm }, control) => rhythm.days(control).map((day) => evidenceOf(id, control, day)))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.control - b.control))
    .map((place, number) => ({ ...place, number }));
  return { ...plan, controls: rhythmic, evidence };
}

/** `program/audits/AUD-2026.md`: a Type 2 examination over the year. */
export function auditText({ roles }) {
  return `---
id: AUD-2026
title: Type 2 of 2026
owner: ${roles[0].id}
type: type2
status: fieldwork
categories: [security]
window: { from: '${window.from}', to: '${window.to}' }
firm: Example Auditors
---

Made up, to measure with.
`;
}

/** Spread out, so that a few controls have every rhythm too. */
function rhythmOf(control) {
  let place = (control * 37) % 100;
  return rhythms.find(({ share }) => {
    place -= share;
    return place < 0;
  });
}

function evidenceOf(control, index, day) {
  const id = `EV-${day.replaceAll('-', '')}-${control}`;
  const folder = `evidence/${day.slice(0, 4)}`;
  const quarter = quarters.findLast(({ from }) => from <= day);
  return {
    id,
    path: `${folder}/${id}.md`,
    folder: `${folder}/${id}`,
    control: index,
    quarter,
    day,
    slot: null,
  };
}

/** The days of the year that could be reviewed by its end, and that are wanted. */
function every(wanted) {
  const days = [];
  for (let day = window.from; day <= dayAfter(window.to, -reviewedAfter); day = dayAfter(day, 1))
    if (wanted(day)) days.push(day);
  return days;
}

function isWorkday(day) {
  return weekday(day) >= 1 && weekday(day) <= 5 && !holidays.has(day);
}

/** 1 for Monday. */
function weekday(day) {
  return new Date(day).getUTCDay();
}

function monthday(day) {
  return Number(day.slice(8));
}
