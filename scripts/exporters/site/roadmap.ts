import type { Standing } from '../../assess/measure.ts';
import { type RoadmapPhase, roadmapOf } from '../../assess/roadmap.ts';
import { stateOf } from '../../assess/standing.ts';
import type { Section, SitePage, State } from '../../model/site-data.ts';
import { titled } from './cells.ts';
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
    sections: roadmap.map(section),
  };
}

function section({ id, title, aim, when, milestones }: RoadmapPhase, index: number): Section {
  return part(
    `${index + 1} ${title}`,
    {
      id,
      caption: `milestones of the phase ${id}`,
      columns: [
        { title: 'Milestone', type: 'text' },
        { title: 'State', type: 'state' },
      ],
      rows: milestones.map(({ id: key, standing, words }) => ({
        key,
        cells: [titled(words), { state: standingState(standing) }],
      })),
      empty: 'No milestone.',
    },
    `${whenWords[when]} ${aim}`,
  );
}

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
