import { pick } from './random.mjs';

/** The third-level heading that every generated document has, so that every one can be linked to. */
const anchor = 'where-to-look';
const people = ['owner', 'reviewer', 'lead on call', 'team', 'manager', 'engineer'];
const deeds = [
  'compares',
  'records',
  'checks',
  'confirms',
  'removes',
  'signs',
  'reads',
  'restores',
  'counts',
];
const things = [
  'accounts',
  'tickets',
  'exports',
  'alerts',
  'backups',
  'changes',
  'contracts',
  'rules',
  'logs',
];
const times = [
  'each quarter',
  'before release',
  'within five days',
  'after every change',
  'on the first workday',
];
const reasons = [
  'so that nothing is left open',
  'because a list that nobody reads proves nothing',
  'and keeps the result with the record',
  'before anybody relies on it',
  'with `export --all` as the source',
  'and **never** alone',
];

/** A sentence of about fourteen words. */
export function sentence(random) {
  return `The ${pick(random, people)} ${pick(random, deeds)} the ${pick(random, things)} ${pick(random, times)} ${pick(random, reasons)}.`;
}

export function paragraph(random, sentences) {
  return Array.from({ length: sentences }, () => sentence(random)).join(' ');
}

/**
 * A body: its kind's level-2 headings and one of level 3, six links (two to a heading of another document, one
 * to a heading of the same), a table and a list.
 * @param {string} path where the document lies
 * @param {readonly string[]} headings level 2, in order
 * @param {readonly {id: string, path: string, plain?: boolean}[]} targets five documents to link to; one that is plain
 * has not the heading
 */
export function bodyOf(random, path, headings, [one, two, three, four, five]) {
  const link = (target, hash = '') =>
    `[${target.id}](${relative(path, target.path)}${target.plain ? '' : hash})`;
  const parts = [
    `${paragraph(random, 1)} See [where to look](#${anchor}) and ${link(one)}.\n`,
    `${paragraph(random, 1)} It follows ${link(two, `#${anchor}`)} and ${link(three)}.\n`,
  ];
  const texts = headings.map(
    (heading, index) => `## ${heading}\n\n${parts[index] ?? `${sentence(random)}\n`}`,
  );
  const rows = Array.from(
    { length: 3 },
    () => `| ${pick(random, things)} | ${random(90)} | ${pick(random, times)} |\n`,
  );
  const table = `| Item | Count | When |\n| --- | --- | --- |\n${rows.join('')}`;
  const items = Array.from({ length: 3 }, () => `- ${sentence(random)}\n`).join('');
  return `\n${texts.join('\n')}\n${table}\n### Where to look\n\n${items}- More is in ${link(four, `#${anchor}`)} and ${link(five)}.\n`;
}

/** A path as it stands in a link from another document. */
function relative(from, to) {
  const base = from.split('/').slice(0, -1);
  const steps = to.split('/');
  let shared = 0;
  while (shared < base.length && base[shared] === steps[shared]) shared += 1;
  return [...base.slice(shared).map(() => '..'), ...steps.slice(shared)].join('/');
}
