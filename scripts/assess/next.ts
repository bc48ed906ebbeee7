import type { Graph } from '../model/graph.ts';
import { grouped } from '../model/grouped.ts';
import { commandLine } from '../model/name.ts';
import { compare, type Problem, type Severity, weighing } from '../model/problem.ts';
import { counted } from '../model/wording.ts';
import { gapsOf } from './gaps/gaps.ts';
import { notTold } from './gaps/not-told.ts';
import type { Measured } from './measure.ts';
import { gapSteps } from './next-gaps.ts';
import { laterSteps } from './next-later.ts';
import { ownerOf } from './owner.ts';
import { leadOf, personOf } from './person.ts';
import type { Readiness } from './readiness.ts';
import { phaseToBegin, roadmapOf } from './roadmap.ts';
import { minutes, type Step } from './step.ts';

/** How many steps are shown: more is a list, and a list is put off. */
const most = 3;

/**
 * The three things that unblock most now, in the order in which they stand in each other's way: the program's own
 * facts, errors, what blocks the criteria as the gap analysis orders it, warnings. One thing of a kind: the rest of its
 * kind is a number.
 * @returns at most three steps; none when nothing is left to do, or only to wait for
 */
export function nextSteps(graph: Graph, readiness: Readiness, problems: readonly Problem[]): readonly Step[] {
  const gaps = gapsOf(graph, readiness);
  const others = notTold(problems, gaps);
  return [
    ...ownProgram(graph, readiness),
    ...mend(graph, others, 'error'),
    ...laterSteps(graph),
    ...beginPhase(graph, { graph, readiness, problems }),
    ...gapSteps(gaps),
    ...mend(graph, others, 'warning'),
  ].slice(0, most);
}

/** As long as the company is made up, nothing here speaks of the reader's own. */
function ownProgram(graph: Graph, { controlTotals, criteria }: Readiness): readonly Step[] {
  const { program } = graph;
  const about = `${counted(controlTotals.controls, 'control')} and ${counted(criteria.length, 'criterion', 'criteria')}`;
  const shared = { who: leadOf(graph), minutes: minutes.own, open: 'program/program.md', run: null };
  if (program === undefined) {
    return graph.records.some(({ kind }) => kind === 'program')
      ? []
      : [
          {
            id: 'write-the-program',
            what: 'Write program/program.md: who you are and what is in scope.',
            why: 'Without it no criterion is in scope, and nothing can be counted.',
            ...shared,
          },
        ];
  }
  if (!isTemplate(graph)) return [];
  return [
    {
      id: 'make-it-your-own',
      what: 'Make the program your own: setup asks seven questions and puts the answers in their places.',
      why: `${program.data.organization} is made up: ${about} speak of nobody until then.`,
      ...shared,
      open: null,
      run: commandLine('setup'),
    },
  ];
}

/** The company that the template comes with is at its beginning; the demo's has gone on, and there is more to say of it. */
function isTemplate({ program }: Graph): boolean {
  const { example, phase } = program?.data ?? {};
  return example === true && (phase === 'scope' || phase === 'readiness');
}

/** A phase whose milestones are all reached is over; nothing in it can be next. */
function beginPhase(graph: Graph, measured: Measured): readonly Step[] {
  if (graph.program === undefined || isTemplate(graph)) return [];
  const roadmap = roadmapOf(measured);
  const next = phaseToBegin(roadmap);
  const now = roadmap.find(({ when }) => when === 'now');
  if (next === null || now === undefined) return [];
  return [
    {
      id: 'begin-a-phase',
      what: `Begin the next phase: set \`phase\` to ${next.id}. ${next.aim}`,
      why: `Every milestone of the phase ${now.id} is reached: ${counted(now.milestones.length, 'milestone')}.`,
      who: leadOf(graph),
      minutes: minutes.phase,
      open: graph.program.path,
      run: null,
    },
  ];
}

/** One step for each rule with problems of a severity, the rule with most of them first. */
function mend(graph: Graph, problems: readonly Problem[], severity: Severity): readonly Step[] {
  return [...grouped(weighing(problems, severity), ({ rule }) => rule)]
    .sort(([a, those], [b, these]) => these.length - those.length || compare(a, b))
    .map(([rule, group]) => mendRule(graph, rule, group, severity));
}

function mendRule(graph: Graph, rule: string, group: readonly Problem[], severity: Severity): Step {
  const first = group.reduce((a, b) => (comparePlace(b, a) < 0 ? b : a));
  return {
    id: `mend:${rule}`,
    what: `Fix ${counted(group.length, severity)} of \`${rule}\`${group.length === 1 ? '' : ', this one first'}: ${first.text}`,
    why:
      severity === 'error'
        ? `What rests on ${group.length === 1 ? 'it' : 'them'} cannot be trusted, and the counts of \`status\` may be wrong.`
        : 'A warning becomes an exception when an auditor finds it first.',
    who: personOf(graph, ownerOf(graph, first.record)),
    minutes: minutes.problem * group.length,
    open: `${first.path}:${first.line}`,
    run: commandLine('check'),
  };
}

function comparePlace(a: Problem, b: Problem): number {
  return compare(a.path, b.path) || a.line - b.line || a.column - b.column || compare(a.text, b.text);
}
