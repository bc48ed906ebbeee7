import { definitionOf } from '../../assess/kind-named.ts';
import type { Standing } from '../../assess/measure.ts';
import type { MeasureName } from '../../assess/measures.ts';
import { type RoadmapPhase, roadmapOf } from '../../assess/roadmap.ts';
import { stateOf } from '../../assess/standing.ts';
import type { KindName } from '../../model/kinds/index.ts';
import type { Link, Section, SitePage, State } from '../../model/site-data.ts';
import { capitalized } from '../../model/wording.ts';
import { gapsAddress } from './gaps.ts';
import type { Ground } from './input.ts';
import { part } from './part.ts';

/** The six phases of a program, what each one needs before the next begins, and how far this program is. */
export function roadmapPage(ground: Ground): SitePage {
  const roadmap = roadmapOf(ground);
  const now = roadmap.find(({ when }) => when === 'now');
  return {
    view: 'list',
    path: '/roadmap/',
    sort: 'list:roadmap',
    title: 'Roadmap',
    description: 'The six phases on the way to a report, and what each one needs.',
    crumbs: [],
    lead: `From scope to rhythm in six phases. ${now === undefined ? '' : `The program is in “${now.title}”. `}Every count is made from the records; \`npm run next\` says which three things unblock most.`,
    intro: null,
    picture: null,
    sections: roadmap.map((phase, index) => section(ground, phase, index)),
  };
}

function section(ground: Ground, { id, title, aim, when, milestones }: RoadmapPhase, index: number): Section {
  return part(
    `${index + 1} ${title}`,
    {
      id,
      caption: `milestones of the phase ${id}`,
      columns: [
        { title: 'Milestone', type: 'text' },
        { title: 'State', type: 'state' },
        { title: 'Where to look', type: 'links' },
      ],
      rows: milestones.map(({ id: key, standing, words }) => ({
        key,
        cells: [capitalized(words), { state: standingState(standing) }, { links: [placeOf(ground, key)] }],
      })),
      empty: 'No milestone.',
    },
    `${whenWords[when]} ${aim}`,
  );
}

/** Where the reason of a milestone's word is: the list of a kind of record, or a page of its own. */
function placeOf({ addresses }: Ground, milestone: MeasureName): Link {
  const place = places[milestone];
  return typeof place === 'string'
    ? { text: capitalized(definitionOf(place).plural), path: addresses.ofKind(place) }
    : place;
}

const program: Link = { text: 'Program', path: '/program/' };
const gaps: Link = { text: 'Gaps', path: gapsAddress };

const places: Readonly<Record<MeasureName, KindName | Link>> = {
  ownProgram: program,
  driversNamed: program,
  typeDecided: program,
  categoriesReasoned: program,
  productsNamed: program,
  rolesHeld: 'role',
  leadersHeld: 'role',
  systemsDescribed: 'system',
  vendorsDecided: 'vendor',
  commitmentsKept: 'commitment',
  boundariesWritten: program,
  criteriaCovered: gaps,
  criteriaDesigned: gaps,
  criteriaOperating: gaps,
  policiesApproved: 'policy',
  controlsInPlace: 'control',
  controlsOwned: 'control',
  cadenceDefined: 'control',
  evidenceKept: 'evidence',
  evidenceReviewed: 'evidence',
  reviewsDone: 'evidence',
  answersSettled: 'finding',
  findingsClosed: 'finding',
  waiversInForce: 'waiver',
  risksReviewed: 'risk',
  failuresFollowed: 'finding',
  noErrors: { text: 'Problems', path: '/problems/' },
  auditPlanned: 'audit',
  firmNamed: 'audit',
  assertionSigned: 'audit',
  reportIssued: 'audit',
};

const whenWords = { past: 'Behind us.', now: 'Now.', ahead: 'Ahead.' } as const;

/** How a measure stands, with its mark. */
export function standingState(standing: Standing): State {
  return reached[standing];
}

const reached: Readonly<Record<Standing, State>> = {
  yes: stateOf('reached'),
  partly: stateOf('in part'),
  no: stateOf('not yet'),
  unknown: stateOf('nothing to count yet'),
  none: stateOf('nothing to do'),
};
