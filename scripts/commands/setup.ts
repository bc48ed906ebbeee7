import { codeownersPath } from '../assess/codeowners.ts';
import type { SetupTold } from '../assess/setup/told.ts';
import { nextReport } from '../assess/status.ts';
import { snapshotOfTexts } from '../exporters/setup/memory.ts';
import { ownPages } from '../exporters/setup/pages.ts';
import { planSetup, type SetupPlan } from '../exporters/setup/plan.ts';
import { wholeStarter } from '../exporters/setup/starter.ts';
import { originFrom } from '../exporters/site/origin.ts';
import { commitFiles, commitPlace } from '../io/git-commit.ts';
import { remoteOf } from '../io/git-history.ts';
import { readSetupTemplate } from '../io/templates.ts';
import { readTexts } from '../io/texts.ts';
import { writeAll } from '../io/write-all.ts';
import type { Answers } from '../model/setup.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { starterFolder } from '../model/snapshot.ts';
import { UsageError } from '../model/usage-error.ts';
import { parseRepository } from '../parse/repository.ts';
import { largestText } from '../parse/text.ts';
import { setupJson, setupPretty } from '../reporters/setup.ts';
import { askAnswers } from './ask-answers.ts';
import { auditOf, readinessFor } from './audit.ts';
import type { Invocation, Result } from './command.ts';
import { judge } from './judge.ts';
import { type FileHints, readNamed } from './named-file.ts';
import { open } from './open.ts';
import { answersFrom } from './read-answers.ts';
import { refuseAt } from './required.ts';

/** Everything beside the content that setup reads or writes. */
const beside = [...ownPages, codeownersPath, 'scripts/upstream.json', 'scripts/upstream', starterFolder];

/**
 * `setup`, also `init`: the program becomes the reader's own. Answers come from a file or a terminal; everything is
 * worked out before the first byte is written, and then all of it is, or nothing.
 * @throws UsageError for answers that cannot be used, and where git could not keep the result
 */
export async function setup(invocation: Invocation): Promise<Result> {
  const { options, world } = invocation;
  refuseAt('setup', options, 'Leave it out.');
  const { root, snapshot } = await open(invocation);
  const texts = readTexts(root, snapshot.files, beside);
  const { graph } = parseRepository(snapshotOfTexts(wholeStarter(texts).texts, snapshot));
  // Nothing is written for an audit that is none.
  auditOf(graph, options.audit);
  const answers = await answersFor(invocation, graph, snapshot, root);
  const plan = planSetup(texts, answers, (name) => readSetupTemplate(world.engine, name), snapshot);
  const files = soundFiles(plan);
  const done = carryOut(root, files, options['no-commit'] !== true);
  const after = await open(invocation);
  const judged = await judge(after.snapshot, options.audit);
  const readiness = readinessFor(judged.graph, judged.assessment, judged.report.audit);
  const told: SetupTold = {
    ...(plan as SetupPlan),
    written: files.flatMap(({ path, contents }) => (contents === null ? [] : [path])),
    gone: files.flatMap(({ path, contents }) => (contents === null ? [path] : [])),
    later: judged.graph.program?.data.later ?? [],
    headcount: answers.headcount ?? null,
    commit: done.commit,
    branch: done.branch,
    compare: compareAddress(answers, root, done),
    next: nextReport(judged.graph, readiness, judged.report),
  };
  return { text: options.format === 'json' ? setupJson(told) : setupPretty(told), code: 0 };
}

async function answersFor(
  { options, world }: Invocation,
  graph: Parameters<typeof answersFrom>[2],
  snapshot: Snapshot,
  root: string,
): Promise<Answers> {
  const { answers: path } = options;
  if (typeof path === 'string')
    return answersFrom(path, readNamed(path, world.cwd, largestText, hints), graph, snapshot);
  if (world.ask === undefined)
    throw new UsageError(
      '`setup` asks questions, and there is no terminal to ask on.',
      'Write the answers into a file and run `npm run setup -- --answers FILE`.',
    );
  return askAnswers(world.ask(), world.print, graph, originFrom(remoteOf(root).url, null)?.address ?? null);
}

const hints: FileHints = {
  absent: 'Give `--answers` a YAML file with the answers.',
  'no-file': 'Give `--answers` a YAML file with the answers.',
  large: 'Write the answers alone: a page is enough.',
};

function soundFiles(plan: SetupPlan | null): SetupPlan['files'] {
  if (plan === null)
    throw new UsageError(
      '`program/program.md` is missing or cannot be read, so there is nothing to set up.',
      'Run `npm run check` to see what is wrong.',
    );
  const [first] = plan.refused;
  if (first !== undefined)
    throw new UsageError(
      `The fields of \`${first}\` could not be edited; nothing was changed.`,
      'Run `npm run check`, fix that file and run it again.',
    );
  return plan.files;
}

export interface Done {
  /** Null when nothing changed, or nothing was committed. */
  readonly commit: string | null;
  readonly branch: string | null;
  readonly from: string | null;
}

/** Writes and commits; where git refuses, the files are put back. */
function carryOut(root: string, files: SetupPlan['files'], commits: boolean): Done {
  const nothing = { commit: null, branch: null, from: null };
  if (files.length === 0) return nothing;
  const paths = files.map(({ path }) => path);
  const place = commits ? commitPlace(root, 'setup', paths) : null;
  const undo = writeAll(root, files);
  if (place === null) return nothing;
  try {
    return { ...place, commit: commitFiles(root, place, paths, 'Set up the program') };
  } catch (error) {
    undo();
    throw error;
  }
}

/** Where the pull request is opened; null when it is not known, or there is nothing to open. */
function compareAddress(answers: Answers, root: string, { branch, from }: Done): string | null {
  if (branch === null) return null;
  const remote = remoteOf(root);
  const named = answers.github?.repository;
  const home = named === undefined ? originFrom(remote.url, null)?.address : `https://github.com/${named}`;
  const base = remote.branch ?? (from === null || from === branch ? 'main' : from);
  return home === undefined ? null : `${home}/compare/${base}...${branch}?expand=1`;
}
