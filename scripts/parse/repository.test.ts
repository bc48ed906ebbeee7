import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Snapshot, SourceFile } from '../model/snapshot.ts';
import { repository } from '../testing/repository.ts';
import { parseRepository } from './repository.ts';

const policy = (id: string, rest = ''): string =>
  `---\nid: ${id}\ntitle: Access Control Policy\nowner: it-lead\nversion: '0.1'\nstatus: draft\n${rest}---\n\n## Purpose\n\nSee IAM-03.\n`;

/** Files of every role, some well and some not. */
const files: Readonly<Record<string, string>> = {
  'controls/frameworks/tsc-2017.yaml':
    'id: tsc-2017\ntitle: Criteria\npublisher: P\ndefault: true\nrequirements: [{id: CC6.1, title: Access}]\n',
  'controls/frameworks/iso.yaml':
    'id: iso\ntitle: Standard\npublisher: P\nrequirements: [{id: A.5, title: Access}]\n',
  'controls/frameworks/broken.yaml': 'id: [\n',
  'controls/frameworks/empty.yaml': '',
  'controls/iam/README.md': '# Access\n\n[it](IAM-03.md)\n',
  'evidence/2026/EV-20260612-IAM-03/users.csv': '\u0000',
  'policies/POL-09-access.md': policy('POL-09', 'aliases: [AC-1]\n'),
  'policies/POL-10-backup.md': policy('POL-09'),
  'policies/POL-11-broken.md': policy('POL-11', 'x: [\n'),
  'policies/POL-12-unknown.md': policy('POL-12', 'x: 1\n'),
  'policies/pol-12-unknown.md': policy('POL-12', 'replaces: AC-1\n'),
  'policies/notes.txt': 'x',
  'program/roles/it-lead.md': '---\ntitle: IT lead\n---\n',
};

describe('a repository', () => {
  it('is parsed to records, pages, requirements and faults', () => {
    const { graph, faults } = parseRepository(repository(files));
    expect(graph.records.map(({ id, whole }) => `${id} ${whole}`)).toEqual([
      'POL-09 true',
      'POL-09 true',
      'POL-12 true',
      'POL-12 true',
      'it-lead true',
    ]);
    expect(graph.pages.map(({ path }) => path)).toEqual(['controls/iam/README.md']);
    expect(graph.requirements.map(({ id }) => id)).toEqual(['iso/A.5', 'CC6.1']);
    expect(faults.map(({ rule, message, spot }) => `${rule} ${message} ${spot.path}`).sort()).toEqual([
      'fields-are-known unknown policies/POL-12-unknown.md',
      'file-in-its-place stray policies/notes.txt',
      'file-name-is-portable collision policies/pol-12-unknown.md',
      'front-matter-parses broken controls/frameworks/broken.yaml',
      'front-matter-parses broken policies/POL-11-broken.md',
      'front-matter-parses shape controls/frameworks/empty.yaml',
    ]);
    expect(graph.edges.map(({ field, written, to }) => `${field} ${written} ${to?.id}`)).toContain(
      'replaces AC-1 POL-09',
    );
  });

  it('gives a record the id that its file names, where the written one is missing or has the wrong form', () => {
    const idOf = (path: string, text: string) =>
      parseRepository(repository({ [path]: text })).graph.records[0]?.id;
    expect(idOf('policies/POL-09-a.md', policy('POL-10'))).toBe('POL-10');
    expect(idOf('policies/POL-09-a.md', policy('pol-9'))).toBe('POL-09');
    expect(idOf('policies/POL-09-a.md', policy('9'))).toBe('POL-09');
    expect(idOf('policies/access.md', policy('pol-9'))).toBe('pol-9');
    expect(idOf('policies/access.md', policy("''"))).toBe('access');
    expect(idOf('program/program.md', '---\ntitle: Program\n---\n')).toBe('program');
  });

  it('comes out the same whatever the order in which files were written', () => {
    const expected = told(repository(files));
    fc.assert(
      fc.property(
        fc.shuffledSubarray(Object.keys(files), { minLength: Object.keys(files).length }),
        (order) => {
          const shuffled = Object.fromEntries(order.map((path) => [path, files[path] ?? '']));
          expect(told(repository(shuffled))).toBe(expected);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('that is listed in another order is sorted first', () => {
    const snapshot = repository(files);
    expect(told({ ...snapshot, files: [...snapshot.files].reverse() })).toBe(told(snapshot));
  });
});

describe('memory', () => {
  it('holds nothing of the files’ texts', () => {
    setFlagsFromString('--expose-gc');
    const gc = runInNewContext('gc') as () => void;
    const filler = `${'Words that nobody keeps. '.repeat(40)}\n\n`.repeat(400);
    const bytes = Buffer.from(
      `${policy('POL-100', 'aliases: [a-long-alias-of-another-program]\n')}${filler}[A link that is kept](https://example.com/a/long/address) [Company name of some length]\n`,
    );
    const listed = Array.from(
      { length: 300 },
      (_, i): SourceFile => ({
        path: `policies/POL-${100 + i}-access-control-policy.md`,
        bytes: bytes.length,
        type: 'file',
      }),
    );
    const snapshot: Snapshot = { ...repository({}), files: listed, read: () => bytes };
    gc();
    const before = process.memoryUsage().heapUsed;
    const kept = parseRepository(snapshot);
    gc();
    const grown = process.memoryUsage().heapUsed - before;
    expect(kept.graph.records).toHaveLength(300);
    // The texts together have 120 MB.
    expect(bytes.length * listed.length).toBeGreaterThan(100_000_000);
    expect(grown).toBeLessThan(5_000_000);
  });
});

function told(snapshot: Snapshot): string {
  const { graph, faults } = parseRepository(snapshot);
  const { records, pages, frameworks, requirements } = graph;
  const edges = graph.edges.map(({ from, field, written, to }) => [
    from.path,
    field,
    written,
    to?.id,
    to?.path,
  ]);
  return JSON.stringify({ records, pages, frameworks, requirements, edges, faults });
}
