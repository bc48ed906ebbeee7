import { describe, expect, it } from 'vitest';
import type { SourceFile } from '../model/snapshot.ts';
import { parseRepository } from '../parse/repository.ts';
import { repository } from '../testing/repository.ts';
import {
  artifactFolders,
  artifactsOf,
  filesByPath,
  largestArtifact,
  mebibytes,
  otherHash,
  pathFault,
  sizesOf,
} from './artifacts.ts';

const folder = 'evidence/2026/EV-20260630-IAM-03';
const file = (path: string, bytes = 1, type: SourceFile['type'] = 'file'): SourceFile => ({
  path,
  bytes,
  type,
});

describe('pathFault', () => {
  it.each([
    [`${folder}/users.csv`, undefined],
    [`${folder}/day 1/..users.csv`, undefined],
    ['/etc/passwd', 'absolute'],
    ['~/users.csv', 'absolute'],
    ['C:/users.csv', 'absolute'],
    ['evidence\\2026\\users.csv', 'backslash'],
    [`${folder}/../users.csv`, 'climbs'],
    [`${folder}/./users.csv`, 'climbs'],
    [`${folder}//users.csv`, 'climbs'],
    [`${folder}/`, 'climbs'],
    [folder, 'elsewhere'],
    [`${folder}-2/users.csv`, 'elsewhere'],
    ['Evidence/2026/EV-20260630-IAM-03/users.csv', 'elsewhere'],
  ])('%s: %s', (path, expected) => expect(pathFault(path, folder)).toBe(expected));
});

it('counts files alone: no link, no folder, no device', () => {
  const files = [file('a'), file('b', 0, 'link'), file('c', 0, 'directory'), file('d', 0, 'other')];
  expect([...filesByPath({ files }).keys()]).toEqual(['a']);
});

it('groups what lies in folders of artifacts', () => {
  const files = [
    `${folder}.md`,
    `${folder}/a/b.csv`,
    `${folder}/c.csv`,
    'evidence/populations/POP-1/d.csv',
    'evidence/requests/REQ-01.md',
    'evidence/README.md',
  ];
  const folders = artifactFolders({ files: files.map((path) => file(path)) });
  expect([...folders].map(([path, inside]) => [path, inside.length])).toEqual([
    [folder, 2],
    ['evidence/populations/POP-1', 1],
  ]);
});

it('takes the size of the file that lies there before the one that is stated', () => {
  const record = (bytes: string) =>
    `---\nid: EV-20260630-IAM-03\ntitle: Film\ntype: walkthrough\nsupports: [{control: IAM-03}]\nperformed: {at: 2026-06-30, by: ceo}\ncollected: {at: 2026-06-30, by: ceo, method: observation}\nresult: {outcome: pass}\nartifacts:\n  - path: ${folder}/film.mp4\n    ${bytes}\n  - uri: https://files.example.com/film.mp4\n    bytes: 9\n---\n`;
  const sizes = (files: Record<string, string>) => {
    const snapshot = repository(files);
    return sizesOf(parseRepository(snapshot).graph, snapshot).map(({ where, bytes }) => [
      where.path,
      where.field,
      bytes,
    ]);
  };
  expect(sizes({ [`${folder}.md`]: record('bytes: 5'), [`${folder}/film.mp4`]: 'abc' })).toEqual([
    [`${folder}/film.mp4`, undefined, 3],
  ]);
  expect(sizes({ [`${folder}.md`]: record('bytes: 5') })).toEqual([
    [`${folder}.md`, 'artifacts[0].bytes', 5],
  ]);
  expect(sizes({ [`${folder}.md`]: record('format: mp4') })).toEqual([]);
});

it('hashes a file up to the limit, and never reads a larger one', () => {
  const read = (): Uint8Array => {
    throw new Error('read');
  };
  const snapshot = { sha256: () => 'abc', read };
  expect(otherHash(snapshot, file('a', largestArtifact), 'abc')).toBeUndefined();
  expect(otherHash(snapshot, file('a', largestArtifact), 'abd')).toBe('abc');
  const refusing = { sha256: (): string => `${read()}`, read };
  expect(otherHash(refusing, file('a', largestArtifact + 1), 'abd')).toBeUndefined();
});

it('counts the items of a population as an artifact', () => {
  const text =
    '---\nid: POP-2026-Q2\ntitle: Changes\nsource: Code host\nquery: merged in June\ncontrol: CHG-01\ncovers: {from: 2026-04-01, to: 2026-06-30}\ncount: 2\nstage: final\nitems: evidence/populations/POP-2026-Q2/items.csv\n---\n';
  const { graph } = parseRepository(repository({ 'evidence/populations/POP-2026-Q2.md': text }));
  expect(artifactsOf(graph)).toMatchObject([
    { pathField: 'items', hashField: 'sha256', path: 'evidence/populations/POP-2026-Q2/items.csv' },
  ]);
  const bare = text.replace(/items: .*\n/, '');
  expect(
    artifactsOf(parseRepository(repository({ 'evidence/populations/POP-2026-Q2.md': bare })).graph),
  ).toEqual([]);
});

it('rounds a size up', () => {
  expect(mebibytes(largestArtifact)).toBe('100 MiB');
  expect(mebibytes(largestArtifact + 1)).toBe('100.1 MiB');
});
