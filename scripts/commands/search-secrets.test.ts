import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { plantedSecrets } from '../testing/planted/secrets.ts';
import { smallProgram } from '../testing/small-program.ts';
import { commitAll, git, gitRepository, home, plainproof } from '../testing/workplace.ts';

const record = 'evidence/2026/EV-20260630-IAM-03.md';
const file = 'evidence/2026/EV-20260630-IAM-03/users.csv';
const token = `ghp_${'a1B2'.repeat(9)}`;
const evidence = (query: string, words = 'Words.') =>
  `---\nid: EV-20260630-IAM-03\ntitle: Users\ntype: log\nsupports: [{ control: IAM-03 }]\nperformed: { at: 2026-06-30, by: ceo }\ncollected: { at: 2026-06-30, by: ceo, method: ${query} }\nresult: { outcome: pass }\n---\n\n${words}\n`;

function write(root: string, path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

interface Found {
  readonly search: object | null;
  readonly problems: readonly { readonly rule: string; readonly path: string; readonly line: number }[];
}

function secretsOf(root: string, ...words: string[]) {
  const { out } = plainproof(['check', '--format', 'json', '--root', root, ...words]);
  const { search, problems } = JSON.parse(out) as Found;
  return {
    search,
    found: problems
      .filter(({ rule }) => rule === 'content-holds-no-secret')
      .map(({ path, line }) => `${path}:${line}`),
  };
}

describe('what check searches', () => {
  const root = () =>
    gitRepository({ ...smallProgram, [record]: evidence('export'), [file]: `x\n${token}\n` });

  it('nothing where nothing differs from the commit, and everything with --deep', () => {
    const clean = root();
    expect(secretsOf(clean)).toEqual({ search: null, found: [] });
    expect(plainproof(['check', '--root', clean]).out).not.toContain('Searched');
    const all = { search: { files: 3, versions: 0, binary: 0, large: 0 }, found: [`${file}:2`] };
    expect(secretsOf(clean, '--deep')).toEqual(all);
  });

  it('what is edited, staged or new, also in a new folder; no more', () => {
    const dirty = root();
    write(dirty, 'evidence/2027/EV-20270101-IAM-03/new.txt', token);
    write(dirty, record, `${evidence('export')}\n${token}\n`);
    git(dirty, 'add', record);
    write(dirty, 'notes.txt', token);
    expect(secretsOf(dirty)).toEqual({
      search: { files: 2, versions: 0, binary: 0, large: 0 },
      found: [`${record}:13`, 'evidence/2027/EV-20270101-IAM-03/new.txt:1'],
    });
  });

  it('what a branch changes, with --changed', () => {
    const branch = root();
    git(branch, 'switch', '--quiet', '--create', 'change');
    write(branch, record, `${evidence('export')}\n${token}\n`);
    commitAll(branch, 'Second', '2026-02-01T12:00:00Z');
    expect(secretsOf(branch).search).toBeNull();
    expect(secretsOf(branch, '--changed', 'main')).toEqual({
      search: { files: 1, versions: 0, binary: 0, large: 0 },
      found: [`${record}:13`],
    });
  });

  it.each([
    [['--changed', 'nowhere'], '`nowhere` is no revision of this repository'],
    [['--changed', '--deep'], '`--changed` needs a value'],
    [['--changed=--output=x'], '`--output=x` is no revision'],
    [['--deep', '--at', 'HEAD'], '`--deep` searches the files as they lie on disk; it takes no `--at`'],
    [['--changed', 'HEAD', '--at', '2026-03-01'], '`--changed` searches the files as they lie on disk'],
  ])('refuses %j', (words, message) => {
    const { code, err, out } = plainproof(['check', '--root', root(), ...words]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(message);
  });
});

it('names each secret by place and kind, and prints none of it in any format', () => {
  const planted = plantedSecrets();
  const files: Record<string, string> = {};
  for (const [index, { text }] of planted.entries()) {
    const at = (place: number) =>
      `evidence/2026/EV-202606${String(index + 10)}-IAM-0${place}${place === 3 ? '/proof.txt' : '.md'}`;
    // Its method is none, so that a rule quotes it; its words are a link to nothing, so that another one does.
    const value = text.includes('\n') ? `|-\n${text.replace(/^/gm, '    ')}\n ` : JSON.stringify(text);
    files[at(1)] = evidence('export').replace('type: log', `type: ${value}`);
    files[at(2)] = evidence('export', `[words](${text.replaceAll('\n', '')})\n\n${text}`);
    files[at(3)] = `${text}\n`;
  }
  const root = gitRepository({ ...smallProgram, ...files });
  for (const format of ['pretty', 'json', 'github', 'sarif', 'markdown']) {
    const { out, err, code } = plainproof(['check', '--deep', '--root', root, '--format', format]);
    expect(code).toBe(1);
    for (const { secret, what } of planted) {
      expect(out + err, what).not.toContain(secret);
      // GitHub shows ten annotations of a kind.
      if (format !== 'github') expect(out, what).toContain(what);
    }
  }
  expect(new Set(secretsOf(root, '--deep').found.map((place) => place.replace(/:\d+$/, '')))).toEqual(
    new Set(Object.keys(files)),
  );
}, 60_000);

it('prints none of what closes the quotes around it', () => {
  const values = [`\`${token}\``, `a”${token}`, `“\`${token}`, `\`${token}”`];
  const files = values.flatMap((value, index) => [
    [
      `evidence/2026/EV-202606${index + 10}-IAM-03.md`,
      evidence('export').replace('log', JSON.stringify(value)),
    ],
    [`evidence/2026/EV-202606${index + 20}-IAM-03.md`, evidence('export', `[words](b${value}/c)`)],
  ]);
  const root = gitRepository({ ...smallProgram, ...Object.fromEntries(files) });
  for (const format of ['pretty', 'json', 'sarif', 'markdown']) {
    const { out } = plainproof(['check', '--deep', '--root', root, '--format', format]);
    expect(out.replaceAll('\\', '')).not.toContain(token);
    expect(out).toContain('values-are-valid');
    expect(out).toContain('link-target-exists');
  }
});

it('is loaded by runs that search alone: nothing imports it before', () => {
  const scripts = join(home, 'scripts');
  const users = readdirSync(scripts, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
    .filter((path) => /from '[^']*\/secret-scanner\.ts'/.test(readFileSync(join(scripts, path), 'utf8')));
  expect(users).toEqual([]);
});
