import type { Command } from './command.ts';

const none = { least: 0, most: 0 } as const;
const prettyOrJson = ['pretty', 'json'] as const;
const audienceNames = ['internal', 'auditor', 'public'] as const;
/** Written out, so that a command line does not load every reporter; a test holds them equal. */
const reportFormats = ['pretty', 'json', 'github', 'sarif', 'markdown'] as const;

/** Every command. Each is loaded when it is called. Adding one is its file and an entry here. */
export const commands: readonly Command[] = [
  {
    name: 'next',
    summary: 'The three things that unblock most now.',
    usage: '',
    everyday: true,
    reader: 'everyone',
    options: {},
    choices: { format: prettyOrJson },
    words: none,
    load: async () => (await import('./next.ts')).next,
  },
  {
    name: 'check',
    summary: 'Judge the repository: what is wrong, where, how to fix it.',
    usage: '[--format NAME] [--fail-on SEVERITY] [--changed BASE] [--deep]',
    everyday: true,
    reader: 'everyone',
    options: { ...texts(['fail-on', 'changed']), ...flags(['deep']) },
    choices: { format: reportFormats, 'fail-on': ['error', 'warning', 'note', 'never'] },
    words: none,
    load: async () => (await import('./check.ts')).check,
  },
  {
    name: 'new',
    summary: 'Write a record from its template, with the next free id.',
    usage: 'KIND [TITLE] [--type TYPE] [--owner ROLE] [--domain XX] [--from ID]',
    everyday: true,
    reader: 'everyone',
    options: texts(['type', 'owner', 'domain', 'id', 'from']),
    choices: { format: prettyOrJson },
    words: { least: 1, most: 2 },
    load: async () => (await import('./new.ts')).newRecord,
  },
  {
    name: 'explain',
    summary: 'Why a rule exists and how to fix it, or all about a record or a kind.',
    usage: 'RULE, RECORD OR KIND',
    everyday: true,
    reader: 'everyone',
    options: {},
    choices: { format: prettyOrJson },
    words: { least: 1, most: 1 },
    load: async () => (await import('./explain.ts')).explain,
  },
  {
    name: 'start',
    summary: 'Judge the repository, show its site, and do both again after every change.',
    usage: '[--port NUMBER] [--audience NAME]',
    everyday: true,
    reader: 'everyone',
    options: texts(['port', 'audience']),
    choices: { audience: audienceNames },
    words: none,
    load: async () => (await import('./start.ts')).start,
  },
  {
    name: 'build',
    summary: 'Build the site for an audience: internal, auditor or public.',
    usage: '[--audience NAME] [--out DIR] [--publish]',
    everyday: false,
    reader: 'everyone',
    options: { ...texts(['audience', 'out']), ...flags(['publish']) },
    choices: { audience: audienceNames },
    words: none,
    load: async () => (await import('./build.ts')).build,
  },
  {
    name: 'setup',
    alias: 'init',
    summary: 'Make the program your own: seven questions, or a file of answers.',
    usage: '[--answers FILE] [--no-commit]',
    everyday: false,
    reader: 'everyone',
    options: { ...texts(['answers']), ...flags(['no-commit']) },
    choices: { format: prettyOrJson },
    words: none,
    load: async () => (await import('./setup.ts')).setup,
  },
  {
    name: 'status',
    summary:
      'Where the program stands: covered, designed, operating; what blocks it; what is due; how it came here.',
    usage:
      '[--all] [--gaps] [--actions] [--due [--owner ROLE] [--until DAY]] [--trend [--every month|week] [--from DAY]]',
    everyday: false,
    reader: 'everyone',
    options: {
      ...texts(['owner', 'until', 'every', 'from']),
      ...flags(['all', 'gaps', 'actions', 'due', 'trend']),
    },
    choices: { format: prettyOrJson, every: ['month', 'week'] },
    words: none,
    load: async () => (await import('./status.ts')).status,
  },
  {
    name: 'collect',
    summary: 'Take a file in as evidence: hash, size, count, slot and record.',
    usage: 'file FILE… --control ID --outcome WORD [--system SYS-…] [--query TEXT] […]',
    everyday: false,
    reader: 'everyone',
    options: {
      ...texts(['control', 'outcome', 'type', 'method', 'title', 'by', 'collector', 'day', 'collected']),
      ...texts(['for', 'from', 'to', 'instances', 'system', 'environment', 'query', 'filters', 'run']),
      ...texts(['count', 'source-count', 'redaction', 'supersedes', 'uri', 'sha256', 'bytes']),
    },
    choices: {
      format: prettyOrJson,
      outcome: ['pass', 'fail', 'none', 'not-performed', 'unavailable'],
      method: ['screenshot', 'export', 'api', 'attestation', 'observation'],
      environment: ['production', 'staging', 'development', 'corporate'],
    },
    words: { least: 1, most: 21 },
    load: async () => (await import('./collect.ts')).collect,
  },
  {
    name: 'review',
    summary: 'An access review from exports of accounts: compare, decide, prove.',
    usage: 'access [BEFORE] AFTER --system SYS-… | access --check EV-… [--proof NEXT]',
    everyday: false,
    reader: 'auditor',
    options: texts(['system', 'leavers', 'map', 'reviewer', 'dormant', 'for', 'exported', 'check', 'proof']),
    choices: { format: prettyOrJson },
    words: { least: 1, most: 3 },
    load: async () => (await import('./review.ts')).review,
  },
  {
    name: 'population',
    summary: 'Freeze a complete list of items that a control applies to, with its hash.',
    usage: 'FILE --control ID --source TEXT --query TEXT --from DAY --to DAY […]',
    everyday: false,
    reader: 'auditor',
    options: texts([
      'control',
      'source',
      'query',
      'from',
      'to',
      'source-count',
      'completeness',
      'stage',
      'key',
      'title',
      'id',
    ]),
    choices: { format: prettyOrJson, stage: ['interim', 'final'] },
    words: { least: 1, most: 1 },
    load: async () => (await import('./population.ts')).population,
  },
  {
    name: 'sample',
    summary: 'Draw a sample from a frozen population, so that anyone can draw it again.',
    usage: 'POP-ID --seed SEED [--size N or --risk RISK] […]',
    everyday: false,
    reader: 'auditor',
    options: texts(['seed', 'size', 'risk', 'attributes', 'tester', 'title', 'id']),
    choices: { format: prettyOrJson, risk: ['low', 'moderate', 'high'] },
    words: { least: 1, most: 1 },
    load: async () => (await import('./sample.ts')).sample,
  },
  {
    name: 'export',
    summary: 'Write the program in another form: schema, site, codeowners, ics.',
    usage:
      'schema|site|codeowners|ics [--out DIR] [--audience NAME] [--owner ROLE] [--until DAY] [--site URL]',
    everyday: false,
    reader: 'everyone',
    options: { ...texts(['out', 'audience', 'owner', 'until', 'site']), ...flags(['stay']) },
    choices: { format: prettyOrJson, audience: audienceNames },
    words: { least: 1, most: 1 },
    load: async () => (await import('./export.ts')).exportWhat,
  },
  {
    name: 'demo',
    summary: 'A filled example company with twelve months of history, in a folder of its own.',
    usage: '--out DIR [--scale N] [--seed N] [--no-site]',
    everyday: false,
    reader: 'everyone',
    options: { ...texts(['out', 'scale', 'seed']), ...flags(['no-site']) },
    words: none,
    load: async () => (await import('./demo.ts')).demo,
  },
  {
    name: 'upstream',
    summary: 'Note the engine’s files and their hashes in scripts/upstream.json.',
    usage: '',
    everyday: false,
    reader: 'engine',
    options: {},
    choices: { format: prettyOrJson },
    words: none,
    load: async () => (await import('./upstream.ts')).upstream,
  },
];

/** Options that each take a text. */
function texts(names: readonly string[]): Command['options'] {
  return Object.fromEntries(names.map((name) => [name, { type: 'string' }]));
}

/** Options that are there or not. */
function flags(names: readonly string[]): Command['options'] {
  return Object.fromEntries(names.map((name) => [name, { type: 'boolean' }]));
}
