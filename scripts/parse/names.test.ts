import { describe, expect, it } from 'vitest';
import type { SourceFile } from '../model/snapshot.ts';
import { longestPath, nameFaults } from './names.ts';

const problemsOf = (...paths: readonly string[]) => {
  const files = paths.map((path): SourceFile => ({ path, bytes: 1, type: 'file' }));
  return nameFaults(files).map(({ message }) => message);
};

describe('a path', () => {
  it.each([
    'policies/POL-09-access.md',
    'evidence/2026/EV-1/Bildschirmfoto (2) für März.png',
    'a/console.md',
    'a/.hidden',
    'a/com.md',
    'a/aux-list.md',
  ])('%j is well', (path) => {
    expect(problemsOf(path)).toEqual([]);
  });

  it.each([
    '\n',
    '\r',
    '\t',
    '\u0000',
    '\u007f',
    ':',
    '"',
    '|',
    '?',
    '*',
    '<',
    '>',
    '\\',
    '\u202e',
    '\u200b',
    '\u2066',
    '\ufeff',
    '\u061c',
    '\u2028',
  ])('with %j has a character that is not portable', (mark) => {
    expect(problemsOf(`policies/a${mark}b.md`)).toEqual(['character']);
    expect(problemsOf(`evidence/2026/a${mark}b/c.csv`)).toEqual(['character']);
  });

  it.each([
    'a/con',
    'a/CON.md',
    'a/nul.tar.gz',
    'a/com1.md',
    'a/LPT9/b.md',
    'aux/b.md',
    'a/b.',
    'a/b ',
    'a./b',
    'a /b',
  ])('%j has a name that Windows refuses', (path) => {
    expect(problemsOf(path)).toEqual(['reserved']);
  });

  it('is too long above the limit', () => {
    expect(problemsOf('a'.repeat(longestPath))).toEqual([]);
    expect(problemsOf('a'.repeat(longestPath + 1))).toEqual(['long']);
  });

  it('collides with one that differs by case or by how accents are stored', () => {
    expect(problemsOf('a/B.md', 'a/b.md')).toEqual(['collision']);
    expect(problemsOf('a/\u00e9.md', 'a/e\u0301.md')).toEqual(['collision']);
    expect(problemsOf('A/b.md', 'a/b.md', 'a/B.md')).toEqual(['collision', 'collision']);
    expect(problemsOf('a/b.md', 'a/c.md')).toEqual([]);
  });
});
