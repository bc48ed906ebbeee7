import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { kindList } from '../model/kinds/index.ts';
import { roleOf } from '../parse/layout.ts';
import { github } from '../reporters/github.ts';
import { problem, reportOf } from '../testing/report.ts';
import { globsOf } from './snippets.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const settings = jsonOf('.vscode/settings.json') as {
  readonly 'yaml.schemas': Readonly<Record<string, readonly string[]>>;
};
const [task] = (jsonOf('.vscode/tasks.json') as { readonly tasks: readonly Task[] }).tasks;

interface Task {
  readonly command: string;
  readonly args: readonly string[];
  readonly problemMatcher: {
    readonly severity: string;
    readonly background: { readonly beginsPattern: string; readonly endsPattern: string };
    readonly pattern: Readonly<
      Record<'severity' | 'file' | 'line' | 'column' | 'code' | 'message', number>
    > & { readonly regexp: string };
  };
}

/** Paths of all sorts: the repository's own, one of each kind, and those that look like records and are none. */
const paths: readonly string[] = [
  ...['policies', 'controls', 'evidence', 'risk-register', 'program'].flatMap((folder) =>
    readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' }).map(
      (path) => `${folder}/${path.replaceAll('\\', '/')}`,
    ),
  ),
  ...kindList.map(({ folder, layout, idExample }) => {
    const between = { flat: '', domain: '/iam', year: '/2026', single: '' }[layout];
    return layout === 'single' ? folder : `${folder}${between}/${idExample}-words.md`;
  }),
  ...[
    'controls/IAM-03.md',
    'controls/identity/IAM-03.md',
    'controls/iam/deep/IAM-03.md',
    'controls/ops/OPS-01.md',
  ],
  ...[
    'evidence/EV-1.md',
    'evidence/26/EV-1.md',
    'evidence/2026/EV-1/notes.md',
    'evidence/populations/POP-1/items.md',
  ],
  ...[
    'program/criteria/CC6.1.md',
    'program/templates/policy.md',
    'program/system-description.md',
    'policies/old/POL-01.md',
  ],
];

describe('the settings', () => {
  it('map each schema to its kind’s folder', () => {
    const expected = kindList.map((kind) => [`./.vscode/schemas/${kind.name}.json`, globsOf(kind)]);
    expect(settings['yaml.schemas']).toEqual({
      ...Object.fromEntries(expected),
      './.vscode/schemas/framework.json': ['controls/frameworks/*.yaml'],
    });
  });

  it.each(kindList)('reach every $name and nothing else', ({ name }) => {
    const globs = settings['yaml.schemas'][`./.vscode/schemas/${name}.json`] ?? [];
    const reached = paths.filter(
      (path) => !path.endsWith('README.md') && globs.some((glob) => expressionOf(glob).test(path)),
    );
    const records = paths.filter((path) => {
      const role = roleOf(path);
      return role.is === 'record' && role.kind === name;
    });
    expect(records).not.toEqual([]);
    expect(reached).toEqual(records);
  });

  it('name schemas that exist', () => {
    for (const path of Object.keys(settings['yaml.schemas']))
      expect(existsSync(`${root}${path}`), path).toBe(true);
  });
});

describe('the task', () => {
  it('runs the launcher in a format of one line a problem', () => {
    expect([task?.command, ...(task?.args ?? [])]).toEqual([
      'node',
      'scripts/plainproof.cjs',
      'start',
      '--format',
      'github',
    ]);
    expect(existsSync(`${root}scripts/plainproof.cjs`)).toBe(true);
  });

  it('finds place, severity, rule and message of each problem', () => {
    const problems = [
      problem({ severity: 'error' }),
      problem({ severity: 'warning', line: 12, column: 3, path: 'evidence/2026/EV-20260712-IAM-03.md' }),
      problem({ severity: 'note', text: 'Plain: words, with marks; title=x::y.', fix: '' }),
    ];
    const owner =
      '`owner` names security-led, which is no role; expected the id of a role. Write the id of a role, such as security-lead.';
    expect(matched(github(reportOf(problems)))).toEqual([
      {
        severity: 'error',
        file: 'policies/POL-09-access-control.md',
        line: '3',
        column: '8',
        code: 'owner-exists',
        message: owner,
      },
      {
        severity: 'warning',
        file: 'evidence/2026/EV-20260712-IAM-03.md',
        line: '12',
        column: '3',
        code: 'owner-exists',
        message: owner,
      },
      {
        // VS Code does not know the word and falls back on the matcher's own severity.
        severity: 'notice',
        file: 'policies/POL-09-access-control.md',
        line: '3',
        column: '8',
        code: 'owner-exists',
        message: 'Plain: words, with marks; title=x::y.',
      },
    ]);
    expect(task?.problemMatcher.severity).toBe('info');
  });

  it('knows when a round begins and ends', () => {
    const { beginsPattern, endsPattern } = task?.problemMatcher.background ?? {
      beginsPattern: '',
      endsPattern: '',
    };
    const lines = github(reportOf([problem({ text: 'Odd, judged 2026-07-01.' })]))
      .trimEnd()
      .split('\n');
    expect(lines.map((line) => new RegExp(endsPattern).test(line))).toEqual([false, true]);
    const start = readFileSync(`${root}scripts/commands/start.ts`, 'utf8');
    const printed = [...start.matchAll(/world\.print\('(?:\\n)?(.*?)\\n'\)/g)].map(([, line = '']) => line);
    expect(printed.filter((line) => new RegExp(beginsPattern).test(line))).toEqual(['Judging again.']);
  });

  it('takes no other line for a problem', () => {
    expect(matched(github(reportOf([])))).toEqual([]);
    expect(
      matched(github(reportOf(Array.from({ length: 12 }, (_, index) => problem({ line: index + 1 }))))),
    ).toHaveLength(9);
  });
});

/** What VS Code reads from the task's output. */
function matched(output: string): readonly Readonly<Record<string, string | undefined>>[] {
  const pattern = task?.problemMatcher.pattern;
  if (pattern === undefined) return [];
  const { regexp, ...groups } = pattern;
  return output.split('\n').flatMap((line) => {
    const match = new RegExp(regexp).exec(line);
    return match === null
      ? []
      : [Object.fromEntries(Object.entries(groups).map(([name, group]) => [name, match[group]]))];
  });
}

/** A glob of `*` within a folder and classes in brackets, from the root: all that ours use. */
function expressionOf(glob: string): RegExp {
  return new RegExp(`^${glob.replaceAll('.', '\\.').replaceAll('*', '[^/]*')}$`);
}

function jsonOf(path: string): unknown {
  return JSON.parse(readFileSync(`${root}${path}`, 'utf8'));
}
