import { describe, expect, it } from 'vitest';
import { readDiagram } from './diagram.ts';

describe('the words of a diagram', () => {
  it.each([
    ['none', 'flowchart LR\n  a --> b', null, null],
    [
      'one line each',
      'flowchart LR\n  accTitle: Joining\n  accDescr: HR tells IT.\n  a --> b',
      'Joining',
      'HR tells IT.',
    ],
    [
      'several lines',
      'flowchart LR\naccDescr {\n  HR tells IT.\n\n  IT asks.\n}\na --> b',
      null,
      'HR tells IT. IT asks.',
    ],
    ['a block on one line', 'accDescr { Words }', null, 'Words'],
    ['a brace on the next line', 'accDescr\n{\nWords\n}', null, 'Words'],
    ['blanks before the colon', 'accTitle \t: A: B', 'A: B', null],
    ['Windows line ends', 'flowchart LR\r\naccTitle: A\r\naccDescr {\r\nB\r\nC\r\n}\r\n', 'A', 'B C'],
    ['the last of several', 'accTitle: A\naccTitle: B', 'B', null],
    ['empty words', 'accTitle:   \naccDescr {\n \n}', null, null],
    ['an open brace', 'accDescr {\n a --> b', null, null],
    ['comments', '%% accTitle: A\naccDescr {\nB\n  %% not this\nC\n}', null, 'B C'],
    ['words inside a node', 'flowchart LR\n  a[accTitle: no] --> b', null, null],
    ['other case', 'acctitle: A', null, null],
    ['nothing', '', null, null],
  ])('%s', (_, code, title, description) => {
    expect(readDiagram(code)).toEqual({ title, description });
  });

  it('reads hostile code once', () => {
    const started = performance.now();
    readDiagram('accDescr {\n'.repeat(20_000));
    readDiagram(`accDescr${'\n'.repeat(100_000)}`);
    readDiagram(`${' '.repeat(100_000)}x`);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
