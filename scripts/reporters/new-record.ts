import type { KindName } from '../model/kinds/index.ts';
import { commandLine } from '../model/name.ts';
import type { Report } from '../model/report.ts';
import { jsonBeginning } from './json-summary.ts';
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
}

/** Three lines at most: what was written, what to fill in, where to read more. */
export function newRecordText(written: Written): string {
  const { kind, path } = written;
  return `wrote ${visible(path)}\n${stepOf(written)}\nWhat each field means: \`${commandLine(`explain ${kind}`)}\`.\n`;
}

/** The same as JSON, after the fields that every command's JSON begins with. `summary` is that of before. */
export function newRecordJson(written: Written, report: Report): string {
  const { kind, id, path, title } = written;
  return `${JSON.stringify({ ...jsonBeginning(report), written: { kind, id, path, title }, next: stepOf(written) }, null, 2)}\n`;
}

function stepOf({ newDomain, ownerMissing, restored }: Written): string {
  if (restored === true)
    return `It is as the starter had it. Read it through, then run \`${commandLine('check')}\`.`;
  const domain =
    newDomain === null
      ? ''
      : ` This is the first control of ${newDomain}: introduce it in controls/${newDomain.toLowerCase()}/README.md.`;
  const owner = ownerMissing ? ', the owner first' : '';
  return `Fill in what says “Write here:”${owner}, then run \`${commandLine('check')}\`.${domain}`;
}
