import { describe, expect, it } from 'vitest';
import { pinTablePath, readPinTable } from './pin-table.ts';
import { workflowRules } from './policy/index.ts';
import { pinsMatchTheTable } from './policy/pins-match-the-table.ts';
import type { Context, WorkflowRule } from './policy/rule.ts';
import { soundContext, soundWorkflow } from './policy/sound-workflow.ts';
import { parseWorkflow } from './workflow.ts';
import { existsBelow, listWorkflowFiles, readFileBelow, repositoryRoot } from './workflow-files.ts';

const table = pinTablePath(repositoryRoot);
const context: Context = { exists: (path) => existsBelow(repositoryRoot, path), pins: readPinTable(table) };
const paths = listWorkflowFiles(repositoryRoot);

describe('every workflow of this repository', () => {
  it('includes the gate, the tests and the site', () => {
    expect(paths).toContain('.github/workflows/check.yml');
    expect(paths).toContain('.github/workflows/test.yml');
    expect(paths).toContain('.github/workflows/site.yml');
  });

  for (const rule of workflowRules.filter((each) => each !== pinsMatchTheTable)) {
    it(`keeps ${rule.id}`, () => {
      expect(
        paths.flatMap((path) => sentences(rule, path, readFileBelow(repositoryRoot, path), context)),
      ).toEqual([]);
    });
  }

  it(`keeps ${pinsMatchTheTable.id}`, (ctx) => {
    if (!context.pins)
      ctx.skip(
        `the data in ../shared is absent (no table of pins at ${table}; PLAINPROOF_SHARED can name another folder)`,
      );
    const found = paths.flatMap((path) =>
      sentences(pinsMatchTheTable, path, readFileBelow(repositoryRoot, path), context),
    );
    expect(found).toEqual([]);
  });
});

describe('every rule, on the sound workflow with one value changed', () => {
  it('has nothing to say when nothing changed', () => {
    expect(reporting(soundWorkflow())).toEqual([]);
  });

  it('has an id of its own', () => {
    expect(new Set(workflowRules.map((rule) => rule.id)).size).toBe(workflowRules.length);
  });

  for (const { id, examples } of workflowRules) {
    it.each(examples.bad)(`${id} alone finds %j`, (value) => {
      expect(reporting(soundWorkflow({ [examples.hole]: value }))).toEqual([id]);
    });
    it.each(examples.good)(`${id}: none finds %j`, (value) => {
      expect(reporting(soundWorkflow({ [examples.hole]: value }))).toEqual([]);
    });
  }
});

describe('permissions of a job', () => {
  it.each(['permissions: write-all', 'permissions: read-all'])('%s is found', (value) => {
    expect(reporting(soundWorkflow({ jobPermissions: value }))).toEqual(['permissions-are-least']);
  });
  it('single scopes are not', () => {
    expect(reporting(soundWorkflow({ jobPermissions: 'permissions: { issues: write }' }))).toEqual([]);
  });
});

describe('a composite action', () => {
  const action = (value: string) =>
    `name: x\ndescription: x\nruns:\n  using: composite\n  steps:\n    - { run: 'echo ${value}', shell: bash }\n`;

  it('is read like the steps of a job', () => {
    expect(reporting(action(`\${{ inputs.title }}`), '.github/actions/x/action.yml')).toEqual([
      'run-holds-no-event-data',
    ]);
    expect(reporting(action('$TITLE'), '.github/actions/x/action.yml')).toEqual([]);
  });
});

describe('a YAML alias', () => {
  it('is refused: the rules would not see the step behind it', () => {
    const text = soundWorkflow({ on: '&events pull_request', concurrency: 'concurrency: *events' });
    expect(() => parseWorkflow('a.yml', text)).toThrow('a.yml holds the YAML alias *events');
  });
});

describe('a sentence', () => {
  it('names the line', () => {
    const found = sentences(
      pinsMatchTheTable,
      'a.yml',
      soundWorkflow({ uses: `a/b@${'0'.repeat(40)} # v1.0.0` }),
      soundContext,
    );
    expect(found).toEqual([
      `a.yml:19: a/b is not in the table of pins; expected a row for it. ${pinsMatchTheTable.fix}`,
    ]);
  });
});

/** Ids of the rules that report something about a text. */
function reporting(text: string, path = '.github/workflows/sound.yml'): readonly string[] {
  const reports = workflowRules.filter(
    (rule) => rule.check(parseWorkflow(path, text), soundContext).length > 0,
  );
  return reports.map((rule) => rule.id);
}

function sentences(rule: WorkflowRule, path: string, text: string, about: Context): readonly string[] {
  const faults = rule.check(parseWorkflow(path, text), about);
  return faults.map((fault) => `${path}:${fault.line}: ${fault.text} ${rule.fix}`);
}
