import type { Day } from '../../model/calendar.ts';
import { workday } from '../days.ts';
import { type Branch, oneStep } from '../history.ts';
import { controlFinding, slugOf } from '../words.ts';
import { type Fields, recordText } from '../yaml.ts';

/** A finding as it grows: what is known on a day, over what was known before. */
export interface Stage {
  readonly day: Day;
  readonly subject: string;
  readonly fields: Fields;
}

export interface Told {
  readonly id: string;
  readonly title: string;
  readonly owner: string;
  readonly source: string;
  readonly controls: readonly string[];
  readonly body: string;
  readonly stages: readonly Stage[];
  /** Who merges what the owner writes. */
  readonly by: string;
}

/** One branch for each stage of a finding: nothing that was written is taken back. */
export function findingBranches({
  id,
  title,
  owner,
  source,
  controls,
  body,
  stages,
  by,
}: Told): readonly Branch[] {
  const path = `risk-register/findings/${id}-${slugOf(title)}.md`;
  let fields: Fields = { id, title, owner, kind: controlFinding, source, controls };
  return stages.map(({ day, subject, fields: more }, index): Branch => {
    fields = { ...fields, ...more };
    const edits = [{ path, make: recordText(inOrder(fields), body) }];
    const step = { day, role: owner, subject: `${id}: ${subject}`, edits };
    return oneStep(`finding/${id}-${index + 1}`, step, by, workday(day));
  });
}

/** As the template has them. */
const order = [
  ...['id', 'title', 'owner', 'kind', 'source', 'controls', 'criteria', 'occurred', 'detected', 'instances'],
  ...['rootCause', 'conclusion', 'actions', 'managementResponse', 'retest', 'status', 'closed'],
];

function inOrder(fields: Fields): Fields {
  return Object.fromEntries(order.filter((name) => name in fields).map((name) => [name, fields[name]]));
}
