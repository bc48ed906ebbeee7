import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { today } from './content/plan.mjs';
import { costOf, inRounds, timeOf } from './measure.mjs';
import { atMost, reasonOf } from './rows.mjs';
import { ratio, summarize } from './statistics.mjs';
import { duration, kilobytes, mebibytes, megabytes } from './table.mjs';

const home = fileURLToPath(new URL('../..', import.meta.url));
const contents = [
  { name: 'template', words: [] },
  { name: 'template filled up to 1,500 records', words: ['--records', '1500'] },
  { name: 'template and 10,000 evidence records', words: ['--evidence', '10000'] },
];
/** What to reach. Script is what `index.html` names, in kilobytes. */
const targets = { growth: 2, script: 250 };

/** Cold builds of the site, in rounds: time, memory and size of each, and what a reader loads before the first paint. */
export function siteRows({ folder, slowRounds: rounds, quick }) {
  try {
    const sites = contents.slice(0, quick ? 1 : undefined).map((content, n) => siteOf(folder, content, n));
    // Not counted: it fills the disk cache and makes the engine's bundle.
    build(sites[0], folder);
    return rowsOf(
      sites,
      inRounds(sites, rounds, (site) => build(site, folder)),
    );
  } catch (error) {
    return [
      {
        what: 'cold build of the site',
        target: '–',
        measured: `not measured: ${reasonOf(error)}`,
        reached: null,
      },
    ];
  }
}

function rowsOf(sites, found) {
  const each = (what, part, words) =>
    sites.map(({ name }) => {
      const values = found.get(name).map((built) => built[part]);
      const measured = values.includes(null) ? 'not measured: Windows' : words(summarize(values));
      return { what: `${what}, ${name}`, target: '–', measured, reached: null };
    });
  const [first, last] = [sites[0], sites.at(-1)].map(({ name }) => found.get(name));
  const growth = (what, part) =>
    sites.length === 1 || first[0][part] === null
      ? []
      : [
          atMost(
            `${what} with 10,000 evidence records / of the template`,
            targets.growth,
            ratio(
              last.map((built) => built[part]),
              first.map((built) => built[part]),
            ),
          ),
        ];
  const script = summarize(first.map((built) => built.script));
  const look = summarize(first.map((built) => built.look));
  return [
    ...each('cold build', 'time', duration),
    ...growth('time', 'time'),
    ...each('peak memory of its largest process', 'memory', mebibytes),
    ...growth('peak memory', 'memory'),
    ...each('output', 'bytes', megabytes),
    {
      what: 'script before first paint, compressed',
      target: `≤ ${targets.script} KB`,
      measured: kilobytes(script),
      reached: script.median <= targets.script * 1000,
    },
    {
      what: 'style sheet, compressed, and every font that it names',
      target: '–',
      measured: kilobytes(look),
      reached: null,
    },
  ];
}

/** A repository with a content, what builds its site, and where to. */
function siteOf(folder, { name, words }, n) {
  const [root, out] = [join(folder, `site-${n}`), join(folder, `site-${n}-built`)];
  rmSync(root, { recursive: true, force: true });
  mkdirSync(root);
  const generate = join(home, 'scripts', 'bench', 'generate.mjs');
  timeOf({ name: 'generate', words: [generate, '--template', '--out', root, ...words], cwd: folder });
  const launcher = join(home, 'scripts', 'plainproof.cjs');
  return {
    name,
    out,
    working: `.docusaurus/bench-${n}`,
    words: [launcher, 'build', '--root', root, '--audience', 'internal', '--today', today, '--out', out],
    cwd: folder,
  };
}

/** One build that knows nothing of an earlier one. */
function build({ out, working, ...program }, folder) {
  const leftovers = [out, join(home, 'site', working)];
  const clear = () => {
    for (const path of leftovers) rmSync(path, { recursive: true, force: true });
  };
  clear();
  try {
    const env = { PLAINPROOF_COLD: '1', BASE_URL: '/', DOCUSAURUS_GENERATED_FILES_DIR_NAME: working };
    const cost = costOf(program, folder, env);
    const bytes = filesIn(out).reduce((sum, file) => sum + statSync(file).size, 0);
    return { ...cost, bytes, ...paintOf(out) };
  } finally {
    clear();
  }
}

/** What `index.html` makes a browser load before it is drawn and alive, in bytes as a server sends them. */
function paintOf(out) {
  const html = readFileSync(join(out, 'index.html'), 'utf8');
  const named = (pattern) => new Set([...html.matchAll(pattern)].map(([, address]) => join(out, address)));
  const compressed = (files) =>
    [...files].reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0);
  const styles = named(/<link\b[^>]*\bhref="?([^\s">]+\.css)/g);
  const fonts = new Set(
    [...styles].flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/url\("?([^\s")]+\.woff2)/g)].map(([, address]) =>
        join(out, address),
      ),
    ),
  );
  // Fonts are compressed by themselves.
  const fontBytes = [...fonts].reduce((sum, file) => sum + statSync(file).size, 0);
  return {
    script: compressed(named(/<script\b[^>]*\bsrc="?([^\s">]+)/g)),
    look: compressed(styles) + fontBytes,
  };
}

function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}
