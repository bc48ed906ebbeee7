import { describe, expect, it } from 'vitest';
import { run } from '../cli.ts';
import { smallProgram } from '../testing/small-program.ts';
import { commitAll, git, gitRepository, home } from '../testing/workplace.ts';
import { commands } from './index.ts';

/** Every command, called so that it does something, and what it makes of `--at`. */
const answering = [
  ['next', '--format', 'json'],
  ['check', '--format', 'json'],
  ['explain', 'policy', '--format', 'json'],
  ['status', '--format', 'json'],
  ['status', '--trend', '--format', 'json'],
  ['export', 'site'],
] as const;
const refusing = [
  ['new', 'policy'],
  ['setup'],
  ['review', 'access', 'accounts.csv'],
  ['population', 'items.csv'],
  ['collect', 'file', 'accounts.csv'],
  ['sample', 'POP-01'],
  ['export', 'schema'],
  ['demo', '--out', 'elsewhere'],
  ['upstream'],
] as const;
/** They open the repository as `check` does, and end only with the site. */
const site = [['build'], ['start']] as const;

describe('--at', () => {
  it('is thought of in every command', () => {
    const thought = new Set([...answering, ...refusing, ...site].map(([name]) => name));
    expect(commands.map(({ name }) => name).filter((name) => !thought.has(name as never))).toEqual([]);
  });

  it.each(answering.map((words) => [words.join(' '), words] as const))(
    'moves the answer of %s',
    async (_, words) => {
      const { root, first, last } = history();
      const asked = async (at: string) =>
        JSON.parse((await call([...words, '--at', at, '--root', root])).text);
      expect(await asked('2026-02-01')).toMatchObject({ commit: first, today: '2026-02-01', dirty: false });
      expect(await asked('2026-03-10')).toMatchObject({ commit: last, today: '2026-03-10' });
      expect(await asked('HEAD~1')).toMatchObject({ commit: first, today: '2026-01-10' });
    },
  );

  it('moves the owners that are written', async () => {
    const { root } = history();
    const { files = [] } = await call(['export', 'codeowners', '--at', '2026-02-01', '--root', root]);
    expect(files.map(({ path }) => path)).toEqual(['.github/CODEOWNERS']);
  });

  it.each(refusing.map((words) => [words.join(' '), words] as const))(
    'is refused by %s',
    async (_, words) => {
      const { root } = history();
      await expect(call([...words, '--at', 'HEAD', '--root', root])).rejects.toThrow('takes no `--at`');
    },
  );
});

function history() {
  const root = gitRepository(smallProgram);
  const last = commitAll(root, 'Later', '2026-03-10T12:00:00Z');
  return { root, first: git(root, 'rev-parse', 'HEAD~1').trim(), last };
}

function call(words: readonly string[]) {
  const world = { cwd: home, engine: `${home}/scripts`, color: false, width: 80, print: () => {} };
  return run(words, {}, world);
}
