import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Newest versions that run on Node 20 (2026-11; markdownlint-cli2 0.23 and newer need Node 22). */
const packages = [
  'markdownlint-cli2@0.22.1',
  'remark-cli@12.0.1',
  'remark-frontmatter@5.0.0',
  'remark-gfm@4.0.1',
  'remark-validate-links@13.1.0',
];
/** As a user would write them: front matter understood, long lines allowed, links and headings checked. */
const markdownlint = { config: { MD013: false }, noBanner: true, noProgress: true };
const remark = {
  plugins: ['remark-frontmatter', 'remark-gfm', ['remark-validate-links', { repository: false }]],
};

/**
 * Installs the peers into a folder of their own; they are no part of this repository.
 * @returns {{reason: string} | {programs: (root: string) => readonly import('./measure.mjs').Program[]}}
 * the reason when the network or npm does not allow it
 */
export function installPeers(folder) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  writeFileSync(join(folder, '.markdownlint-cli2.jsonc'), JSON.stringify(markdownlint));
  writeFileSync(join(folder, '.remarkrc.json'), JSON.stringify(remark));
  const words = [
    'install',
    '--no-audit',
    '--no-fund',
    '--ignore-scripts',
    '--save-exact',
    '--loglevel=error',
    ...packages,
  ];
  const windows = process.platform === 'win32';
  const { status, error, stderr } = spawnSync(windows ? 'npm.cmd' : 'npm', words, {
    cwd: folder,
    encoding: 'utf8',
    shell: windows,
    timeout: 5 * 60_000,
  });
  if (status !== 0) {
    const line = String(stderr ?? '')
      .split('\n')
      .find((each) => /error/i.test(each));
    return { reason: error?.message ?? line ?? 'npm install failed' };
  }
  return { programs: (root) => programsIn(folder, root) };
}

/** Both end with 1 when they find something: they did their work. */
function programsIn(folder, root) {
  const modules = join(folder, 'node_modules');
  return [
    {
      name: 'markdownlint-cli2',
      words: [
        join(modules, 'markdownlint-cli2/markdownlint-cli2-bin.mjs'),
        '--config',
        join(folder, '.markdownlint-cli2.jsonc'),
        '**/*.md',
      ],
      cwd: root,
      accepts: [0, 1],
    },
    {
      name: 'remark-cli',
      words: [
        join(modules, 'remark-cli/cli.js'),
        '.',
        '--quiet',
        '--no-stdout',
        '--no-color',
        '--rc-path',
        join(folder, '.remarkrc.json'),
      ],
      cwd: root,
      accepts: [0, 1],
    },
  ];
}
