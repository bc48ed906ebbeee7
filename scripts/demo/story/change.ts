import { addDays } from '../../model/calendar.ts';
import type { ContentRecord } from '../../model/record.ts';
import { type Branch, oneStep } from '../history.ts';
import type { Timeline } from '../timeline.ts';
import type { Fields } from '../yaml.ts';
import { setFields } from './edit.ts';
import type { Plot } from './plan.ts';

/** The control that changed in mid-window. */
export const changedControl = 'VUL-01';

const statement =
  'Every week scanners look at hosts, images, cloud settings, endpoints and dependencies of production. The security lead goes through the results, opens a ticket for each one that is not known, and gives it the deadline of its severity. The list of targets is compared with the inventory.';

/** A control before the change and after it: what is different, and since when. */
export function versionsOf(
  control: ContentRecord<'control'>,
  first: string,
  { change }: Plot,
  { last }: Timeline,
): readonly { readonly control: ContentRecord<'control'>; readonly from: string; readonly to: string }[] {
  if (control.id !== changedControl) return [{ control, from: first, to: last }];
  const after = { ...control.data, version: '2.0', statement, frequencies: [weekly] };
  return [
    { control, from: first, to: addDays(change, -1) },
    { control: { ...control, data: after }, from: change, to: last },
  ];
}

/** The change as a pull request: the earlier version stays in the record. */
export function changeBranch(control: ContentRecord<'control'>, first: string, { change }: Plot): Branch {
  const { version, statement: before, frequencies, systems, criteria } = control.data;
  const earlier = { version, effective: first, statement: before, frequencies, systems, criteria } as Fields;
  const fields = { version: '2.0', effective: change, statement, frequencies: [weekly], versions: [earlier] };
  const day = addDays(change, -1);
  const step = {
    day,
    role: control.data.owner,
    subject: `Scan every week (${control.id} 2.0)`,
    edits: [setFields(control, fields)],
  };
  return oneStep(`controls/${control.id.toLowerCase()}-2.0`, step, 'independent-reviewer');
}

const weekly = { every: 'weekly', proof: 'occurrence', within: 'P3D' } as const;
