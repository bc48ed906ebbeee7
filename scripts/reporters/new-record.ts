import type { KindName } from '../model/kinds/index.ts';
import { commandLine } from '../model/name.ts';
import type { Report } from '../model/report.ts';
import { jsonBeginning, jsonText } from './json.ts';
import { visible } from './visible.ts';

/** What `new` wrote. */
export interface Written {
  readonly kind: KindName;
  readonly id: string;
  readonly path: string;
  /** Null when none was given, and the file holds a placeholder. */
  readonly title: string | null;
  /** The domain that the control begins; null when the domain has others. */
  readonly newDomain: string | null;
  readonly ownerMissing: boolean;
  /** It is a record of the starter that came back into use. */
  readonly restored?: boolean;
  /** What could not come back with it, a sentence or two each. */
  readonly lost?: readonly string[];
}

/** Three lines, and one more for each thing that could not come back: what was written, what to fill in, where to read more. */
export function newRecordText(written: Written): string {
  const { kind, path } = written;
  return `wrote ${visible(path)}\n${stepOf(written)}\nWhat each field means: \`${commandLine(`explain ${kind}`)}\`.\n`;
}

/** The same as JSON, after the fields that every command's JSON begins with. `summary` is that of before. */
export function newRecordJson(written: Written, report: Report): string {
  const { kind, id, path, title } = written;
  return jsonText({ ...jsonBeginning(report), written: { kind, id, path, title }, next: stepOf(written) });
}

function stepOf({ newDomain, ownerMissing, restored, lost = [] }: Written): string {
  if (restored === true) {
    const read = `It is as the starter had it. Read it through, then run \`${commandLine('check')}\`.`;
    return [read, ...lost.map(visible)].join('\n');
  }
  const domain =
    newDomain === null
      ? ''
      : ` This is the first control of ${newDomain}: introduce it in controls/${newDomain.toLowerCase()}/README.md.`;
  const owner = ownerMissing ? ', the owner first' : '';
  return `Fill in what says “Write here:”${owner}, then run \`${commandLine('check')}\`.${domain}`;
}
