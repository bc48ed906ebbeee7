import { describe, expect, it } from 'vitest';
import { durationWords } from './duration-words.ts';

describe('durationWords', () => {
  it.each([
    ['P1Y', '1 year'],
    ['P3M', '3 months'],
    ['P2W', '2 weeks'],
    ['P15D', '15 days'],
    ['P1Y6M', '1 year and 6 months'],
    ['PT4H', '4 hours'],
    ['PT1M', '1 minute'],
    ['P1DT12H', '1 day and 12 hours'],
    ['P', 'P'],
    ['planned', 'planned'],
    ['', ''],
  ])('%j is %j', (text, words) => {
    expect(durationWords(text)).toBe(words);
  });
});
