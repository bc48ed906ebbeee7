// A repository to measure with. node generate.mjs --out FOLDER [--records N] [--seed N] [--template [--evidence N]]
// With --template it begins with this repository's own content: --records fills it up, --evidence adds to its controls.
// node generate.mjs --out FOLDER --controls N: a year of evidence for so many controls, an audit over it, and its history.
import { Buffer } from 'node:buffer';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { load } from 'js-yaml';
import { edited } from './content/edited.mjs';
import * as evidence from './content/evidence.mjs';
import { once } from './content/once.mjs';
import { dayAfter, planOf } from './content/plan.mjs';
import { programText } from './content/program.mjs';
import { bodyOf } from './content/prose.mjs';
import { pick, randomFrom } from './content/random.mjs';
import { requests } from './content/requests.mjs';
import { contentOf, dailyEvidence, planIn } from './content/template.mjs';
import { auditText, reviewedAfter, window, yearOf } from './content/year.mjs';
import { writeHistory } from './history.mjs';

const framework = 'controls/frameworks/tsc-2017.yaml';
const kinds = { ...once, ...edited, requests };

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const number = { type: 'string' };
  const { values } = parseArgs({
    options: {
      out: { type: 'string' },
      records: number,
      seed: number,
      template: { type: 'boolean' },
      evidence: number,
      controls: number,
    },
  });
  if (values.out === undefined) throw new Error('--out FOLDER is missing');
  const seed = Number(values.seed ?? 1);
  if (values.controls !== undefined)
    writeHistory(values.out, commitsOf({ controls: Number(values.controls), seed }));
  else
    writeRepository(
      values.out,
      values.template
        ? filledUp({
            template: fileURLToPath(new URL('../..', import.meta.url)),
            records: Number(values.records ?? 0),
            evidence: Number(values.evidence ?? 0),
            seed,
          })
        : filesOf({ records: Number(values.records ?? 1000), seed }),
    );
}

/**
 * The files of a whole program that `check` finds no errors in: records, artifacts and the criteria.
 * The same numbers give the same bytes.
 * @param {{records: number, seed: number}} size records from 100 to 20,000
 * @returns {Generator<{path: string, contents: string | Uint8Array}>}
 */
export function* filesOf({ records, seed }) {
  const random = randomFrom(seed);
  const plan = planOf(records);
  yield { path: framework, contents: frameworkText() };
  yield { path: 'program/program.md', contents: programText() };
  yield* recordFiles(plan, random);
  yield* evidenceFiles(plan, random);
}

/**
 * The content of a repository, and more: generated records of their own to so many in all, and evidence for the
 * controls that were there.
 * @param {{template: string, records?: number, evidence?: number, seed: number}} size `template`: the repository
 */
export function* filledUp({ template, records = 0, evidence: daily = 0, seed }) {
  const random = randomFrom(seed);
  const own = contentOf(template);
  const there = planIn(own);
  yield* own;
  if (records > there.records) {
    // A plan counts a program, which is there already.
    const plan = planOf(records - there.records + 1, there.ids);
    yield* recordFiles(plan, random);
    yield* evidenceFiles(plan, random);
  }
  const { plan } = there;
  yield* evidenceFiles({ ...plan, evidence: dailyEvidence(daily, plan.controls) }, random);
}

/**
 * A whole program in commits: all but the evidence on the day before the window, then the evidence of each day on the
 * day on which it was reviewed.
 * @param {{controls: number, seed: number}} size about a hundred pieces of evidence for each control
 * @returns {Generator<{day: string, files: Iterable<{path: string, contents: string | Uint8Array}>}>}
 */
export function* commitsOf({ controls, seed }) {
  const random = randomFrom(seed);
  const plan = yearOf(controls);
  yield {
    day: dayAfter(window.from, -1),
    files: [
      { path: framework, contents: frameworkText() },
      { path: 'program/program.md', contents: programText() },
      { path: 'program/audits/AUD-2026.md', contents: auditText(plan) },
      ...recordFiles(plan, random),
    ],
  };
  const byDay = new Map(plan.evidence.map(({ day }) => [day, []]));
  for (const each of plan.evidence) byDay.get(each.day).push(each);
  for (const [day, evidence] of byDay)
    yield { day: dayAfter(day, reviewedAfter), files: evidenceFiles({ ...plan, evidence }, random) };
}

function* recordFiles(plan, random) {
  const criteria = load(frameworkText()).requirements.map(({ id }) => id);
  for (const [name, { headings, front }] of Object.entries(kinds)) {
    for (const [index, place] of plan[name].entries()) {
      const text = front({ plan, criteria, index, ...place, random, ...rolesFor(plan, index) });
      yield document(plan, random, place, text, headings);
    }
  }
}

function* evidenceFiles(plan, random) {
  for (const [at, place] of plan.evidence.entries()) {
    const index = place.number ?? at;
    const artifact = evidence.artifactOf(random, place);
    const text = evidence.front({ plan, index, place, random, artifact, ...rolesFor(plan, place.control) });
    yield document(plan, random, place, text, evidence.headings);
    yield artifact;
  }
}

function frameworkText() {
  return readFileSync(new URL(`../../${framework}`, import.meta.url), 'utf8');
}

/** Writes files, then commits them, as if somebody had cloned them: `check` asks git how things stand. */
export function writeRepository(folder, files) {
  const made = new Set();
  for (const { path, contents } of files) {
    const target = join(folder, path);
    if (!made.has(dirname(target))) mkdirSync(dirname(target), { recursive: true });
    made.add(dirname(target));
    writeFileSync(target, contents);
  }
  git(folder, ['init', '--quiet', '--initial-branch=main']);
  git(folder, ['add', '--all']);
  git(folder, ['commit', '--quiet', '--no-verify', '--message=A program to measure with']);
}

function document(plan, random, place, front, headings) {
  const lists = [plan.policies, plan.controls, plan.risks, plan.vendors, plan.systems];
  const body = bodyOf(
    random,
    place.path,
    headings,
    lists.map((list) => pick(random, list)),
  );
  return { path: place.path, contents: Buffer.from(`---\n${front}---\n${body}`) };
}

/** An owner and somebody else, so that nobody reviews their own work. */
function rolesFor({ roles }, index) {
  return { owner: roles[index % roles.length].id, other: roles[(index + 1) % roles.length].id };
}

/** Runs git with an identity of its own and nothing of the user's settings that could change or stop it. */
function git(folder, words) {
  const settings = [
    'user.name=Bench',
    'user.email=bench@example.com',
    'commit.gpgsign=false',
    'core.autocrlf=false',
  ];
  const options = [...settings, 'core.hooksPath=', 'gc.auto=0'].flatMap((setting) => ['-c', setting]);
  const day = '2026-06-30T08:00:00Z';
  const env = { ...process.env, GIT_AUTHOR_DATE: day, GIT_COMMITTER_DATE: day };
  const { status, stderr, error } = spawnSync('git', [...options, ...words], {
    cwd: folder,
    env,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`git ${words[0]} failed: ${error?.message ?? stderr}`);
}
