import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ActionlintProblem, runActionlint } from './actionlint.ts';
import { isDrift, scopesTooNewForActionlint } from './actionlint-drift.ts';
import { listWorkflowFiles, repositoryRoot } from './workflow-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'actionlint with spaces '));
afterAll(() => rmSync(folder, { recursive: true }));

/** Each differs from the sound workflow by one value. The local action is found only when the project is. */
const planted = [
  { text: workflow({ scope: 'contentz: read' }), message: 'unknown permission scope "contentz"' },
  { text: workflow({ on: 'pull_requests' }), message: 'unknown Webhook event "pull_requests"' },
  { text: workflow({ runner: 'ubuntu-18.04' }), message: 'label "ubuntu-18.04" is unknown' },
  { text: workflow({ expression: 'giithub.sha' }), message: 'undefined variable "giithub"' },
  { text: workflow({ input: 'bogus' }), message: 'input "bogus" is not defined in action "local"' },
  { text: workflow({ on: '[push' }), message: 'could not parse as YAML' },
];
const tooNew = [...scopesTooNewForActionlint, 'vulnerability-alert']
  .map((scope) => `${scope}: read`)
  .join(', ');

let problems: readonly ActionlintProblem[] = [];
beforeAll(() => {
  write('.github/actions/local/action.yml', localAction());
  write('.github/workflows/sound.yml', workflow({}));
  write('.github/workflows/drift.yml', workflow({ scope: tooNew }));
  planted.forEach(({ text }, index) => {
    write(pathOf(index), text);
  });
  problems = runActionlint(folder, listWorkflowFiles(folder).filter(isWorkflow));
  // As long as a test may take: a busy machine needs more than the 10 seconds that a hook has.
}, 60_000);

describe('actionlint', () => {
  it('has nothing to say about our workflows', () => {
    const workflows = listWorkflowFiles(repositoryRoot).filter((path) =>
      path.startsWith('.github/workflows/'),
    );
    const problems = runActionlint(repositoryRoot, workflows).filter((problem) => !isDrift(problem));
    expect(problems.map(oneLine)).toEqual([]);
  });

  it('finds what is planted, in a folder whose name has spaces', () => {
    expect(foundIn('.github/workflows/sound.yml')).toEqual([]);
    for (const [index, { message }] of planted.entries()) {
      expect(foundIn(pathOf(index)).map(oneLine)).toEqual([expect.stringContaining(message)]);
    }
  });

  it('still does not know the scopes on our list, and the list excuses nothing else', () => {
    const found = foundIn('.github/workflows/drift.yml');
    expect(found).toHaveLength(scopesTooNewForActionlint.length + 1);
    expect(found.filter((problem) => !isDrift(problem)).map(oneLine)).toEqual([
      expect.stringContaining('unknown permission scope "vulnerability-alert"'),
    ]);
  });

  it('throws when it could not read a file, instead of finding nothing', () => {
    expect(() => runActionlint(folder, ['.github/workflows/absent.yml'])).toThrow('ENOENT');
  });
});

function localAction() {
  return `name: local
description: An action with one input.
inputs:
  title: { description: A title. }
runs:
  using: composite
  steps: [{ run: echo, shell: bash }]
`;
}

function workflow(changes: {
  on?: string;
  scope?: string;
  runner?: string;
  expression?: string;
  input?: string;
}) {
  return `on: ${changes.on ?? 'push'}
permissions: { ${changes.scope ?? 'contents: read'} }
jobs:
  one:
    runs-on: ${changes.runner ?? 'ubuntu-24.04'}
    steps:
      - uses: ./.github/actions/local
        with: { ${changes.input ?? 'title'}: x }
      - run: echo \${{ ${changes.expression ?? 'github.sha'} }}
`;
}

function pathOf(index: number): string {
  return `.github/workflows/planted-${index}.yml`;
}

/** actionlint reads workflows only; it looks into the actions that they use by itself. */
function isWorkflow(path: string): boolean {
  return path.startsWith('.github/workflows/');
}

function foundIn(path: string): readonly ActionlintProblem[] {
  return problems.filter((problem) => problem.path === path);
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function oneLine({ path, line, column, message }: ActionlintProblem): string {
  return `${path}:${line}:${column}: ${message}`;
}
