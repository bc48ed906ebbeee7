/** What stands behind an option, empty for one that takes nothing, and what it does. */
export type OptionWords = readonly [value: string, does: string];

/** What the options that every command takes do; a test holds them equal to `sharedOptions`. */
export const sharedWords: Readonly<Record<string, OptionWords>> = {
  root: ['DIR', 'Work on the program in this folder.'],
  at: ['DAY or REVISION', 'Judge the files as they were then.'],
  today: ['DAY', 'Judge as if it were this day.'],
  audit: ['ID', 'Name the audit that the answer is for.'],
  format: ['NAME', 'Print in another form, such as json.'],
};

const audience: OptionWords = ['NAME', 'Who reads it: internal (usual), auditor or public.'];
const title: OptionWords = ['TEXT', 'The title of the record.'];
const freeId: OptionWords = ['ID', 'The id of the record; usually the next free one.'];

/** What the options of each command do, by command; a test holds them equal to the commands. */
export const optionWords: Readonly<Record<string, Readonly<Record<string, OptionWords>>>> = {
  check: {
    'fail-on': ['SEVERITY', 'Exit with 1 from this severity on: error (usual), warning, note or never.'],
    changed: [
      'BASE',
      'Search for secrets also in what differs from this branch or commit, and in each commit since.',
    ],
    deep: ['', 'Search every file for secrets and personal data, not only changed ones.'],
  },
  new: {
    type: ['TYPE', 'The sort of record, where its kind has several, such as access-review.'],
    owner: ['ROLE', 'The role that owns it.'],
    domain: ['XX', 'The domain of a new control, such as IAM.'],
    id: freeId,
    from: ['ID', 'Bring back a record that setup took out, or write the findings of a checklist.'],
  },
  start: { port: ['NUMBER', 'Where the site is served; the next free port when it is taken.'], audience },
  build: {
    audience,
    out: ['DIR', 'Where the site goes; usually site/build.'],
    publish: ['', 'Refuse to build while the company is still the example.'],
  },
  setup: {
    answers: ['FILE', 'Take the answers from this file, and ask nothing.'],
    'no-commit': ['', 'Write the files, and leave the commit to you.'],
  },
  status: {
    all: ['', 'Every criterion with its counts.'],
    gaps: ['', 'What stands between the program and each criterion, what unblocks most first.'],
    actions: ['', 'Corrective actions: plan, progress, what is overdue, what is next.'],
    due: ['', 'What is due, by week.'],
    owner: ['ROLE', 'With --due: of this role alone.'],
    until: ['DAY', 'With --due: as far ahead as this day.'],
    trend: ['', 'How readiness came here, as it was known at the end of each month.'],
    every: ['month or week', 'With --trend: how often a point is drawn.'],
    from: ['DAY', 'With --trend: the first day.'],
  },
  collect: {
    control: ['ID', 'The control that it shows.'],
    outcome: ['WORD', 'What it shows: pass, fail, none, not-performed or unavailable.'],
    type: ['TYPE', 'The type of evidence; usually the one that fits the control’s proof.'],
    method: ['WORD', 'How it was pulled: export (usual), api, screenshot, attestation or observation.'],
    title,
    by: ['ROLE', 'Who carried the control out; usually its performer, else its owner.'],
    collector: ['ROLE', 'Who pulled the proof, or run for a workflow; usually who carried it out.'],
    day: ['DAY', 'The day on which the control was carried out.'],
    collected: ['DAY', 'When the proof was pulled.'],
    for: ['SLOT', 'The month, quarter or other slot that the work was for, such as 2026-Q3.'],
    from: ['DAY', 'The first day that the data describe.'],
    to: ['DAY', 'The last day that the data describe.'],
    instances: ['ID,ID…', 'The systems or vendors that it shows, where a control needs each of them.'],
    system: ['SYS-…', 'The system that it comes from.'],
    environment: ['NAME', 'Where in it: production, staging, development or corporate.'],
    query: ['TEXT', 'What was asked of the source, word for word.'],
    filters: ['TEXT', 'What the query left out; “None” where it left out nothing.'],
    run: ['TEXT', 'The run of the workflow that pulled it.'],
    count: ['N', 'How many items it holds, where they cannot be counted here.'],
    'source-count': ['N', 'How many the source itself shows: it proves that the list is complete.'],
    redaction: ['TEXT', 'What was blacked out, and why.'],
    supersedes: ['EV-…', 'The evidence that it takes the place of.'],
    uri: ['URL', 'Where the file is kept, when it stays outside the repository.'],
    sha256: ['HEX', 'With --uri, without a copy of the file here: its hash.'],
    bytes: ['N', 'With --uri, without a copy of the file here: its size.'],
  },
  review: {
    system: ['SYS-…', 'The system whose accounts are reviewed.'],
    leavers: ['FILE', 'Who left and when, as CSV.'],
    map: ['FIELD=COLUMN,…', 'Which column holds what; remembered for the next time.'],
    reviewer: ['ROLE', 'Who decides; usually the owner of the system.'],
    dormant: ['DURATION', 'Unused for longer than this is dormant; usually P90D.'],
    for: ['SLOT', 'The quarter or other slot that the review is for, such as 2026-Q3.'],
    exported: ['DAY', 'The day on which the newest export was pulled; usually today.'],
    check: ['EV-…', 'Say what is missing in a review that was begun.'],
    proof: ['FILE', 'With --check: an export after the decisions, which shows that they were carried out.'],
  },
  population: {
    control: ['ID', 'The control that applies to the items.'],
    source: ['TEXT', 'The system or register that the list comes from.'],
    query: ['TEXT', 'What was asked of it, word for word.'],
    from: ['DAY', 'The first day that the list covers.'],
    to: ['DAY', 'The last day that the list covers.'],
    'source-count': ['N', 'How many the source itself shows: it proves that the list is complete.'],
    completeness: ['TEXT', 'Why the list is whole, or what was left out and why.'],
    stage: ['WORD', 'interim while it may still grow, final after its last day.'],
    key: ['COLUMN', 'The column that names an item; usually the first.'],
    title,
    id: freeId,
  },
  sample: {
    seed: ['SEED', 'Digits or words that the draw follows from; let the auditor name them.'],
    size: ['N', 'How many items.'],
    risk: ['RISK', 'low, moderate or high: as many as the program’s own table plans.'],
    attributes: ['TEXT;TEXT…', 'What is tested on each item, with a semicolon between.'],
    tester: ['ROLE', 'Who tests; usually independent-reviewer.'],
    title,
    id: freeId,
  },
  export: {
    out: ['DIR', 'Where it is written.'],
    audience,
    stay: ['', 'With site: answer each line of input anew, for the site’s own server.'],
    owner: ['ROLE', 'With ics: the calendar of this role.'],
    until: ['DAY', 'With ics: as far ahead as this day.'],
    site: ['URL', 'With ics: where the site is, so that each entry links to its page.'],
  },
  demo: {
    out: ['DIR', 'An empty folder, or one that is not there yet.'],
    scale: ['N', 'So many times as much evidence, from 1 to 100.'],
    seed: ['N', 'Another number gives another history.'],
    'no-site': ['', 'Write the repository, and do not open its site.'],
  },
};
