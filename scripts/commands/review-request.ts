import { accountFields, fieldNamed, type TypedColumns } from '../assess/access-review/columns.ts';
import { frequencyOfKey } from '../assess/slots/slot-key.ts';
import { type Day, isDuration } from '../model/calendar.ts';
import { UsageError } from '../model/usage-error.ts';
import type { Options } from './command.ts';
import { dayWithin } from './required.ts';

/** A file that somebody named. */
export interface NamedFile {
  /** As typed. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What begins a review. */
export interface ReviewRequest {
  readonly before: NamedFile | null;
  readonly after: NamedFile;
  readonly leavers: NamedFile | null;
  readonly system: string;
  readonly columns: TypedColumns;
  readonly reviewer: string | null;
  readonly dormant: string;
  readonly slot: string | null;
  /** The day of the newest export; today when it was not typed. */
  readonly exported: Day | null;
}

/** The line to type, for hints. */
export const beginLine = 'npm run review -- access BEFORE.csv AFTER.csv --system SYS-APP';

/** Options that belong to one step alone. */
const ofBegin = ['system', 'leavers', 'map', 'reviewer', 'dormant', 'for'] as const;

/** @throws UsageError for an option of the other step */
export function refuseOther(options: Options, isCheck: boolean): void {
  const spare = isCheck
    ? ofBegin.find((name) => options[name] !== undefined)
    : options.proof === undefined
      ? undefined
      : 'proof';
  if (spare === undefined) return;
  throw new UsageError(
    isCheck
      ? `\`--${spare}\` is for the beginning of a review; the record holds it already.`
      : '`--proof` is the export after the decisions; it comes with `--check`.',
    isCheck ? 'Leave it out.' : 'Write it as `npm run review -- access --check EV-… --proof NEXT.csv`.',
  );
}

/** `account=login,person=email` → columns by field; nothing behind the sign says that there is none. @throws UsageError */
export function readMap(text: string | null): TypedColumns {
  const pairs = (text ?? '').split(',').filter((pair) => pair.trim() !== '');
  return Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.indexOf('=');
      const field = at < 0 ? undefined : fieldNamed(pair.slice(0, at));
      if (field === undefined)
        throw new UsageError(
          `\`--map\` got \`${pair.trim()}\`; expected pairs of a field and its column, such as \`account=login\`.`,
          `The fields are ${accountFields.join(', ')}.`,
        );
      return [field, pair.slice(at + 1).trim() || null];
    }),
  );
}

/** @throws UsageError for what is no length of whole days */
export function readDormant(text: string | null): string {
  if (text === null || isDuration(text)) return text ?? 'P90D';
  throw new UsageError(`\`--dormant\` got \`${text}\`, which is no length of time.`, 'Write it as P90D.');
}

/** @throws UsageError for what is the name of no slot */
export function readSlot(text: string | null): string | null {
  if (text === null || frequencyOfKey(text) !== null) return text;
  throw new UsageError(
    `\`--for\` got \`${text}\`, which names no slot.`,
    'Write a quarter as 2026-Q3, a month as 2026-09.',
  );
}

/** The day on which an export was pulled: today when none was typed. @throws UsageError for what is no day, and for a day to come */
export function exportedDay(typed: string | null, today: Day): Day {
  return dayWithin('exported', typed ?? today, null, today, 'which is today');
}
