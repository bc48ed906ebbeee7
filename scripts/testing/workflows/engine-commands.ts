/**
 * What our workflows may call: the commands of the engine, each with the options that it alone takes.
 * A word that is not here fails the test: a workflow is the last place where a misspelling would be noticed.
 */
export const engineCommands: Readonly<Record<string, readonly string[]>> = {
  next: [],
  check: ['--fail-on', '--changed', '--deep'],
  new: ['--from', '--type', '--owner', '--domain', '--id'],
  explain: [],
  start: ['--port', '--audience'],
  build: ['--audience', '--out', '--publish'],
  setup: ['--answers', '--no-commit'],
  status: ['--all', '--gaps', '--actions', '--due', '--owner', '--until', '--trend', '--every', '--from'],
  collect: [
    ...[
      '--control',
      '--outcome',
      '--type',
      '--method',
      '--title',
      '--by',
      '--collector',
      '--day',
      '--collected',
    ],
    ...[
      '--for',
      '--from',
      '--to',
      '--instances',
      '--system',
      '--environment',
      '--query',
      '--filters',
      '--run',
    ],
    ...['--count', '--source-count', '--redaction', '--supersedes', '--uri', '--sha256', '--bytes'],
  ],
  changes: ['--from', '--to'],
  impact: ['--base'],
  population: [
    ...['--control', '--source', '--query', '--from', '--to', '--source-count', '--completeness'],
    ...['--stage', '--key', '--title', '--id'],
  ],
  sample: ['--seed', '--size', '--risk', '--attributes', '--tester', '--title', '--id'],
  review: [
    '--system',
    '--leavers',
    '--map',
    '--reviewer',
    '--dormant',
    '--for',
    '--exported',
    '--check',
    '--proof',
  ],
  remind: [],
  export: ['--audience', '--out', '--stay', '--owner', '--until', '--site'],
  import: [],
  seal: ['--out'],
  verify: [],
  bench: [],
  demo: ['--out', '--scale', '--seed', '--no-site'],
  upgrade: [],
  upstream: [],
};

/** What every command takes. */
export const commonOptions: readonly string[] = ['--root', '--at', '--today', '--audit', '--format'];

/** The values of options whose list is closed. */
export const optionValues: Readonly<Record<string, readonly string[]>> = {
  '--format': ['pretty', 'json', 'github', 'sarif', 'markdown'],
  '--fail-on': ['error', 'warning', 'note', 'never'],
  '--audience': ['internal', 'auditor', 'public'],
};

/**
 * What is wrong with one command line of a workflow that calls the engine; null when nothing is, or when the line
 * calls something else.
 */
export function faultOfEngineCall(line: string): string | null {
  if (/^(?:npx\s+(?:-\S+\s+)*)?plainproof\b/.test(line)) {
    return `\`${line}\` calls a package that nobody owns; expected node scripts/plainproof.mjs.`;
  }
  const call = /^node\s+(\S*plainproof\S*)\s*([^>]*)/.exec(line);
  if (!call) return null;
  const [, launcher, rest = ''] = call;
  if (launcher !== 'scripts/plainproof.mjs')
    return `${launcher} is no launcher; expected scripts/plainproof.mjs.`;
  const [command = '', ...words] = rest.split(/\s+/).filter((word) => word !== '');
  const own = engineCommands[command];
  if (!own) return `"${command}" is no command; expected one of ${Object.keys(engineCommands).join(', ')}.`;
  const options = [...commonOptions, ...own];
  const faults = words.map((word, index) => faultOfWord(word, words[index + 1], options));
  return faults.find((fault) => fault !== null) ?? null;
}

function faultOfWord(word: string, next: string | undefined, options: readonly string[]): string | null {
  if (!word.startsWith('--')) return null;
  if (!options.includes(word)) return `"${word}" is no option here; expected one of ${options.join(', ')}.`;
  const values = optionValues[word];
  if (!values || values.includes(next ?? '') || isVariable(next)) return null;
  return `"${next ?? ''}" is no value of ${word}; expected one of ${values.join(', ')}.`;
}

/** A variable of the shell in quotes: only the run knows its value, and a step before it has to judge that. */
function isVariable(word: string | undefined): boolean {
  return word !== undefined && /^"\$[A-Z_]+"$/.test(word);
}
