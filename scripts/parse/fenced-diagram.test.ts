import { describe, expect, it } from 'vitest';
import { diagramOf, isMermaid } from './fenced-diagram.ts';

describe('the language of a diagram', () => {
  it.each(['mermaid', 'Mermaid', 'MERMAID'])('is %s', (language) => {
    expect(isMermaid(language)).toBe(true);
  });

  it.each(['', 'mermaids', 'mermai', '{mermaid}', 'mermaid\u00a0'])('is not %j', (language) => {
    expect(isMermaid(language)).toBe(false);
  });
});

describe('the kind of a diagram', () => {
  it.each([
    ['flowchart LR\n a --> b', 'flowchart'],
    ['sankey-beta\na,b,3', 'sankey'],
    ['stateDiagram-v2', 'stateDiagram'],
    ['C4Context', 'C4Context'],
    ['\n\n  mindmap\n    root', 'mindmap'],
    ['%% drawn by hand\nmindmap', 'mindmap'],
    ['%%{init: {"theme": "base"}}%%\nmindmap', 'mindmap'],
    ['%%{init: {\n  "theme": "base"\n}}%%\nmindmap', 'mindmap'],
    ['---\ntitle: flowchart\n---\nmindmap', 'mindmap'],
    ['---\nmindmap', ''],
    ['%%{ mindmap', ''],
    ['-->', ''],
    ['', ''],
  ])('of %j is %j', (code, kind) => {
    expect(diagramOf(code).kind).toBe(kind);
  });

  it('is short, whatever stands there', () => {
    expect(diagramOf('a'.repeat(1000)).kind).toHaveLength(40);
  });
});

describe('the words of a description', () => {
  it.each([
    ['', 0],
    ['accDescr:', 0],
    ['accDescr: – -> …', 0],
    ['accDescr: Access', 1],
    ['accDescr: Well-known "users" log in – (see CC6.1)', 6],
    ['accDescr {\n  The manager\n  tells IT\n}', 4],
    ['accDescr: 离职者失去访问权限', 9],
    ['accTitle: How access ends on the last day', 0],
    ['%% accDescr: How access ends on the last day', 0],
  ])('%j are %d', (line, words) => {
    expect(diagramOf(`flowchart LR\n${line}\na --> b\n`).words).toBe(words);
  });
});

it('reads hostile diagrams in a moment', () => {
  for (const mark of ['%%{\n', '---\n', 'accDescr {\n', 'accDescr: a\n', 'accDescr:', ' ', '}%%', 'a '])
    diagramOf(mark.repeat(50_000));
}, 5000);
