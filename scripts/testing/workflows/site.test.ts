import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { audiences } from '../../model/site-data.ts';
import { jobFails, runSteps } from './run-steps.ts';
import { standIn } from './stand-in.ts';
import { type Job, parseWorkflow, usesAction } from './workflow.ts';
import { readFileBelow, repositoryRoot } from './workflow-files.ts';

const path = '.github/workflows/site.yml';
const text = readFileBelow(repositoryRoot, path);
const site = parseWorkflow(path, text);
const [build, prepare, publish] = ['build', 'prepare', 'publish'].map(jobNamed) as [Job, Job, Job];
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

describe('the site', () => {
  it('is built on the main branch, and by hand; what is published also every day', () => {
    expect(site.top.on).toEqual({
      push: { branches: ['main'] },
      schedule: [{ cron: '23 4 * * *' }],
      workflow_dispatch: null,
    });
    expect(site.jobs.map((job) => job.id)).toEqual(['build', 'prepare', 'publish']);
  });

  it('is built from the whole history, by these commands and no other', () => {
    const checkouts = site.steps.filter((step) => usesAction(step, 'actions/checkout'));
    expect(checkouts.map((step) => step.with['fetch-depth'])).toEqual([0, 0]);
    expect(runsOf(build)).toEqual([
      'npm ci',
      'node scripts/plainproof.cjs build --audience internal --out site/build',
    ]);
    expect(runsOf(prepare)[1]).toBe('npm ci');
    expect(runsOf(prepare)).toHaveLength(3);
  });

  it('is kept as an artifact for a limited time, whether or not it is published', () => {
    const kept = build.steps.filter((step) => usesAction(step, 'actions/upload-artifact'));
    expect(kept.map((step) => step.with)).toEqual([
      { name: 'site-internal', path: 'site/build', 'if-no-files-found': 'error', 'retention-days': 14 },
    ]);
    expect([build.values.if, build.values.needs]).toEqual(["github.event_name != 'schedule'", undefined]);
  });

  it('puts no expression into a shell command, and knows no secret', () => {
    expect(site.steps.filter((step) => step.run.includes('${{'))).toEqual([]);
    expect(text).not.toMatch(/secrets\s*[.[]|github\.token/i);
  });
});

describe('publishing', () => {
  it('waits for the variable, and for the main branch', () => {
    for (const job of [prepare, publish])
      expect(job.values.if).toBe("vars.SITE_AUDIENCE != '' && github.ref == 'refs/heads/main'");
    expect(publish.values.needs).toBe('prepare');
  });

  it('is one job’s right, which runs nothing but the deployment', () => {
    const rights = site.jobs.map((job) => job.values.permissions);
    expect(rights).toEqual([
      { contents: 'read' },
      { contents: 'read', pages: 'read' },
      { pages: 'write', 'id-token': 'write' },
    ]);
    expect(publish.steps.map((step) => step.uses?.value.split('@')[0])).toEqual(['actions/deploy-pages']);
    expect(publish.values.environment).toMatchObject({ name: 'github-pages' });
  });

  it('happens once at a time, and is never cut off', () => {
    expect(publish.values.concurrency).toEqual({ group: 'pages', 'cancel-in-progress': false });
    expect(prepare.values.concurrency).toEqual({ group: 'pages-prepare', 'cancel-in-progress': false });
  });

  it('takes the audience and the address through the environment', () => {
    expect(prepare.values.env).toEqual({ SITE_AUDIENCE: `\${{ vars.SITE_AUDIENCE }}` });
    expect(prepare.steps.map((step) => step.values.env).filter(Boolean)).toEqual([
      { SITE_URL: `\${{ steps.pages.outputs.origin }}`, BASE_URL: `\${{ steps.pages.outputs.base_path }}` },
    ]);
    expect(prepare.steps.find((step) => step.values.id === 'pages')?.uses?.value).toContain(
      'actions/configure-pages@',
    );
  });
});

describe.skipIf(process.platform === 'win32')(
  'the steps before publishing, with stand-ins for node and npm',
  () => {
    it.each(audiences)('build the site for %s', (audience) => {
      const { results, called } = runPrepare(audience);
      expect(jobFails(results)).toBe(false);
      expect(called).toEqual([
        'npm ci',
        `node scripts/plainproof.cjs build --audience ${audience} --publish --out site/build`,
      ]);
    });

    it('make the example and build its site for `demo`', () => {
      const { results, called } = runPrepare('demo');
      expect(jobFails(results)).toBe(false);
      expect(called).toEqual([
        'npm ci',
        'node scripts/plainproof.cjs demo --out /nowhere/example --no-site',
        'node scripts/plainproof.cjs build --root /nowhere/example --audience internal --out site/build',
      ]);
    });

    it.each(['', 'Public', 'public ', 'everybody', 'public|internal', 'public\ninternal', '$(npm ci)', '*'])(
      'stop with one line at %j, before anything is installed',
      (audience) => {
        const { results, called } = runPrepare(audience);
        expect(results.map((result) => result.ended)).toEqual(['failure', 'skipped', 'skipped']);
        expect(results[0]?.said).toBe(
          '::error::The variable SITE_AUDIENCE names no audience; expected internal, auditor, public or demo.\n',
        );
        expect(called).toEqual([]);
      },
    );

    it.each(['public', 'demo'])('fail the job when the engine refuses: %s', (audience) => {
      const { results, called } = runPrepare(audience, 2);
      expect(jobFails(results)).toBe(true);
      expect(called).toHaveLength(2);
    });
  },
);

/** Runs the job in an empty folder where `node` and `npm` only note what they were called with. */
function runPrepare(audience: string, nodeExit = 0) {
  const folder = mkdtempSync(join(tmpdir(), 'site '));
  folders.push(folder);
  standIn(folder, 'npm', 'echo "npm $*" >> called.txt');
  standIn(folder, 'node', `echo "node $*" >> called.txt\nexit ${nodeExit}`);
  const env = {
    ...process.env,
    PATH: `${folder}${delimiter}${process.env.PATH}`,
    SITE_AUDIENCE: audience,
    RUNNER_TEMP: '/nowhere',
  };
  const results = runSteps(prepare.steps, folder, env);
  const file = join(folder, 'called.txt');
  const called = existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n') : [];
  return { results, called };
}

function jobNamed(id: string): Job | undefined {
  return site.jobs.find((job) => job.id === id);
}

function runsOf(job: Job): readonly string[] {
  return job.steps.map((step) => step.run).filter((run) => run !== '');
}
