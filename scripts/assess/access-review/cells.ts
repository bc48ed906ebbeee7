import { type Day, dayOf, dayOfMoment, isDay, isMoment } from '../../model/calendar.ts';

const yes = new Set(
  'true yes y 1 x on enabled enforced enrolled active required registered configured'.split(' '),
);
const no = new Set('false no n 0 off disabled none inactive unenrolled missing -'.split(' '));
const factors = /totp|otp|sms|webauthn|fido|passkey|push|authenticator|security key|yubikey|token|phone/i;

/** What a cell says to a question of yes or no; null when it says neither. */
export function truthOf(cell: string): boolean | null {
  const word = cell.trim().toLowerCase();
  if (yes.has(word)) return true;
  return no.has(word) || /^(?:not|un)[ -]?(?:set|enabled|enrolled|enforced|registered|configured)/.test(word)
    ? false
    : null;
}

/** Whether an account has a second factor: a word for yes or no, or the name of a factor. */
export function mfaOf(cell: string): boolean | null {
  return truthOf(cell) ?? (factors.test(cell) ? true : null);
}

/** Whether a status says that nobody can sign in. A column named after the opposite, such as `suspended`, is turned. */
export function isDisabled(cell: string | null, column: string): boolean {
  if (cell === null) return false;
  if (disabledWords.test(cell)) return true;
  const said = truthOf(cell);
  return said !== null && said === disabledWords.test(column);
}

const disabledWords =
  /\b(?:disabled|inactive|suspended|deactivated|deprovisioned|blocked|locked|archived|deleted|terminated|revoked)\b/i;

/** The day of the last use; `never` for an empty cell and words for never; null for what cannot be read. */
export function lastUseOf(cell: string, timezone: string): Day | 'never' | null {
  return neverUsed.test(cell.trim()) ? 'never' : dayIn(cell, timezone);
}

const neverUsed = /^(?:|-|0|n\/a|null|none|never(?: .*)?|no[ _]information|not[ _]supported)$/i;

/**
 * The day in a cell: ISO 8601, `2026/07/01`, a month by its name, or seconds or milliseconds since 1970. A day such as
 * 7/1/2026 has two readings and is not guessed at: null.
 */
export function dayIn(cell: string, timezone: string): Day | null {
  const text = cell.trim();
  if (isMoment(text)) return dayOfMoment(text, timezone);
  if (/^(?:\d{10}|\d{13})$/.test(text))
    return dayOf(new Date(Number(text.padEnd(13, '0'))).toISOString(), timezone);
  const [, year, month, day] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?=$|[ T,])/.exec(text) ?? [];
  const moment = /^\d{4}.\d\d.\d\d[ T](\d\d:\d\d(?::\d\d)?)(?:\.\d+)? ?(?:UTC|GMT|Z|\+00:?00)$/.exec(
    text,
  )?.[1];
  const written = real(year, month, day);
  if (written !== null)
    return moment === undefined ? written : dayOfMoment(`${written}T${moment}Z`, timezone);
  const [, d1, m1, y1] = /^(\d{1,2})[ .-]+([a-z]{3})[a-z]*\.?[ ,-]+(\d{4})\b/i.exec(text) ?? [];
  const [, m2, d2, y2] = /^([a-z]{3})[a-z]*\.? (\d{1,2}),? (\d{4})\b/i.exec(text) ?? [];
  return real(y1 ?? y2, monthNamed(m1 ?? m2), d1 ?? d2);
}

function real(year = '', month = '', day = ''): Day | null {
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(written) ? written : null;
}

function monthNamed(name = ''): string {
  const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
  return String(months.indexOf(name.toLowerCase()) + 1);
}

/** Whether a role can change access, settings or production, as far as its words say. */
export function isAdministrative(role: string): boolean {
  const words = role
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}]+/u);
  return words.some(
    (word, index) => powerful.test(word) && !(index > 0 && /^(?:non|not|no)$/.test(words[index - 1] ?? '')),
  );
}

const powerful =
  /^(?:(?:super|sys|global)?admin(?:s|istrator|istrators)?|(?:co)?owners?|root|superusers?|sudo|privileged)$/;

/** The people that a cell names, several in one cell too; empty where it says that there is none. */
export function peopleIn(cell: string): readonly string[] {
  return cell
    .split(/[;,/&\n]| and /)
    .map((each) => each.trim())
    .filter((each) => !/^(?:|-|n\/a|none|null|nobody|unassigned|unknown)$/i.test(each));
}

/** Whether every word of an account's name stands for a purpose and none for a person: `admin`, `test-user2`. */
export function isGenericName(key: string): boolean {
  const words = (key.split('@')[0] ?? '')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '');
  return (
    words.some((word) => generic.has(word)) &&
    words.every((word) => generic.has(word) || /^(?:users?|team|accounts?)$/.test(word))
  );
}

const generic = new Set(
  'admin administrator root test tester testing shared guest demo generic temp support info office default'.split(
    ' ',
  ),
);

/** Whether a type names a machine's account, which has no second factor of its own. */
export function isMachine(type: string): boolean {
  return /service|machine|bot|robot|daemon|integration|api|token|application/i.test(type);
}
