import { mkdirSync, readdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { collectedSchema } from '../reporters/collected-schema.ts';
import { designedProgram, identityProvider, record } from '../testing/designed.ts';
import { plantedSecrets } from '../testing/planted/secrets.ts';
import { git, gitRepository, plainproof, temporaryFolder } from '../testing/workplace.ts';

const program: Record<string, string> = {
  ...designedProgram(),
  'program/systems/SYS-IDP.md': record(identityProvider),
};
const given = ['--control', 'IAM-03', '--outcome', 'pass', '--system', 'SYS-IDP', '--query', 'GET /users'];
const day = ['--today', '2026-08-10'];

function workplace() {
  const [root, desk] = [gitRepository(program), temporaryFolder()];
  const file = (name: string, text: string | Uint8Array) => {
    writeFileSync(join(desk, name), text);
    return name;
  };
  const run = (...words: string[]) =>
    plainproof(['collect', 'file', ...words, ...day, '--root', root], { cwd: desk });
  return { root, desk, file, run };
}

const problemsOf = (root: string, ...words: string[]) =>
  (
    JSON.parse(plainproof(['check', '--format', 'json', '--root', root, ...day, ...words]).out) as {
      readonly problems: readonly {
        readonly rule: string;
        readonly path: string;
        readonly severity: string;
      }[];
    }
  ).problems
    .filter(({ path }) => path.startsWith('evidence/2026/EV-20260810'))
    .map(({ rule, severity }) => `${severity} ${rule}`);

describe('collect file', () => {
  it('writes a record that check has nothing to say of, and tells the next step', () => {
    const { root, file, run } = workplace();
    const { out, err, code } = run(
      file('users.csv', 'id,who\n1,ada\n2,lee\n'),
      ...given,
      '--source-count',
      '2',
    );
    expect({ err, code }).toEqual({ err: '', code: 0 });
    expect(out).toContain('wrote evidence/2026/EV-20260810-IAM-03.md\n');
    expect(out).toContain('users.csv: 2 items, 19 bytes, SHA-256 ');
    expect(out).toContain('is proof of IAM-03 for 2026-Q3 (2026-07-01 to 2026-09-30, due 2026-10-15)');
    expect(out).toMatch(/\nNext: commit both and open a pull request; ceo looks at the proof .*\n$/);
    expect(problemsOf(root, '--deep')).toEqual([]);
    // It counts once its reviewer has filled in the line that is there.
    const path = join(root, 'evidence/2026/EV-20260810-IAM-03.md');
    writeFileSync(
      path,
      readFileSync(path, 'utf8').replace('# review:', 'review:').replace('} # written', '}\n# written'),
    );
    expect(problemsOf(root)).toEqual([]);
  });

  it('answers in JSON as its schema says', () => {
    const { file, run } = workplace();
    const { out } = run(file('a.log', 'restored\n'), ...given, '--format', 'json');
    const validate = new Ajv({ strict: true, allowUnionTypes: true }).compile(collectedSchema);
    expect(validate(JSON.parse(out)) ? [] : validate.errors).toEqual([]);
  });

  it('keeps a large file out of git: by its address, measured here or there', () => {
    const { root, desk, file, run } = workplace();
    truncateSync(join(desk, file('film.mp4', 'x')), 60 * 1024 * 1024);
    const refused = run('film.mp4', ...given);
    expect(refused).toMatchObject({ code: 2, out: '' });
    expect(refused.err).toMatch(/`film\.mp4` is larger than 50 MiB.*\n.*`--uri ADDRESS`.*Git LFS/);
    const uri = 'https://files.acme.dev/film.mp4';
    expect(run('film.mp4', ...given, '--uri', uri)).toMatchObject({ code: 0 });
    const [written] = readdirSync(join(root, 'evidence/2026')).filter((name) =>
      name.startsWith('EV-20260810'),
    );
    expect(written).toBe('EV-20260810-IAM-03.md');
    const text = readFileSync(join(root, 'evidence/2026', written ?? ''), 'utf8');
    expect(text).toContain(`  - uri: '${uri}'\n    format: mp4\n    bytes: 62914560\n    sha256: '`);
    const sha256 = 'f'.repeat(64);
    expect(run('--uri', `${uri}?v=2`, '--sha256', sha256, '--bytes', '7', ...given)).toMatchObject({
      code: 0,
    });
    expect(problemsOf(root)).toEqual([]);
  });

  it('knows a pointer of Git LFS, here and in check', () => {
    const { root, file, run } = workplace();
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'a'.repeat(64)}\nsize 73400320\n`;
    expect(run(file('film.mp4', pointer), ...given).out).toContain(
      `73400320 bytes, SHA-256 ${'a'.repeat(64)}`,
    );
    expect(problemsOf(root)).toEqual([]);
  });

  it('remarks on personal data, unless somebody did', () => {
    const { root, file, run } = workplace();
    const name = file('users.csv', 'id,mail\n1,ada@acme.dev\n');
    const words = [name, ...given, '--source-count', '1'];
    expect(run(...words).out).toContain('There seems to be an e-mail address on line 2 of `users.csv`.');
    expect(problemsOf(root)).toEqual(['note personal-data-is-explained']);
    git(root, 'clean', '-fdq');
    expect(run(...words, '--redaction', 'Names are taken out; addresses stay.').out).not.toContain(
      'There seems',
    );
    expect(problemsOf(root)).toEqual([]);
  });
});

describe('refuses, and writes nothing:', () => {
  it('each kind of secret, without a word of it', () => {
    const { root, file, run } = workplace();
    for (const { what, text, secret } of plantedSecrets()) {
      const { code, out, err } = run(file('a.txt', `first\n${text}\n`), ...given);
      expect({ code, out }, what).toEqual({ code: 2, out: '' });
      expect(err).toContain(`${what} on line 2 of \`a.txt\`. Nothing was written.`);
      expect(err).not.toContain(secret);
      const query = run(file('b.txt', 'fine\n'), ...given.slice(0, -2), `--query=${text}`);
      expect(query.err, what).toContain('of `the record`');
      expect(query.err).not.toContain(secret);
    }
    expect(git(root, 'status', '--short')).toBe('');
  }, 120_000);

  it.each<[string, (place: ReturnType<typeof workplace>) => readonly string[], string]>([
    ['a file that is not there', () => ['nope.csv'], 'There is no file `nope.csv`'],
    ['a folder', () => ['.'], '`.` is no file'],
    ['a name with a line end', () => ['a\nb.csv'], 'There is no file `a\\u000ab.csv`'],
    ['no file', () => [], '`collect file` needs a file'],
    ['an empty file', ({ file }) => [file('empty.csv', '')], '`empty.csv` is empty'],
    ['a look back', ({ file }) => [file('a.csv', 'x'), '--at', 'HEAD'], 'it takes no `--at`'],
    ['an address without encryption', () => ['--uri', 'http://a.dev/x'], 'begins with `https://`'],
    ['an address alone', () => ['--uri', 'https://a.dev/x'], 'also needs `--sha256` and `--bytes`'],
    ['a hash of a file here', ({ file }) => [file('a.csv', 'x'), '--bytes', '1'], 'its address is missing'],
    ['two files at one address', () => ['a', 'b', '--uri', 'https://a.dev/x'], 'the address of one file'],
  ])('%s', (_, words, message) => {
    const place = workplace();
    const { code, out, err } = place.run(...given, ...words(place));
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(message);
    expect(err.trimEnd().split('\n').length).toBeLessThanOrEqual(2);
    expect(git(place.root, 'status', '--short')).toBe('');
  });

  it('an outcome that is none', () => {
    const words = given.map((word) => (word === 'pass' ? 'passed' : word));
    const { code, err } = workplace().run('a', ...words);
    expect(code).toBe(2);
    expect(err).toContain('`--outcome` got `passed`');
  });

  it('another word than `file`', () => {
    const { err, code } = plainproof(['collect', 'flie', 'x', '--control', 'IAM-03'], {
      cwd: workplace().root,
    });
    expect(code).toBe(2);
    expect(err).toContain('`collect` does not know `flie`; expected `file`.\nDid you mean `file`?');
  });

  it.skipIf(process.platform === 'win32')('a symbolic link', () => {
    const place = workplace();
    place.file('real.csv', 'x');
    symlinkSync(join(place.desk, 'real.csv'), join(place.desk, 'link.csv'));
    expect(place.run('link.csv', ...given).err).toContain('`link.csv` is no file');
  });

  it('a record that somebody wrote meanwhile is never written over', () => {
    const { root, file, run } = workplace();
    mkdirSync(join(root, 'evidence/2026/EV-20260810-IAM-03'), { recursive: true });
    writeFileSync(join(root, 'evidence/2026/EV-20260810-IAM-03/a.log'), 'mine');
    const { code, err } = run(file('a.log', 'other'), ...given);
    expect(code).toBe(2);
    expect(err).toContain('it is there already');
    expect(readFileSync(join(root, 'evidence/2026/EV-20260810-IAM-03/a.log'), 'utf8')).toBe('mine');
    expect(readdirSync(join(root, 'evidence/2026')).some((name) => name === 'EV-20260810-IAM-03.md')).toBe(
      false,
    );
  });
});
