import { snapshotOfTexts, type Texts } from '../exporters/setup/memory.ts';
import { planSetup } from '../exporters/setup/plan.ts';
import type { Day } from '../model/calendar.ts';
import type { Answers } from '../model/setup.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { editFrontMatter } from '../parse/edit-front-matter.ts';
import { parseRepository } from '../parse/repository.ts';
import { branchesOf } from './company.ts';
import { type Commit, commitsOf } from './history.ts';
import { headcount, holders, personOf } from './people.ts';
import { exampleReadme, notice } from './readme.ts';
import { timelineOf } from './timeline.ts';

export interface DemoQuestion {
  /** The starter's texts by path, content and own pages. */
  readonly texts: Texts;
  /** A template of the pages that setup writes, by its name. */
  readonly template: (name: string) => string;
  /** The moment at which the starter was read; its own day decides nothing. */
  readonly moment: Snapshot;
  /** The day on which the company is looked at. */
  readonly today: Day;
  readonly seed: number;
  /** 1, or how many times as much evidence. */
  readonly scale: number;
}

/**
 * The history of a made-up company: the starter, set up for it, and twelve months of work in pull requests. The same
 * question gives the same commits. Null when the starter is no longer the example, or cannot be read.
 */
export function demoOf({
  texts,
  template,
  moment,
  today,
  seed,
  scale,
}: DemoQuestion): readonly Commit[] | null {
  const { graph: starter } = parseRepository(snapshotOfTexts(texts, moment));
  if (starter.program?.data.example !== true) return null;
  const titles = Object.fromEntries(starter.all('vendor').map(({ id, title }) => [id, title]));
  const plan = planSetup(texts, { ...answers, vendors: titles }, template, moment);
  if (plan === null || plan.refused.length > 0) return null;
  const first = labeled(plan.texts, today);
  const { graph } = parseRepository(snapshotOfTexts(first, moment));
  const timeline = timelineOf(today);
  return commitsOf(first, branchesOf(graph, timeline, seed, scale), timeline);
}

const answers: Answers = {
  company: 'Example Company',
  product: 'Ledgerly',
  service: 'Ledgerly, an online bookkeeping service in which small businesses keep their ledger and invoices',
  categories: ['security', 'availability', 'confidentiality'],
  report: { type: 'type2', months: 6 },
  cloud: 'Example Cloud',
  identity: 'Example Identity',
  mail: 'Example Mail',
  github: { plan: 'team' },
  people: {
    executive: personOf('ceo').holder,
    engineering: personOf('engineering-lead').holder,
    operations: personOf('operations-lead').holder,
  },
  roles: { ...holders },
  headcount,
  workplace: 'offices',
  offices: ['Exampleton'],
};

/** The files of the company, each of the two that come first saying that it is made up. */
function labeled(texts: Texts, today: Day): Map<string, string> {
  const own = new Map([...texts].filter(([path]) => path !== 'scripts/upstream.json'));
  const program = 'program/program.md';
  const example = editFrontMatter(own.get(program) ?? '', [{ path: ['example'], value: true }]);
  own.set(program, (example ?? '').replace(/\n## /, `\n## The company is an example\n\n${notice}\n\n## `));
  own.set('README.md', exampleReadme(own.get('README.md') ?? '', today));
  return own;
}
