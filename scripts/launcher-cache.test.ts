import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { smallProgram } from './testing/small-program.ts';
import { engineCopy, git, gitRepository, plainproof, plainproofLater } from './testing/workplace.ts';

describe('the cache of the launcher', () => {
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
      existsSync(join(engine, 'node_modules', '.cache', 'plainproof', bundle, 'commands-explain.seen.json')),
    ).toBe(true);
    expect(shows('Edition A.')).toBe(true);
    const { atime, mtime } = statSync(rule);
    writeFileSync(rule, text.replace('Edition A.', 'Edition B.'));
    utimesSync(rule, atime, mtime);
    expect(shows('Edition B.')).toBe(true);
  });

  it('does not take a source for known that was written to while a run was under way', async () => {
    const engine = engineCopy();
    const [place, cache] = [join(engine, 'scripts', 'parse', 'place.ts'), join(engine, 'cache')];
    const later = () => new Promise((resolve) => setTimeout(resolve, 2_600));
    await later();
    const { findBundle } = await import(pathToFileURL(join(engine, 'scripts', 'bundle', 'find.mjs')).href);
    const files = {
      kept: (path: string, encoding: BufferEncoding = 'utf8') =>
        existsSync(path) ? readFileSync(path, encoding) : null,
      keepFile: (path: string, contents: string) => {
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, contents);
      },
      statusOf: (path: string) => statSync(join(engine, path), { throwIfNoEntry: false }) ?? { size: -1 },
    };
    const find = (path: string, name: string) =>
      findBundle(path, {
        scripts: join(engine, 'scripts'),
        cache,
        node: '20',
        name,
        whole: '\n//whole',
        files,
      });
    const { bundle } = await find('parse/place.ts', 'place');
    const stamps = `${bundle}.seen.json`;
    expect(existsSync(stamps)).toBe(true);
    rmSync(stamps);
    writeFileSync(place, `${readFileSync(place, 'utf8')}\n`);
    await later();
    await find('parse/place.ts', 'place');
    expect(existsSync(stamps)).toBe(false);
  });

  it('answers the same with compiled code and without', () => {
    const engine = engineCopy();
    const first = plainproof(['check', '--today', '2026-07-01'], { engine });
    const cache = join(engine, 'node_modules', '.cache', 'plainproof');
    const [bundle = ''] = readdirSync(cache);
    expect(existsSync(join(cache, bundle, 'commands-check-answer.v8'))).toBe(true);
    expect(plainproof(['check', '--today', '2026-07-01'], { engine })).toEqual(first);
    writeFileSync(join(cache, bundle, 'commands-check-answer.v8'), 'not code at all');
    expect(plainproof(['check', '--today', '2026-07-01'], { engine })).toEqual(first);
  });

  it('takes compiled code back also after a run that kept its memory small', () => {
    const engine = engineCopy();
    const memory = join(engine, 'scripts', 'io', 'memory.ts');
    const small = readFileSync(memory, 'utf8')
      .replace(/const nursery = .*;/, 'const nursery = 0;')
      .replace(/const between = .*;/, 'const between = 1;');
    writeFileSync(memory, small);
    const cache = join(engine, 'node_modules', '.cache', 'plainproof');
    const root = gitRepository(smallProgram);
    const written = () => {
      expect(plainproof(['check', '--today', '2026-07-01', '--root', root], { engine }).code).toBe(0);
      const folder = join(cache, readdirSync(cache)[0] ?? '');
      return readdirSync(folder)
        .filter((name) => name.endsWith('.v8'))
        .map((name) => `${name} ${statSync(join(folder, name)).mtimeMs}`);
    };
    const first = written();
    expect(first.length).toBeGreaterThan(2);
    expect(written()).toEqual(first);
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
      () => cut('commands-check-answer.cjs'),
      () => away('commands-check-answer.inputs'),
      () => writeFileSync(join(folder, 'commands-check-answer.inputs'), ''),
      () => {
        cut('validators.js');
        away('commands-check-answer.cjs');
      },
      () => writeFileSync(join(folder, 'commands-check-answer.seen.json'), 'no JSON at all\n//whole'),
      () => {
        away('commands-check-answer.v8');
        mkdirSync(join(folder, 'commands-check-answer.v8'));
      },
    ];
    expect(
      damages.map((damage) => {
        away('commands-check-answer.seen.json');
        damage();
        return plainproof(words, { engine });
      }),
    ).toEqual(damages.map(() => first));
  });
});
