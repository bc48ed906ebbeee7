import { describe, expect, it } from 'vitest';
import { fold, keyOf, termsOf, wordsOf } from './words.ts';

describe('words', () => {
  it('keep what stands inside an id, and not what stands around it', () => {
    expect(wordsOf('See CC6.1, (IAM-03) and iso27001-2022/A.5.15.')).toEqual([
      'See',
      'CC6.1',
      'IAM-03',
      'and',
      'iso27001-2022/A.5.15',
    ]);
  });

  it('are folded', () => {
    expect(['Zoë', 'Straße', 'IAM‑03', 'owner’s', 'Ærø'].map(fold)).toEqual([
      'zoe',
      'strasse',
      'iam-03',
      'owner',
      'aero',
    ]);
  });
});

describe('terms', () => {
  it('of a plain word are the word', () => {
    expect(termsOf('Access')).toEqual(['access']);
  });

  it('of an id are the whole, its parts, the ids within, and their keys', () => {
    expect(new Set(termsOf('IAM-03'))).toEqual(new Set(['iam-03', 'iam', '03', '=iam3']));
    expect(termsOf('EV-20260712-IAM-03')).toEqual(
      expect.arrayContaining(['ev-20260712-iam-03', 'iam-03', '=iam3', '=ev20260712iam3', '20260712', 'ev']),
    );
    expect(termsOf('iso27001-2022/A.5.15')).toEqual(
      expect.arrayContaining(['iso27001-2022/a.5.15', 'a.5.15', '=a515', 'iso27001']),
    );
    expect(termsOf('evidence/2026/07/access-review/EV-20260712-IAM-03.md')).toEqual(
      expect.arrayContaining(['=ev20260712iam3', 'review', 'iam-03']),
    );
  });

  it('of a compound are the whole, its parts, and the parts in one', () => {
    expect(termsOf('off-boarding')).toEqual(['off-boarding', 'off', 'boarding', 'offboarding']);
  });

  it('never grow long', () => {
    for (const word of ['a1-'.repeat(3_000), 'x'.repeat(9_000), `${'ab/'.repeat(500)}c1`]) {
      const terms = wordsOf(word).flatMap(termsOf);
      expect(Math.max(...terms.map((term) => term.length))).toBeLessThanOrEqual(65);
    }
  });
});

describe('keys', () => {
  it.each([
    ['IAM-03', '=iam3'],
    ['iam 3', '=iam3'],
    ['CC6.1', '=cc61'],
    ['security', null],
    ['2026-07-12', null],
    ['', null],
  ])('%s → %s', (id, key) => {
    expect(keyOf(id)).toBe(key);
  });
});
