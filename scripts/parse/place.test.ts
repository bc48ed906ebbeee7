import { describe, expect, it } from 'vitest';
import type { Spot } from '../model/problem.ts';
import { repository } from '../testing/repository.ts';
import { placeFinder } from './place.ts';

const path = 'risk-register/risks/RISK-001-leaver.md';
const text = `---
id: RISK-001
title: >-
  A leaver keeps
  access
owner:   it-lead # the role
aliases: [R-1, R-2]
controls:
  - IAM-03
  - "IAM-04"
plan:
  actions:
    - what: Close accounts
      who: it-lead
    - {what: Tell payroll, who: hr-lead}
'a.b': 1
empty:
---

## What could happen

See [IAM-03](../IAM-03.md), IAM-030 and IAM-03, \`IAM-03\` and IAM-03.
A *word* with [the same](../IAM-03.md) and ![a chart][chart].

> Quoted &amp; TODO, then
> TODO again.

[chart]: chart.png "A chart"
<https://example.com/a>
`;

const at = (spot: Omit<Spot, 'path'>, source = text, file = path): string => {
  const { line, column } = placeFinder(repository({ [file]: source }))({ path: file, ...spot });
  return `${line}:${column}`;
};

const fields: readonly (readonly [field: string, value: string, name: string])[] = [
  ['id', '2:5', '2:1'],
  ['title', '3:8', '3:1'],
  ['owner', '6:10', '6:1'],
  ['aliases', '7:10', '7:1'],
  ['aliases[1]', '7:16', '7:16'],
  ['controls', '9:3', '8:1'],
  ['controls[0]', '9:5', '9:5'],
  ['controls[1]', '10:5', '10:5'],
  ['plan.actions', '13:5', '12:3'],
  ['plan.actions[0].who', '14:12', '14:7'],
  ['plan.actions[1].who', '15:33', '15:28'],
  ['empty', '17:7', '17:1'],
];

describe('the place of a field', () => {
  it.each(fields)('%s', (field, value, name) => {
    expect(at({ field })).toBe(value);
    expect(at({ field, at: 'value' })).toBe(value);
    expect(at({ field, at: 'name' })).toBe(name);
  });

  it.each([
    ['plan.actions[0].due', '13:7'],
    ['plan.actions[7].who', '12:3'],
    ['controls[5]', '8:1'],
    ['acceptance.until', '2:1'],
    ['owner.name', '6:1'],
    ['', '2:1'],
    ['[]..', '2:1'],
  ])('that is missing is the nearest that is there: %s', (field, place) => {
    expect(at({ field })).toBe(place);
  });

  it('is the same line with CRLF and with a mark before it', () => {
    for (const source of [text.replaceAll('\n', '\r\n'), `\ufeff${text}`]) {
      for (const [field, value, name] of fields) {
        expect(at({ field }, source)).toBe(value);
        expect(at({ field, at: 'name' }, source)).toBe(name);
      }
    }
  });

  it('is the line alone in front matter too large for the exact reader', () => {
    const large = text.replace('plan:', `custom: {a: ${'b'.repeat(70_000)}}\nplan:`);
    expect(at({ field: 'plan.actions[0].who' }, large)).toBe('12:1');
    expect(at({ field: 'nothing' }, large)).toBe('1:1');
  });

  it('of a framework has no fence before it', () => {
    const framework = 'id: tsc-2017\nrequirements:\n  - id: CC6.1\n    title: Access\n';
    expect(at({ field: 'requirements[0].title' }, framework, 'controls/frameworks/tsc-2017.yaml')).toBe(
      '4:12',
    );
    expect(at({ field: 'id' }, framework, 'controls/frameworks/tsc-2017.yaml')).toBe('1:5');
  });
});

