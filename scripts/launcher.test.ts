import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { brokenPolicy, smallProgram } from './testing/small-program.ts';
import {
  commitAll,
  engineCopy,
  git,
  gitRepository,
  home,
  plainproof,
  plainproofLater,
  temporaryFolder,
} from './testing/workplace.ts';

describe('what a machine may lack', () => {
  it('packages: says to install them', () => {
    const engine = engineCopy({ packages: false });
    const { code, err } = plainproof(['check'], { engine, cwd: engine });
    expect(code).toBe(2);
    expect(err).toBe(
      'plainproof: the packages in node_modules are missing or not complete.\nRun `npm ci` in the folder that holds package.json.\n',
    );
  });

  it('the package that is loaded only when a revision is asked for: says which, and to install it', () => {
    const engine = engineCopy();
    rmSync(join(engine, 'node_modules', 'simple-git'));
    const root = gitRepository(smallProgram);
    expect(plainproof(['check', '--root', root], { engine }).code).toBe(0);
    expect(plainproof(['check', '--at', 'HEAD', '--root', root], { engine })).toEqual({
      code: 2,
      out: '',
      err: 'plainproof: The package `simple-git` in node_modules is missing or not complete; git is asked through it.\nRun `npm ci` in the folder that holds package.json.\n',
    });
  });

  it('a text of the engine: says which, where and how it comes back', () => {
    const engine = engineCopy();
    const root = gitRepository(smallProgram);
    rmSync(join(engine, 'scripts', 'templates', 'policy.md'));
    expect(plainproof(['new', 'policy', 'Password Policy', '--root', root], { engine })).toEqual({
      code: 2,
      out: '',
      err: `plainproof: \`scripts/templates/policy.md\` is missing; expected it in ${engine}, as it comes with the engine.\nRestore it: \`git restore -- scripts/templates/policy.md\` in that folder, or copy scripts/ from upstream again.\n`,
    });
    expect(git(root, 'status', '--porcelain')).toBe('');
  });

  it('a cache that cannot be written: works, and leaves nothing behind', () => {
    const engine = engineCopy();
    writeFileSync(join(engine, 'node_modules', '.cache'), 'a file where the folder would be');
    const temporary = temporaryFolder();
    const { code, out } = plainproof(['check'], { engine, env: { TMPDIR: temporary, TEMP: temporary } });
    expect(code).toBe(0);
    expect(out).toMatch(/\d+ records/);
    expect(readdirSync(temporary)).toEqual([]);
  });

  it('git: the rest is judged, and that it is missing is said', () => {
    const root = gitRepository(smallProgram);
    const path = temporaryFolder();
    symlinkSync(process.execPath, join(path, 'node'));
    const { code, out } = plainproof(['check', '--root', root], { env: { PATH: path } });
    expect(code).toBe(0);
    expect(out).toContain('clone-is-whole');
    expect(out).toMatch(/git/i);
  });

  it('a shallow clone: said', () => {
    const whole = gitRepository(smallProgram);
    commitAll(whole, 'Second', '2026-01-11T12:00:00Z');
    const clone = join(temporaryFolder(), 'clone');
    git(dirname(clone), 'clone', '--quiet', '--depth', '1', `file://${whole}`, clone);
    const { out } = plainproof(['check', '--root', clone]);
    expect(out).toContain('clone-is-whole');
    expect(out).toContain('shallow');
  });
});

