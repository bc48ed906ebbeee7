import type { Day } from '../model/calendar.ts';
import { kinds } from '../model/kinds/index.ts';
import { commandLine } from '../model/name.ts';
import { evidenceId } from './next-id.ts';

/** The command that writes evidence for a control, as typed; null for an id that no command line should hold. */
export function newEvidence(control: string, options = ''): string | null {
  // The id comes from a file: only one of the known form is put into a command.
  return kinds.control.id.test(control) ? commandLine(`new -- evidence ${control}${options}`) : null;
}

/** The command that writes the finding that a control failed or was not shown; null like `newEvidence`. */
export function newFinding(control: string, says: string): string | null {
  return kinds.control.id.test(control) ? commandLine(`new -- finding "${control} ${says}"`) : null;
}

/** Where the evidence would lie that is written for a control on a day: `evidence/2026/EV-20260712-IAM-03.md`. */
export function evidenceFile(control: string, day: Day): string {
  return `evidence/${day.slice(0, 4)}/${evidenceId(day, control)}.md`;
}
