import type { Graph } from '../model/graph.ts';
import { commandLine } from '../model/name.ts';
import { counted, joinedAnd } from '../model/wording.ts';
import { leadOf } from './person.ts';
import { minutes, type Step } from './step.ts';

/** What a question of setup is about, in words of a list. */
const words: Readonly<Record<string, string>> = {
  company: 'the company’s name',
  product: 'the product’s name',
  categories: 'the categories in scope',
  report: 'the report',
  cloud: 'the cloud host',
  identity: 'the identity provider',
  mail: 'the mail provider',
  github: 'where the repository is kept',
  people: 'who holds the roles',
  workplace: 'where people work',
};

/** The questions of setup that were put off, as one step. */
export function laterSteps(graph: Graph): readonly Step[] {
  const { later = [] } = graph.program?.data ?? {};
  const named = later.map((question) => words[question] ?? question);
  if (named.length === 0) return [];
  return [
    {
      id: 'answer-setup',
      what: `Decide what setup left open: ${joinedAnd(named)}.`,
      why: `${counted(named.length, 'question was', 'questions were')} put off; neutral words stand in the records until then.`,
      who: leadOf(graph),
      minutes: minutes.problem * named.length,
      open: null,
      run: commandLine('setup'),
    },
  ];
}
