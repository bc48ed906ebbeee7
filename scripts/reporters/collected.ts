import { commandLine } from '../model/name.ts';
import type { Report } from '../model/report.ts';
import { counted } from '../model/wording.ts';
import { jsonBeginning, jsonText } from './json.ts';
import { visible } from './visible.ts';

/** What `collect file` took in. */
export interface Collected {
  readonly id: string;
  readonly control: string;
  /** The slot that it fills, where it has a name. */
  readonly slot: {
    readonly key: string;
    readonly from: string;
    readonly to: string;
    readonly due: string;
  } | null;
  readonly performed: string;
  readonly performer: string;
  readonly outcome: string;
  /** The role to review it; null where every role is held by whoever did the work. */
  readonly reviewer: string | null;
  readonly files: readonly {
    readonly name: string;
    readonly format: string;
    readonly bytes: number;
    readonly sha256: string;
    /** How many items a list holds. */
    readonly items: number | null;
  }[];
  /** What to know about it, a sentence each. */
  readonly remarks: readonly string[];
  /** Paths that were written, the record first. */
  readonly paths: readonly string[];
}

export function collectedText(collected: Collected): string {
  const { id, control, slot, performed, performer, outcome, files, remarks, paths } = collected;
  const place = slot === null ? '' : ` for ${slot.key} (${slot.from} to ${slot.to}, due ${slot.due})`;
  const lines = [
    ...paths.map((path) => `wrote ${path}`),
    ...files.map(({ name, bytes, sha256, items }) => {
      const list = items === null ? '' : `${counted(items, 'item')}, `;
      return `${name}: ${list}${counted(bytes, 'byte')}, SHA-256 ${sha256}`;
    }),
    `${id} is proof of ${control}${place}, performed on ${performed} by ${performer}, with the outcome ${outcome}.`,
    ...remarks,
    `Next: ${nextOf(collected)}`,
  ];
  return `${lines.map(visible).join('\n')}\n`;
}

export function collectedJson(collected: Collected, report: Report): string {
  return jsonText({ ...jsonBeginning(report), collected, next: nextOf(collected) });
}

function nextOf({ id, outcome, reviewer, control }: Collected): string {
  const who = reviewer === null ? 'somebody else than its performer' : reviewer;
  const finding =
    outcome === 'fail'
      ? ` A failure needs a finding as well: \`${commandLine(`new -- finding "What failed in ${control}"`)}\`.`
      : '';
  return `commit both and open a pull request; ${who} looks at the proof and fills in the line \`review\` of ${id}. \`${commandLine('check')}\` judges it.${finding}`;
}
