import type { Condition, ConditionId } from '../../assess/design.ts';
import { controlIn } from '../../assess/readiness.ts';
import { stateOf } from '../../assess/standing.ts';
import type { ContentRecord } from '../../model/record.ts';
import type { Section, State } from '../../model/site-data.ts';
import type { Ground } from './input.ts';
import { part } from './part.ts';

/**
 * What must hold for a control to be designed, one condition a row. The words beside a condition may name other
 * records, so only the internal build has them.
 */
export function designSections(ground: Ground, { path }: ContentRecord<'control'>): readonly Section[] {
  const internal = ground.audience === 'internal';
  const judged = controlIn(ground.readiness, path);
  if (
    ground.audience === 'public' ||
    judged === undefined ||
    !judged.applies ||
    judged.conditions.length === 0
  )
    return [];
  return [
    part(
      'Design',
      {
        id: 'design',
        caption: 'Conditions for designed',
        columns: [
          { title: 'Condition', type: 'text' },
          { title: 'Holds', type: 'state' },
          ...(internal ? [{ title: 'What is so', type: 'text' } as const] : []),
        ],
        rows: judged.conditions.map((condition) => ({
          key: condition.id,
          cells: [
            conditions[condition.id],
            { state: holds(condition) },
            ...(internal ? [condition.words] : []),
          ],
        })),
        empty: 'No condition applies.',
      },
      'A control is designed when all of these hold on the day.',
    ),
  ];
}

const conditions: Readonly<Record<ConditionId, string>> = {
  'text-holds': 'Its fields can be judged',
  implemented: 'It is implemented',
  'owner-has-holder': 'Somebody holds its owner’s role',
  'policies-approved': 'Its policies are approved by their approvers',
  'policies-effective': 'Its policies are in effect',
  'criterion-in-scope': 'It answers a criterion in scope',
  'proof-named': 'Test procedure, population source and evidence are named',
  'version-in-force': 'A version is in force',
  'implementation-shown': 'One instance was shown: a reviewed walkthrough or observation',
};

function holds({ met }: Condition): State {
  return met === 'unknown' ? stateOf('unknown') : stateOf(met);
}
