import { grouped } from '../model/grouped.ts';
import { criterionWords } from '../model/readiness-words.ts';
import { capitalized, counted, someOf } from '../model/wording.ts';
import type { CriterionReadiness, KeyControl } from './criteria.ts';
import { type ControlReadiness, wordFor } from './design.ts';
import type { Blocker } from './gaps/blocker.ts';
import type { Gaps } from './gaps/gaps.ts';
import { restsWords } from './next-gaps.ts';
import type { Readiness } from './readiness.ts';
import type { Detail } from './record-facts.ts';

/** Lines of a walk: each deeper one is the reason of the one above, down to a file or a command. */
export type Walk = Detail['lines'];

/** From a criterion's word to its key controls, and from each that is not there yet to the file that is missing. */
export function criterionWalk(judged: CriterionReadiness, readiness: Readiness, gaps: Gaps): Walk {
  const { id, state, keyControls } = judged;
  const of = gaps.criteria.find((each) => each.id === id);
  // Days of the window say nothing while something else comes before.
  const blockers = (of?.blockers ?? []).filter(
    ({ way, keeps }) => way !== 'wait' || keeps !== 'operating' || of?.next === 'operating',
  );
  const own = blockers.filter(({ controls }) => controls.length === 0);
  const keptBack = (key: KeyControl) => blockers.filter(({ controls }) => controls.includes(key.id));
  const kept = keyControls.filter((key) => keptBack(key).length > 0);
  const whole = keyControls.filter((key) => keptBack(key).length === 0);
  const next = of?.next == null ? '' : `; next: ${of.next}`;
  return [
    line(0, `${state}: ${keyWords(keyControls, readiness)}${next}`),
    ...own.flatMap((blocker) => blockerWalk(blocker, 1)),
    ...kept.flatMap((key) => [
      line(1, `${key.id}: ${wordOf(key, readiness)}${key.as === 'monitors' ? ' (monitors a vendor)' : ''}`),
      ...keptBack(key).flatMap((blocker) => blockerWalk(blocker, 2)),
    ]),
    ...restWalk(whole, readiness),
  ];
}

/** What stands between a control and the next word, but for the conditions of its design, which are told beside it. */
export function controlWalk(id: string, { blockers }: Gaps): Walk {
  return blockers
    .filter(({ controls, keeps }) => keeps !== 'designed' && controls.includes(id))
    .flatMap((blocker) => blockerWalk(blocker, 0));
}

/** So many blockers are walked through; the rest is a number. */
const mostBlockers = 6;
const mostOnRecord = 3;

/** How criteria stand by their words, and what stands between them and the next, in the order that unblocks most. */
export function criteriaWalk(criteria: readonly CriterionReadiness[], { blockers }: Gaps, all: string): Walk {
  const ids = new Set(criteria.map(({ id }) => id));
  const within = blockers.filter(({ criteria }) => criteria.some((id) => ids.has(id)));
  const todo = within.filter(({ way }) => way === 'do');
  const waits = within.filter(({ way }) => way === 'wait');
  const stands = within.filter(({ way }) => way === 'stands');
  return [
    ...wordLines(criteria),
    ...(todo.length === 0 ? [] : [line(0, 'to do, in the order that unblocks most')]),
    ...todo
      .slice(0, mostBlockers)
      .flatMap(({ what, run, open, ...rest }) => [
        line(1, what, true),
        line(2, `${restsWords(rest)}; ${run ?? `edit ${open}`}`),
      ]),
    ...(todo.length > mostBlockers ? [line(1, `and ${todo.length - mostBlockers} more: ${all}`)] : []),
    ...(waits.length === 0 ? [] : [line(0, 'to wait for')]),
    ...waits.slice(0, 2).map(({ what }) => line(1, what, true)),
    ...(stands.length === 0 ? [] : [line(0, 'on record for this window, whatever is done')]),
    ...stands.slice(0, mostOnRecord).map(({ record, today }) => line(1, `${record}: ${today}`, true)),
    ...(stands.length > mostOnRecord ? [line(1, `and ${stands.length - mostOnRecord} more: ${all}`)] : []),
  ];
}

/** One line for each word that occurs; those that are not there yet by their ids. */
function wordLines(criteria: readonly CriterionReadiness[]): Walk {
  return criterionWords.flatMap((word) => {
    const of = criteria.filter(({ state }) => state === word).map(({ id }) => id);
    if (of.length === 0) return [];
    const named = word === 'operating' ? '' : `: ${someOf(of, 12)}`;
    return [line(0, `${word} ${of.length} of ${criteria.length}${named}`)];
  });
}

/** How it is today; below it the file that is missing or that is to be opened, and the command. */
function blockerWalk({ way, what, today, open, missing, run }: Blocker, depth: number): Walk {
  if (way !== 'do') return [line(depth, `${what} ${capitalized(today)}.`, true)];
  return [
    line(depth, today, true),
    line(depth + 1, missing === null ? `open ${open ?? 'nothing yet'}` : `missing: ${missing}`),
    ...(run === null ? [] : [line(depth + 1, run)]),
  ];
}

/** The controls that nothing keeps back, by their word, with how many of their slots are met. */
function restWalk(keys: readonly KeyControl[], readiness: Readiness): Walk {
  return [...grouped(keys, (key) => wordOf(key, readiness))].map(([word, alike]) => {
    const ids = alike.map((key) => `${key.id}${slotCounts(controlOf(key, readiness))}`);
    return line(1, `${word}: ${ids.join(', ')}`);
  });
}

function slotCounts(control: ControlReadiness | undefined): string {
  const counts = control?.operation?.over?.counts;
  if (counts === undefined) return '';
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return ` (slots met ${counts.good} of ${all})`;
}

function keyWords(keys: readonly KeyControl[], readiness: Readiness): string {
  if (keys.length === 0) return 'no key control';
  const byWord = grouped(keys, (key) => wordOf(key, readiness));
  const parts = [...byWord].map(([word, { length }]) => `${word} ${length}`);
  return `${parts.join(', ')} of ${counted(keys.length, 'key control')}`;
}

function wordOf(key: KeyControl, readiness: Readiness): string {
  const control = controlOf(key, readiness);
  return control === undefined ? 'unknown' : wordFor(control);
}

function controlOf({ id }: KeyControl, { controls }: Readiness): ControlReadiness | undefined {
  return controls.find((control) => control.id === id);
}

function line(depth: number, text: string, item = false): Walk[number] {
  return { depth, item, text };
}
