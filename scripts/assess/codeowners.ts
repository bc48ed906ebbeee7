import type { Graph } from '../model/graph.ts';
import { grouped } from '../model/grouped.ts';
import { commandLine } from '../model/name.ts';
import { compare } from '../model/problem.ts';
import { holdersOf } from './holder.ts';

/** Where GitHub reads who must approve what. */
export const codeownersPath = '.github/CODEOWNERS';

/** Paths that no record owns, and the role that answers for them: the first of these that has a holder. */
const general: readonly (readonly [path: string, roles: readonly string[]])[] = [
  ['*', ['security-lead', 'ceo']],
  ['/program/', ['ceo', 'security-lead']],
  ['/evidence/', ['independent-reviewer', 'security-lead']],
];
const engine: typeof general = [
  ...['/scripts/', '/site/', '/package.json', '/package-lock.json', '/.github/'].map(
    (path) => [path, ['engineering-lead']] as const,
  ),
];

/** Folders whose files have an owner each: the kind, and the field that names the role. */
const owned = [
  { folder: '/policies/', title: 'Policies: whoever approves them.', kind: 'policy', field: 'approver' },
  { folder: '/controls/', title: 'Controls: whoever answers for them.', kind: 'control', field: 'owner' },
  { folder: '/risk-register/risks/', title: 'Risks: whoever owns them.', kind: 'risk', field: 'owner' },
  { folder: '/risk-register/vendors/', title: 'Vendors: whoever owns them.', kind: 'vendor', field: 'owner' },
] as const;

const head = `# Who must approve a change of which files, from the holders of the roles in program/roles.
# Written by \`${commandLine('export -- codeowners')}\`; \`check\` says when it is out of step. Do not edit it by hand.
# The last line that matches a file wins. Nothing is enforced until the rules of the main branch require a review
# from code owners, and an owner needs write access to the repository.
`;

/**
 * The whole text of CODEOWNERS: a line for each folder, and one for each file that somebody else answers for. A role
 * without a GitHub handle leaves a comment: a line without owners would free the file from any approval.
 */
export function codeownersOf(graph: Graph): string {
  const missing = new Set<string>();
  const ask = (roles: readonly string[]): string => {
    const role = roles.find((each) => handlesOf(graph, each).length > 0);
    if (role === undefined) for (const each of roles) missing.add(each);
    return role === undefined ? '' : handlesOf(graph, role).join(' ');
  };
  const simple = (lines: typeof general) => lines.flatMap(([path, roles]) => line(path, ask(roles)));
  const blocks = [
    ['# Everything that no later line names, the scope, and the evidence.', ...simple(general)],
    ...owned.map(({ folder, title, kind, field }) => {
      const files = graph
        .all(kind)
        .map(({ path, data }) => ({ path: `/${path}`, owners: ask([roleIn(data, field)]) }));
      return [`# ${title}`, ...folderLines(folder, files)];
    }),
    ['# The engine and what runs on every pull request, this file too.', ...simple(engine)],
  ];
  const without = [...missing].filter((role) => role !== '').sort();
  const left = without.map(
    (role) => `# No GitHub handle for ${role}: its files fall to the line above them.`,
  );
  return [[head.trimEnd()], ...blocks, ...(left.length === 0 ? [] : [left])]
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
}

interface Owned {
  readonly path: string;
  /** Handles with a blank between them; empty where there are none. */
  readonly owners: string;
}

/** A line for the folder with whom most of its files have, the same for each folder in it, and files that differ. */
function folderLines(folder: string, files: readonly Owned[], above = ''): readonly string[] {
  const usual = mostFrequent(files.map(({ owners }) => owners)) || above;
  const inner = grouped(files, ({ path }) => {
    const [name = '', ...rest] = path.slice(folder.length).split('/');
    return rest.length === 0 ? '' : `${folder}${name}/`;
  });
  const direct = [...(inner.get('') ?? [])].sort((a, b) => compare(a.path, b.path));
  const folders = [...inner].filter(([key]) => key !== '').sort(([a], [b]) => compare(a, b));
  return [
    ...(usual === above ? [] : line(folder, usual)),
    ...direct.flatMap(({ path, owners }) => (owners === usual ? [] : line(path, owners))),
    ...folders.flatMap(([key, some]) => folderLines(key, some, usual)),
  ];
}

function line(path: string, owners: string): readonly string[] {
  return owners === '' ? [] : [`${escaped(path)} ${owners}`];
}

/** GitHub's handles of users and teams; what is no handle is a pseudonym, which GitHub cannot ask. */
function handlesOf(graph: Graph, role: string): readonly string[] {
  return holdersOf(graph, role).filter((holder) => /^@[a-z\d][a-z\d-]{0,38}(?:\/[\w.-]+)?$/i.test(holder));
}

function roleIn(
  data: { readonly owner?: string; readonly approver?: string },
  field: 'owner' | 'approver',
): string {
  return data[field] ?? '';
}

/** What stands there most often; of several, the first in the alphabet. Empty when nothing does. */
function mostFrequent(words: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const word of words) if (word !== '') counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort(([a, those], [b, these]) => these - those || compare(a, b))[0]?.[0] ?? '';
}

/** Blanks and `#` in a path would end it. */
function escaped(path: string): string {
  return path.replace(/[\s#\\]/g, (mark) => `\\${mark}`);
}
