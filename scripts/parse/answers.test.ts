import { describe, expect, it } from 'vitest';
import { readAnswers } from './answers.ts';

const faultsOf = (text: string) =>
  readAnswers('a.yaml', text).faults.map(({ rule, spot }) => [rule, spot.field ?? `line ${spot.line}`]);

describe('a file of answers', () => {
  it('leaves out what is empty or put off', () => {
    expect(readAnswers('a.yaml', 'company: Northwind\nproduct: later\ncloud:\nmail: Later\n')).toEqual({
      answers: { company: 'Northwind', mail: 'Later' },
      faults: [],
    });
    expect(readAnswers('a.yaml', '# nothing yet\n')).toEqual({ answers: {}, faults: [] });
  });

  it('is refused whole when it cannot be read', () => {
    expect(faultsOf('company: "North\n')).toEqual([
      ['front-matter-parses', expect.stringMatching(/^line \d$/)],
    ]);
    expect(faultsOf('- company\n')).toEqual([['front-matter-parses', 'line 1']]);
    expect(faultsOf('company: &a x\nproduct: *a\n')).toEqual([['front-matter-parses', 'line 1']]);
  });

  it('shows everything that is wrong at once', () => {
    const text =
      'compny: x\ncategories: [safety]\nreport: { months: 6 }\nheadcount: 0\ngithub: { repository: soc2 }\nworkplace: home\n';
    expect(faultsOf(text)).toEqual([
      ['fields-are-known', 'compny'],
      ['values-are-valid', 'categories[0]'],
      ['required-fields-are-present', 'report'],
      ['values-are-valid', 'github.repository'],
      ['values-are-valid', 'headcount'],
      ['values-are-valid', 'workplace'],
    ]);
  });
});