describe('the launcher', () => {
  it('two first runs at once both succeed', async () => {
    const engine = engineCopy();
    const answers = await Promise.all([1, 2].map(() => plainproofLater(['check'], { engine })));
    expect(answers.map(({ code, err }) => ({ code, err }))).toEqual([
      { code: 0, err: '' },
      { code: 0, err: '' },
    ]);
    const bundles = readdirSync(join(engine, 'node_modules', '.cache', 'plainproof'));
    expect(bundles).toHaveLength(1);
  });

  it('uses an edited rule at the next run, and keeps the newest three bundles', () => {
    const engine = engineCopy();
    const rule = join(engine, 'scripts', 'rules', 'clone-is-whole.ts');
    const text = readFileSync(rule, 'utf8');
    const shown = [1, 2, 3, 4].map((number) => {
      writeFileSync(rule, text.replace(/why: '/, `why: 'Edition ${number}. `));
      return plainproof(['explain', 'clone-is-whole'], { engine }).out.includes(`Edition ${number}.`);
    });
    expect(shown).toEqual([true, true, true, true]);
    expect(readdirSync(join(engine, 'node_modules', '.cache', 'plainproof'))).toHaveLength(3);
  });

  it('notices an edit that keeps the size and puts the old time back', async () => {
    const engine = engineCopy();
    const rule = join(engine, 'scripts', 'rules', 'clone-is-whole.ts');
    const shows = (words: string) =>
      plainproof(['explain', 'clone-is-whole'], { engine }).out.includes(words);
    // Sources as young as this are not known by their times yet.
    await new Promise((resolve) => setTimeout(resolve, 2_600));
    const text = readFileSync(rule, 'utf8').replace(/why: '/, "why: 'Edition A. ");
    writeFileSync(rule, text);
    await new Promise((resolve) => setTimeout(resolve, 2_600));
    expect(shows('Edition A.')).toBe(true);
    const [bundle = ''] = readdirSync(join(engine, 'node_modules', '.cache', 'plainproof'));
    expect(
      existsSync(join(engine, 'node_modules', '.cache', 'plainproof', bundle, 'commands-explain.seen')),
    ).toBe(true);
    expect(shows('Edition A.')).toBe(true);
    const { atime, mtime } = statSync(rule);
    writeFileSync(rule, text.replace('Edition A.', 'Edition B.'));
    utimesSync(rule, atime, mtime);
    expect(shows('Edition B.')).toBe(true);
  });

  it('answers the same with compiled code and without', () => {
    const engine = engineCopy();
    const first = plainproof(['check', '--today', '2026-07-01'], { engine });
    const cache = join(engine, 'node_modules', '.cache', 'plainproof');
    const [bundle = ''] = readdirSync(cache);
    expect(existsSync(join(cache, bundle, 'commands-check.v8'))).toBe(true);
    expect(plainproof(['check', '--today', '2026-07-01'], { engine })).toEqual(first);
    writeFileSync(join(cache, bundle, 'commands-check.v8'), 'not code at all');
    expect(plainproof(['check', '--today', '2026-07-01'], { engine })).toEqual(first);
  });

  it('bundles a command when it is first called, and leaves the examples of rules to those that show them', () => {
    const engine = engineCopy();
    const cache = join(engine, 'node_modules', '.cache', 'plainproof');
    const bundled = () =>
      readdirSync(join(cache, readdirSync(cache)[0] ?? ''))
        .filter((name) => name.endsWith('.cjs'))
        .sort();
    const example = 'the files were downloaded as an archive';
    const holds = (name: string) =>
      readFileSync(join(cache, readdirSync(cache)[0] ?? '', name), 'latin1').includes(example);
    const root = gitRepository(smallProgram);
    expect(plainproof(['check', '--today', '2026-07-01', '--root', root], { engine }).code).toBe(0);
    expect(bundled()).toEqual(['cli.cjs', 'commands-check-answer.cjs', 'commands-check.cjs']);
    expect(holds('commands-check-answer.cjs')).toBe(false);
    expect(plainproof(['explain', 'clone-is-whole', '--root', root], { engine }).out).toContain(example);
    expect(bundled()).toEqual([
      'cli.cjs',
      'commands-check-answer.cjs',
      'commands-check.cjs',
      'commands-explain.cjs',
    ]);
    expect(holds('commands-explain.cjs')).toBe(true);
  });

  it('answers the same at the first run, from what it made, and later, from what it wrote', () => {
    const engine = engineCopy();
    // Whether this title needs quotes is asked of an expression that holds its apostrophe.
    const words = ['new', 'role', 'Leavers’ desk', '--root'];
    const [first, second] = [1, 2].map(() => {
      const root = gitRepository(smallProgram);
      const { code, err } = plainproof([...words, root], { engine });
      const written = git(root, 'ls-files', '--others', '--exclude-standard').trim();
      return { code, err, text: readFileSync(join(root, written), 'utf8') };
    });
    expect(second).toEqual(first);
    const cache = join(engine, 'node_modules', '.cache', 'plainproof');
    const folder = join(cache, readdirSync(cache)[0] ?? '');
    for (const name of readdirSync(folder).filter((each) => each.endsWith('.cjs')))
      expect(readFileSync(join(folder, name)).every((byte) => byte < 0x80)).toBe(true);
  });

  it('makes again what was damaged in the cache, by a power cut or by hand', () => {
    const engine = engineCopy();
    const root = gitRepository(smallProgram);
    const words = ['check', '--today', '2026-07-01', '--root', root];
    const first = plainproof(words, { engine });
    const cache = join(engine, 'node_modules', '.cache', 'plainproof');
    const folder = join(cache, readdirSync(cache)[0] ?? '');
    const cut = (name: string) => truncateSync(join(folder, name), 1000);
    const away = (name: string) => rmSync(join(folder, name), { force: true });
    const damages: readonly (() => void)[] = [
      () => cut('cli.cjs'),
      () => cut('commands-check.cjs'),
      () => away('commands-check.inputs'),
      () => writeFileSync(join(folder, 'commands-check.inputs'), ''),
      () => {
        cut('validators.js');
        away('commands-check.cjs');
      },
      () => {
        away('commands-check.v8');
        mkdirSync(join(folder, 'commands-check.v8'));
      },
    ];
    expect(
      damages.map((damage) => {
        away('commands-check.seen');
        damage();
        return plainproof(words, { engine });
      }),
    ).toEqual(damages.map(() => first));
  });

  it('is called by the name that it had as well', () => {
    const root = gitRepository(smallProgram);
    const words = ['check', '--today', '2026-07-01', '--root', root];
    const { status, stdout } = spawnSync(
      process.execPath,
      [join(home, 'scripts', 'plainproof.mjs'), ...words],
      {
        encoding: 'utf8',
      },
    );
    expect({ code: status, out: stdout, err: '' }).toEqual(plainproof(words));
  });

  it('an answer that never comes is not the answer that nothing is wrong', () => {
    const engine = engineCopy();
    const source = 'export const main = (): Promise<number> => new Promise(() => {});\n';
    writeFileSync(join(engine, 'scripts', 'cli.ts'), source);
    expect(plainproof(['check'], { engine })).toEqual({
      code: 2,
      out: '',
      err: 'plainproof: this is a bug in the engine: it ended before there was an answer.\n',
    });
  });

  it.skipIf(!existsSync('/dev/full'))('says that the disk is full, and exits with 2', () => {
    const { status, stderr } = spawnSync(
      'sh',
      ['-c', '"$0" "$1" help > /dev/full', process.execPath, join(home, 'scripts', 'plainproof.cjs')],
      { encoding: 'utf8' },
    );
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: expect.stringMatching(/^plainproof: The output could not be written: ENOSPC.*\n.*cut off\.\n$/),
    });
  });

  it('a source that cannot be bundled: says which, also when a command is running', () => {
    const engine = engineCopy();
    const place = join(engine, 'scripts', 'parse', 'place.ts');
    const text = `${readFileSync(place, 'utf8')}const broken = ;\n`;
    writeFileSync(place, text);
    const line = text.split('\n').length - 1;
    const root = gitRepository({ ...smallProgram, ...brokenPolicy });
    expect(plainproof(['check', '--root', root], { engine })).toEqual({
      code: 2,
      out: '',
      err: `plainproof: the engine's sources cannot be bundled: scripts/parse/place.ts:${line}:16: Unexpected ";"\nMend that file, or restore scripts/ from git.\n`,
    });
  });

  it('a rule with a slip: says where, also below the words that are bundled in another form', () => {
    const engine = engineCopy();
    const path = 'scripts/rules/clone-is-whole.ts';
    const text = `${readFileSync(join(engine, path), 'utf8')}const broken = ;\n`;
    writeFileSync(join(engine, path), text);
    const place = `${path}:${text.split('\n').length - 1}:16: Unexpected ";"`;
    for (const words of [['check'], ['explain', 'clone-is-whole']])
      expect(plainproof(words, { engine }).err).toContain(place);
  });

  it('two runs on one commit and day give the same bytes', () => {
    const words = [
      'check',
      '--at',
      'HEAD',
      '--format',
      'json',
      '--root',
      gitRepository({ ...smallProgram, ...brokenPolicy }),
    ];
    expect(plainproof(words)).toEqual(plainproof(words));
  });
});
