import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { faultOfEngineCall } from './engine-commands.ts';
import { jobFails, runSteps } from './run-steps.ts';
import { commandsIn } from './shell-commands.ts';
import { standIn } from './stand-in.ts';
import { parseWorkflow } from './workflow.ts';
import { listWorkflowFiles, readFileBelow, repositoryRoot } from './workflow-files.ts';

const gate = parsed('.github/workflows/check.yml');
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

// What a pull request changes is searched for secrets too; the data of the event come through the environment.
const changed = '$'.concat('{BASE:+--changed "$BASE"}');

describe('the gate', () => {
  it('runs these commands and no other', () => {
    expect(gate.steps.map((step) => step.run).filter((run) => run !== '')).toEqual([
      'npm ci --workspaces=false --omit=dev',
      `node scripts/plainproof.cjs check --format github ${changed}`,
      `node scripts/plainproof.cjs check --format markdown --fail-on never ${changed} >> "$GITHUB_STEP_SUMMARY"`,
    ]);
  });

  it('runs once a day on the main branch, as POL-03 and GOV-11 ask', () => {
    expect(gate.top.on).toMatchObject({ schedule: [{ cron: expect.stringMatching(/^\d+ \d+ \* \* \*$/) }] });
  });

  it('sees every pull request, and the whole history', () => {
    expect(gate.top.on).toMatchObject({ pull_request: null });
    expect(
      gate.steps.find((step) => step.uses?.value.startsWith('actions/checkout@'))?.with['fetch-depth'],
    ).toBe(0);
  });

  it('needs no secret and no right to write, so that pull requests from forks run the same way', () => {
    expect(gate.jobs.map((job) => job.values.permissions)).toEqual([{ contents: 'read' }]);
    expect(readFileBelow(repositoryRoot, gate.path)).not.toMatch(/secrets\s*[.[]|github\.token/i);
  });

  it('skips nothing by a condition, except that the summary always runs', () => {
    expect(gate.jobs.map((job) => job.values.if)).toEqual([undefined]);
    expect(gate.steps.map((step) => step.values.if).filter(Boolean)).toEqual(['always()']);
  });
});

describe.skipIf(process.platform === 'win32')(
  'the steps of the gate, run with a stand-in for node and npm',
  () => {
    it('leave the job clean after a clean check', () => {
      const { results, summary } = runGate({ checkExit: 0 });
      expect(results.map((result) => result.ended)).toEqual(['success', 'success', 'success']);
      expect(jobFails(results)).toBe(false);
      expect(summary).toBe('scripts/plainproof.cjs check --format markdown --fail-on never\n');
    });

    it.each([1, 2])(
      'fail the job after exit code %i of the check, and write the summary all the same',
      (checkExit) => {
        const { results, summary } = runGate({ checkExit });
        expect(results.map((result) => result.ended)).toEqual(['success', 'failure', 'success']);
        expect(jobFails(results)).toBe(true);
        expect(summary).toContain('--format markdown');
      },
    );
  },
);

describe('every call of the engine in every workflow', () => {
  it('uses a known command, option and value', () => {
    const commands = listWorkflowFiles(repositoryRoot).flatMap((path) =>
      parsed(path).steps.flatMap((step) =>
        commandsIn(step.run).map((command) => `${path}: ${faultOfEngineCall(command)}`),
      ),
    );
    expect(commands.filter((fault) => !fault.endsWith(': null'))).toEqual([]);
  });

  it.each([
    ['node scripts/plainproof.cjs chek --format github', '"chek" is no command'],
    ['node scripts/plainproof.cjs remind --format json', '"remind" is no command'],
    ['node scripts/plainproof.cjs next --publish', '"--publish" is no option here'],
    ['node scripts/plainproof.cjs next --format sarif', '"sarif" is no value of --format'],
    ['node scripts/plainproof.cjs check --form github', '"--form" is no option here'],
    ['node scripts/plainproof.cjs check --format github2', '"github2" is no value of --format'],
    ['node script/plainproof.cjs check --format github', 'script/plainproof.cjs is no launcher'],
    ['npx plainproof check --format github', 'a package that nobody owns'],
    ['node scripts/plainproof.cjs build --audience everybody', '"everybody" is no value of --audience'],
    ['node scripts/plainproof.cjs build --audience $SITE_AUDIENCE', 'is no value of --audience'],
  ])('%s: %s', (line, fault) => {
    expect(faultOfEngineCall(line)).toContain(fault);
    expect(faultOfEngineCall('node scripts/plainproof.cjs check --format github')).toBeNull();
  });

  it('may take a value from a variable in quotes', () => {
    expect(faultOfEngineCall('node scripts/plainproof.cjs build --audience "$SITE_AUDIENCE"')).toBeNull();
  });
});

/** Runs the gate in an empty folder where `node` and `npm` only say what they were called with. */
function runGate({ checkExit }: { readonly checkExit: number }) {
  const folder = mkdtempSync(join(tmpdir(), 'gate '));
  folders.push(folder);
  standIn(folder, 'npm', 'exit 0');
  standIn(folder, 'node', `echo "$*"\ncase "$*" in *"--format github"*) exit ${checkExit};; esac`);
  const summaryFile = join(folder, 'summary.md');
  const path = `${folder}${delimiter}${process.env.PATH}`;
  const results = runSteps(gate.steps, folder, {
    ...process.env,
    PATH: path,
    GITHUB_STEP_SUMMARY: summaryFile,
  });
  return { results, summary: readFileSync(summaryFile, 'utf8') };
}

function parsed(path: string) {
  return parseWorkflow(path, readFileBelow(repositoryRoot, path));
}
