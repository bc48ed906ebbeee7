import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { almostEmpty } from './content/almost-empty.mjs';
import { firstRuns } from './first-run.mjs';
import { writeRepository } from './generate.mjs';
import { memoryOf, timesOf } from './measure.mjs';
import { installPeers } from './peers.mjs';
import { ratio, summarize } from './statistics.mjs';
import { duration, mebibytes, times } from './table.mjs';

const engine = fileURLToPath(new URL('../..', import.meta.url));
/** A peer that takes longer than this, in milliseconds, runs three times only. */
const slow = 20_000;
/** What to reach, with no cache of content. Ratios are in wall time. */
const targets = {
  plain: 8,
  parse: 1.6,
  growth: 10,
  'markdownlint-cli2': 10,
  'remark-cli': 20,
  start: 2,
  first: 1000,
};

/** `check` against the floors, and its growth: everything in the same rounds. */
export function engineRows({ repositories, rounds }) {
  const found = timesOf(
    repositories.flatMap(({ check, parse, plain }) => [check, parse, plain]),
    rounds,
  );
  const rows = repositories.flatMap(({ records, check, ...floors }) => [
    {
      what: `\`check\`, ${records} records`,
      target: '–',
      measured: duration(summarize(found.get(check.name))),
      reached: null,
    },
    ...['parse', 'plain'].map((kind) => {
      const compared = ratio(found.get(check.name), found.get(floors[kind].name));
      return atMost(`\`check\` / ${kind} floor, ${records} records`, targets[kind], compared);
    }),
  ]);
  const [small, large] = repositories.map(({ check }) => found.get(check.name));
  if (large === undefined) return rows;
  return [...rows, atMost('time of 10,000 records / time of 1,000', targets.growth, ratio(large, small))];
}

/** Peak memory of `check`. */
export function memoryRows({ repositories, folder }) {
  return repositories.map(({ records, check }) => {
    const limit = 90 + (4 * records) / 1024;
    const [what, target] = [`peak memory, ${records} records`, `≤ ${Math.floor(limit)} MiB`];
    const found = memoryOf(check, 3, folder);
    if (found === null) return { what, target, measured: 'not measured: Windows', reached: null };
    const summary = summarize(found);
    return { what, target, measured: mebibytes(summary), reached: summary.median <= limit };
  });
}

/** The secret scan, which `check` does for all files only when asked. */
export function secretRows({ repositories, rounds }) {
  return repositories.flatMap(({ records, check }) => {
    const deep = { ...check, name: `check --deep, ${records}`, words: [...check.words, '--deep'] };
    const row = { target: '–', reached: null };
    const what = `\`check --deep\` (secret scan), ${records} records`;
    try {
      const found = timesOf([check, deep], Math.min(rounds, 3));
      const compared = ratio(found.get(deep.name), found.get(check.name));
      return [
        { ...row, what, measured: duration(summarize(found.get(deep.name))) },
        { ...row, what: `the same / \`check\`, ${records} records`, measured: times(compared) },
      ];
    } catch (error) {
      return [{ ...row, what, measured: `not measured: ${reasonOf(error)}` }];
    }
  });
}

/** Programs that people run on the same files. They judge more of Markdown and nothing of the program. */
export function peerRows({ repositories, rounds, folder, quick }) {
  const names = ['markdownlint-cli2', 'remark-cli'];
  const peers = quick ? { reason: '--quick' } : installPeers(join(folder, 'peers'));
  return repositories.flatMap(({ records, root, check }) =>
    names.map((name) => {
      const target = records >= 10_000 ? targets[name] : null;
      const what = `${name} / \`check\`, ${records} records`;
      const unmeasured = (reason) => ({
        what,
        target: atLeast(target),
        measured: `not measured: ${reason}`,
        reached: null,
      });
      if (peers.reason !== undefined) return unmeasured(peers.reason);
      const program = peers.programs(root).find((each) => each.name === name);
      try {
        const found = timesOf([check, program], (slowest) => (slowest > slow ? Math.min(3, rounds) : rounds));
        const compared = ratio(found.get(name), found.get(check.name));
        return {
          what,
          target: atLeast(target),
          measured: times(compared),
          reached: target === null ? null : compared.median >= target,
        };
      } catch (error) {
        return unmeasured(reasonOf(error));
      }
    }),
  );
}

/**
 * What a run costs before there is anything to judge, in an engine that has judged nothing else: the compiled code of one
 * that has judged a large repository holds more functions, and 6 ms more are spent on taking them over.
 */
export function startRows({ folder, rounds }) {
  const root = join(folder, 'almost-empty');
  const copy = join(folder, 'engine');
  writeRepository(root, almostEmpty);
  const first = summarize(firstRuns(engine, copy, root, Math.min(rounds, 5)));
  const words = [join(copy, 'scripts', 'plainproof.cjs'), 'check', '--fail-on', 'never', '--root', root];
  const check = { name: 'check', words, cwd: root };
  const nothing = { name: 'node', words: ['-e', '0'], cwd: root };
  // A run takes so little that many are needed for a steady middle.
  const found = timesOf([check, nothing], rounds * 9);
  return [
    atMost(
      '`check` of an almost empty repository / `node -e 0`',
      targets.start,
      ratio(found.get('check'), found.get('node')),
    ),
    {
      what: 'first run: bundling and `check`',
      target: '≤ 1 s',
      measured: duration(first),
      reached: first.median <= targets.first,
    },
  ];
}

/** A row of a ratio that must not be greater than its target. */
export function atMost(what, target, compared) {
  return { what, target: `≤ ${target} ×`, measured: times(compared), reached: compared.median <= target };
}

function atLeast(target) {
  return target === null ? '–' : `≥ ${target} ×`;
}

/** Why something could not be measured. Ctrl-C is no reason: it ends everything. */
export function reasonOf(error) {
  if (error.stopped) throw error;
  return error.message.split('\n').slice(0, 2).join(': ').replaceAll('|', '/');
}