describe('the place in a body', () => {
  const link = (value: string, nth: number) => at({ body: { type: 'link', value, nth } });
  const prose = (value: string, nth: number) => at({ body: { type: 'prose', value, nth } });

  it('of links, counted over the whole body', () => {
    expect(link('../IAM-03.md', 0)).toBe('22:5');
    expect(link('../IAM-03.md', 1)).toBe('23:15');
    expect(link('chart.png', 2)).toBe('23:44');
    expect(link('https://example.com/a', 3)).toBe('29:1');
    expect(link('chart.png', 0)).toBe('23:44');
    expect(link('absent.png', 0)).toBe('1:1');
  });

  it('of words, whole, outside code', () => {
    expect(prose('IAM-03', 0)).toBe('22:6');
    expect(prose('IAM-03', 1)).toBe('22:41');
    expect(prose('IAM-03', 2)).toBe('22:62');
    expect(prose('IAM-030', 0)).toBe('22:29');
    expect(prose('TODO', 0)).toBe('25:16');
    expect(prose('TODO', 1)).toBe('26:3');
    expect(prose('Quoted & TODO', 0)).toBe('25:3');
    expect(prose('absent', 0)).toBe('1:1');
  });

  it('of diagrams is where their fence begins', () => {
    const drawn = [
      '```mermaid\npie\n```',
      'Words with ```mermaid``` in them.',
      '```js\n~~~mermaid\n```',
      '- a\n\n  ~~~~ Mermaid\n  pie\n  ~~~~',
      '> ```MERMAID title\n> pie\n> ```',
      '   ```mermaid\n   pie',
    ].join('\n\n');
    const places = ['1:1', '13:3', '17:3', '21:4'];
    for (const [nth, place] of places.entries())
      expect(at({ body: { type: 'diagram', value: 'pie', nth } }, drawn, 'program/README.md')).toBe(place);
    expect(at({ body: { type: 'diagram', value: 'pie', nth: 4 } }, drawn, 'program/README.md')).toBe('1:1');
  });

  it('is the same with CRLF', () => {
    const source = text.replaceAll('\n', '\r\n');
    expect(at({ body: { type: 'prose', value: 'TODO', nth: 1 } }, source)).toBe('26:3');
    expect(at({ body: { type: 'link', value: 'chart.png', nth: 2 } }, source)).toBe('23:44');
  });

  it('of a page counts from its first line, also when it begins with a rule', () => {
    const page = '---\nA\n\n---\n\nSee [it](a.md), TODO.\n';
    expect(at({ body: { type: 'link', value: 'a.md', nth: 0 } }, page, 'controls/iam/README.md')).toBe('6:5');
    expect(at({ body: { type: 'prose', value: 'TODO', nth: 0 } }, page, 'controls/iam/README.md')).toBe(
      '6:17',
    );
  });

  it.each([
    ['too long', `${'word '.repeat(8000)}\n`],
    ['too deep', `${'> '.repeat(3000)}x\n\n`],
  ])('is found by its text when the body is %s', (_, filler) => {
    const source = `---\nid: RISK-001\n---\n${filler}\nSee [it](a.md), TODO.\n`;
    const line = source.split('\n').length - 1;
    expect(at({ body: { type: 'link', value: 'a.md', nth: 0 } }, source)).toBe(`${line}:10`);
    expect(at({ body: { type: 'prose', value: 'TODO', nth: 0 } }, source)).toBe(`${line}:17`);
    const drawn = `${source}\n- ~~~~ mermaid\n  pie\n  ~~~~\n\n> \`\`\`Mermaid\n`;
    expect(at({ body: { type: 'diagram', value: 'pie', nth: 0 } }, drawn)).toBe(`${line + 2}:3`);
    expect(at({ body: { type: 'diagram', value: '', nth: 1 } }, drawn)).toBe(`${line + 6}:3`);
  });
});

describe('the place of a file', () => {
  it('is its first line, unless a line is given', () => {
    expect(at({})).toBe('1:1');
    expect(at({ line: 7 })).toBe('7:1');
    expect(at({ line: 7, column: 3, field: 'id' })).toBe('7:3');
    expect(placeFinder(repository({}))({ path: 'absent.md', field: 'id' })).toEqual({ line: 1, column: 1 });
  });
});
