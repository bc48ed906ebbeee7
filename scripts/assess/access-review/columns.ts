import { nearest } from '../../model/nearest.ts';

/** What is known of an account. */
export const accountFields = [
  'account',
  'person',
  'role',
  'privileged',
  'mfa',
  'lastUsed',
  'status',
  'type',
] as const;
export type AccountField = (typeof accountFields)[number];
/** Field → the name of its column in the export. */
export type AccountColumns = Readonly<Partial<Record<AccountField, string>>>;
/** As typed: null says that the export has no such column. */
export type TypedColumns = Readonly<Partial<Record<AccountField, string | null>>>;

export interface ChosenColumns {
  readonly columns: AccountColumns;
  readonly from: Readonly<Partial<Record<AccountField, 'typed' | 'remembered' | 'guessed'>>>;
  /** Columns that were typed or remembered and that the export does not have. */
  readonly absent: readonly {
    readonly field: AccountField;
    readonly column: string;
    readonly near?: string;
  }[];
}

/**
 * Which column holds what: what is typed now, else what the system's record remembers, else, for a system whose columns
 * nobody has named yet, the well-known names. Typed names may differ in case.
 */
export function chooseColumns(
  columns: readonly string[],
  remembered: AccountColumns | undefined,
  typed: TypedColumns,
): ChosenColumns {
  const chosen: Partial<Record<AccountField, string>> = {};
  const from: Partial<Record<AccountField, 'typed' | 'remembered' | 'guessed'>> = {};
  const absent: ChosenColumns['absent'][number][] = [];
  const take = (field: AccountField, wanted: string, source: 'typed' | 'remembered') => {
    const column = columns.includes(wanted) ? wanted : columns.find((each) => plain(each) === plain(wanted));
    if (column === undefined) absent.push({ field, column: wanted, near: nearest(wanted, columns) });
    else {
      chosen[field] = column;
      from[field] = source;
    }
  };
  for (const field of accountFields) {
    const [now, before] = [typed[field], remembered?.[field]];
    if (typeof now === 'string') take(field, now, 'typed');
    else if (now === undefined && before !== undefined) take(field, before, 'remembered');
  }
  if (remembered !== undefined) return { columns: chosen, from, absent };
  for (const field of accountFields) {
    if (typed[field] !== undefined) continue;
    const taken = new Set(Object.values(chosen));
    const column = wellKnown[field]
      .map((name) => columns.find((each) => plain(each) === name && !taken.has(each)))
      .find((each) => each !== undefined);
    if (column === undefined) continue;
    chosen[field] = column;
    from[field] = 'guessed';
  }
  return { columns: chosen, from, absent };
}

/** The field that a word names, however it is written: `last-used`, `LastUsed`. */
export function fieldNamed(word: string): AccountField | undefined {
  return accountFields.find((field) => plain(field) === plain(word));
}

/** Whether a column names the account or its person, so that a leaver can be found by it. */
export function isNameColumn(column: string): boolean {
  return names.has(plain(column));
}

/** The column that holds a leaver's last working day. */
export function lastDayColumn(columns: readonly string[]): string | undefined {
  return lastDays
    .map((name) => columns.find((each) => plain(each) === name))
    .find((each) => each !== undefined);
}

/** Letters and digits alone, without what a tool adds in brackets: `2sv Enrolled [READ ONLY]` → `2svenrolled`. */
function plain(name: string): string {
  return name
    .replace(/\[[^\]]*\]|\([^)]*\)/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Names that exports of well-known tools use, the likeliest first. */
const wellKnown: Readonly<Record<AccountField, readonly string[]>> = {
  account: words(
    'account login username userlogin loginname accountname user userid userprincipalname upn samaccountname',
    'signinname primaryemail emailaddress email mail useremail arn id name',
  ),
  person: words(
    'person employee email emailaddress primaryemail mail useremail workemail owner assignedto fullname',
    'displayname realname name',
  ),
  role: words(
    'role roles rolename permission permissions permissionlevel accesslevel access group groups profile',
  ),
  privileged: words(
    'privileged isprivileged admin isadmin administrator superadmin superuser issuperuser siteadmin',
  ),
  mfa: words(
    'mfa mfaenabled mfaactive mfastatus mfaenrolled 2fa 2faenabled has2fa tfa tfaenabled twofactor',
    'twofactorenabled twofactorauthentication 2svenrolled multifactor multifactorauthentication',
  ),
  lastUsed: words(
    'lastused lastlogin lastsignin lastseen lastactive lastactivity lastaccess lastlogindate lastlogintime',
    'lastloginat lastsignindatetime lastsigninat lastactivitydate lastactivityat lastloggedin passwordlastused',
  ),
  status: words(
    'status accountstatus userstatus state active isactive enabled accountenabled disabled suspended',
  ),
  type: words('type accounttype usertype membertype kind'),
};

const names = new Set([
  ...wellKnown.account.filter((name) => name !== 'id'),
  ...wellKnown.person.filter((name) => name !== 'owner' && name !== 'assignedto'),
]);

const lastDays = words(
  'lastday lastworkingday lastdayofwork enddate terminationdate leavingdate leavedate left lefton until',
);

function words(...lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => line.split(' '));
}
