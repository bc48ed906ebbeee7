import type { BegunReview, CheckedReview } from '../assess/access-review/told.ts';
import { assess } from '../assess/assessment.ts';
import { roomyMemory } from '../io/memory.ts';
import { largestItems } from '../model/items/items.ts';
import { meant } from '../model/nearest.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { UsageError } from '../model/usage-error.ts';
import { parseRepository } from '../parse/repository.ts';
import { begunText } from '../reporters/access-review.ts';
import { checkedText, missingIn } from '../reporters/access-review-check.ts';
import { reviewJson } from '../reporters/access-review-json.ts';
import { auditOf } from './audit.ts';
import type { Invocation, Options, Result } from './command.ts';
import { judge } from './judge.ts';
import { type FileHints, readNamed } from './named-file.ts';
import { open } from './open.ts';
import { refuseAt, textOf } from './required.ts';
import { planReview } from './review-begin.ts';
import { planReviewCheck } from './review-check.ts';
import { beginLine, type NamedFile, readDormant, readMap, readSlot, refuseOther } from './review-request.ts';
import { readTable } from './review-table.ts';

/**
 * `review access`: begins an access review from exports of accounts; with `--check`, holds its filled sheet against them.
 * @returns code 1 when the review lacks something
 * @throws UsageError for words, options and files that fit no review
 */
export async function review(invocation: Invocation): Promise<Result> {
  const { words, options, world } = invocation;
  const [what = '', ...files] = words;
  if (what !== 'access')
    throw new UsageError(
      `\`review\` does not know \`${what}\`; expected \`access\`.`,
      meant(what, ['access'], `Write it as \`${beginLine}\`.`),
    );
  refuseAt('review', options, 'Use `--exported DAY` for accounts that were pulled before today.');
  const { root, snapshot } = await open(invocation);
  roomyMemory();
  const { graph } = parseRepository(snapshot);
  auditOf(graph, options.audit);
  const assessment = assess(graph, snapshot);
  const named = (name: string): NamedFile => ({
    name,
    bytes: readNamed(name, world.cwd, largestItems, hints),
  });
  const typed = (name: string) => textOf(options, name);
  const evidence = typed('check');
  refuseOther(options, evidence !== null);
  if (evidence !== null) {
    if (files[0] !== undefined)
      throw new UsageError(
        `\`--check\` takes no export as a word; it got \`${files[0]}\`.`,
        'Give a newer export with `--proof`.',
      );
    const proof = typed('proof');
    const request = {
      evidence,
      proof: proof === null ? null : named(proof),
      exported: typed('exported'),
    };
    const plan = planReviewCheck(request, graph, assessment, readTable);
    const code = missingIn(plan.told).length > 0 ? 1 : 0;
    return { text: await toldText(options, plan.told, snapshot), code, files: plan.files, root };
  }
  const after = files.at(-1);
  const system = typed('system');
  if (after === undefined || system === null)
    throw new UsageError(
      after === undefined
        ? 'An access review needs an export of the accounts.'
        : 'An access review needs the system whose accounts these are.',
      `Write it as \`${beginLine}\`; one file is enough for a first review.`,
    );
  const leavers = typed('leavers');
  const request = {
    before: files.length > 1 ? named(files[0] ?? '') : null,
    after: named(after),
    leavers: leavers === null ? null : named(leavers),
    system,
    columns: readMap(typed('map')),
    reviewer: typed('reviewer'),
    dormant: readDormant(typed('dormant')),
    slot: readSlot(typed('for')),
    exported: typed('exported'),
  };
  const plan = planReview(request, graph, assessment, readTable);
  return { text: await toldText(options, plan.told, snapshot), code: 0, files: plan.files, root };
}

async function toldText(
  { format, audit }: Options,
  told: BegunReview | CheckedReview,
  snapshot: Snapshot,
): Promise<string> {
  if (format === 'json') return reviewJson(told, (await judge(snapshot, audit)).report);
  return told.step === 'begun' ? begunText(told) : checkedText(told);
}

const hints: FileHints = {
  absent: 'Give the path of an export of accounts, CSV or JSON.',
  'no-file': 'Give the path of an export of accounts, CSV or JSON.',
  large: 'Export fewer columns.',
};
