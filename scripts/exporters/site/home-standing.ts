import { trendCounts } from '../../assess/trend.ts';
import type { HomeView, StandingLine } from '../../model/site-data.ts';
import { counted } from '../../model/wording.ts';
import { dueCount, duePath } from './due-page.ts';
import { gapsAddress } from './gaps.ts';
import type { Ground } from './input.ts';

/** Where we stand: the phase, the criteria, what is due and what `check` says. Nothing for the public. */
export function homeStanding(ground: Ground): HomeView['standing'] {
  const { audience } = ground;
  if (audience === 'public') return [];
  return [
    ...phaseLines(ground),
    ...criteriaLines(ground),
    ...openLines(ground),
    dueLine(ground),
    ...(audience === 'internal' ? [problemsLine(ground)] : []),
  ];
}

function phaseLines({ graph }: Ground): readonly StandingLine[] {
  const phase = graph.program?.data.phase;
  return phase === undefined
    ? []
    : [{ title: 'Phase', path: null, value: phase.replaceAll('-', ' '), of: null }];
}

function criteriaLines(ground: Ground): readonly StandingLine[] {
  const { covered, designed, operating } = ground.readiness.totals;
  return [
    criteriaLine(ground, 'covered', covered, '/criteria/'),
    criteriaLine(ground, 'designed', designed, '/criteria/'),
    criteriaLine(ground, 'operating', operating, '/criteria/'),
  ];
}

/** Criteria that do not operate although their window is judged: a key control failed, or nobody knows. */
function openLines(ground: Ground): readonly StandingLine[] {
  const { deviating, unknown } = trendCounts(ground.readiness).criteriaByWord;
  // The list of what to do is ours alone.
  const path = ground.audience === 'internal' ? gapsAddress : '/criteria/';
  return [
    ...(deviating > 0 ? [criteriaLine(ground, 'deviating', deviating, path)] : []),
    ...(unknown > 0 ? [criteriaLine(ground, 'unknown', unknown, path)] : []),
  ];
}

function criteriaLine({ readiness }: Ground, word: string, count: number, path: string): StandingLine {
  return {
    title: `Criteria ${word}`,
    path,
    value: String(count),
    of: `${readiness.totals.criteria} in scope`,
  };
}

function dueLine(ground: Ground): StandingLine {
  const { due, audience } = ground;
  // What an auditor is not shown is not counted: the title says of what the numbers are.
  const title = audience === 'internal' ? 'Due' : 'Due for controls and audits';
  const value = `${dueCount(due, 'overdue')} overdue, ${dueCount(due, 'due soon')} by ${due.soon}`;
  return { title, path: duePath, value, of: null };
}

function problemsLine({ report }: Ground): StandingLine {
  const { errors, warnings, notes, excused } = report.summary;
  const parts = [
    ...(errors > 0 ? [counted(errors, 'error')] : []),
    ...(warnings > 0 ? [counted(warnings, 'warning')] : []),
    ...(notes > 0 ? [counted(notes, 'note')] : []),
    ...(excused > 0 ? [`${excused} excused`] : []),
  ];
  return {
    title: 'Problems',
    path: '/problems/',
    value: parts.length === 0 ? 'none' : parts.join(', '),
    of: null,
  };
}
