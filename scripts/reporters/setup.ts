import type { SetupTold } from '../assess/setup/told.ts';
import { commandLine } from '../model/name.ts';
import { counted, someOf } from '../model/wording.ts';
import { jsonBeginning, jsonText } from './json.ts';
import { nextPretty } from './next.ts';
import { setupNotes } from './setup-notes.ts';
import { visible } from './visible.ts';

/** For people: what changed, what to know about it, where it is, and what to do now. */
export function setupPretty(told: SetupTold): string {
  const notes = setupNotes(told).map((note) => `- ${visible(note)}`);
  const parts = [
    changeLines(told),
    ...(notes.length === 0 ? [] : [['To know:', ...notes]]),
    ...(told.branch === null ? [] : [branchLines(told)]),
  ];
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n\n${nextPretty(told.next)}`;
}

/** The same as one JSON document; its shape is `setupSchema`. */
export function setupJson(told: SetupTold): string {
  const { written, gone, removed, restored, later, commit, branch, compare, next } = told;
  const { organization, phase, steps, report } = next;
  const document = {
    ...jsonBeginning(report),
    example: report.example,
    organization,
    phase,
    ...{
      written,
      gone,
      removed,
      restored,
      later,
      notes: setupNotes(told),
      branch,
      made: commit,
      compare,
      steps,
    },
  };
  return jsonText(document);
}

function changeLines({ written, gone, removed, restored }: SetupTold): readonly string[] {
  if (written.length + gone.length === 0) return ['Nothing to change.'];
  return [
    `Wrote ${counted(written.length, 'file')}${gone.length === 0 ? '' : `, took ${gone.length} away`}.`,
    ...(removed.length === 0
      ? []
      : [`Out of use: ${named(removed)}. Bring one back with \`${commandLine('new -- KIND --from ID')}\`.`]),
    ...(restored.length === 0 ? [] : [`Back in use: ${named(restored)}.`]),
  ];
}

function branchLines({ branch, commit, compare }: SetupTold): readonly string[] {
  return [
    `Committed ${commit?.slice(0, 10) ?? ''} on the branch ${visible(branch ?? '')}. Look at it, then run:`,
    `   git push --set-upstream origin ${visible(branch ?? '')}`,
    ...(compare === null ? [] : [`and open the pull request: ${visible(compare)}`]),
  ];
}

/** Long lists are counted: the whole list stands in `removed` of the program. */
function named(ids: readonly string[]): string {
  return someOf(ids.map(visible), 8);
}
