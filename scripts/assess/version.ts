import type { Day } from '../model/calendar.ts';
import type { ContentRecord } from '../model/record.ts';
import { no, unknown, type Verdict, yes } from './verdict.ts';

type Control = ContentRecord<'control'>;

/** The version of a control that applied on a day (READINESS §6). */
export interface VersionInForce {
  readonly version: string;
  readonly effective: Day;
  readonly criteria: Control['data']['criteria'];
}

export interface InForce {
  readonly verdict: Verdict;
  /** Null unless the verdict is yes. */
  readonly version: VersionInForce | null;
}

/** Which version was in force on a day: the last to take effect by then, unless it had ended. */
export function versionOn(control: Control, successor: Control | null, day: Day): InForce {
  const { version, effective, criteria, versions = [] } = control.data;
  if (successor !== null) return none(no(`${successor.id} has taken its place`, successor.id));
  // Whether an earlier version still applies depends on the first day of the current one.
  if (effective === undefined) return none(unknown(`\`effective\` of ${control.id} is not set`));
  const last = [{ version, effective, criteria, until: undefined }, ...versions]
    .filter((each) => each.effective <= day)
    .reduce<Candidate | null>(
      (best, each) => (best === null || each.effective > best.effective ? each : best),
      null,
    );
  if (last === null) return none(no(`version ${version} applies only from ${effective}`));
  if (last.until !== undefined && last.until < day) {
    return none(no(`version ${last.version} ended on ${last.until} and no other applies yet`));
  }
  return {
    verdict: yes(`version ${last.version} applies since ${last.effective}`),
    version: { version: last.version, effective: last.effective, criteria: last.criteria ?? criteria },
  };
}

interface Candidate {
  readonly version: string;
  readonly effective: Day;
  readonly until?: Day | undefined;
  readonly criteria?: Control['data']['criteria'] | undefined;
}

function none(verdict: Verdict): InForce {
  return { verdict, version: null };
}
