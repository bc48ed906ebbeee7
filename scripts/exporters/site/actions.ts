import { type TrackedAction, trackedActions } from '../../assess/action-tracker.ts';
import { stateOf } from '../../assess/standing.ts';
import type { ActionState } from '../../model/readiness-words.ts';
import type { Row, SitePage, State } from '../../model/site-data.ts';
import { linkTo } from './cells.ts';
import type { Ground } from './input.ts';
import { onlyPart } from './part.ts';

/** The corrective-action tracker: what is planned against findings and risks, by whom, until when, and how far it is. */
export function actionsPage(ground: Ground): SitePage {
  const actions = trackedActions(ground.graph, ground.assessment.today);
  return {
    view: 'list',
    path: '/actions/',
    sort: 'list:action',
    title: 'Corrective actions',
    description: 'What is done against findings and risks, by whom, until when.',
    crumbs: [],
    lead: 'What is planned against findings and risks: by whom, until when, how far it is and what comes next. What is overdue comes first.',
    intro: null,
    picture: null,
    sections: onlyPart('Corrective actions', {
      id: 'actions',
      caption: 'corrective actions',
      columns: [
        { title: 'For', type: 'id' },
        { title: 'What', type: 'text' },
        { title: 'Who', type: 'links', filter: true },
        { title: 'Due', type: 'date', fold: true },
        { title: 'State', type: 'state', filter: true },
        { title: 'Progress, %', type: 'number' },
        { title: 'Next', type: 'text' },
      ],
      rows: actions.map((action, index) => rowOf(ground, action, index)),
      empty: 'No action is planned: no finding and no risk has one.',
    }),
  };
}

function rowOf(ground: Ground, action: TrackedAction, index: number): Row {
  const { record, what, who, due, progress, milestone, state } = action;
  return {
    key: `${record} ${index}`,
    cells: [
      { links: [linkTo(ground, record)] },
      what,
      { links: [linkTo(ground, who)] },
      due ?? { none: 'no day yet' },
      { state: markOf(state) },
      progress === null ? { none: 'not said' } : progress,
      milestone ?? { none: 'not said' },
    ],
  };
}

/** `open` says of an action that its day is still to come; of a finding it would say that nothing is done yet. */
function markOf(state: ActionState): State {
  return state === 'open' ? { mark: 'neutral', word: state } : stateOf(state);
}
