import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { repository } from '../testing/repository.ts';
import { placeFinder } from './place.ts';
import { parseRepository } from './repository.ts';

const policy = (id: string, rest = ''): string =>
  `---\nid: ${id}\ntitle: Access Control Policy\nowner: it-lead\nversion: '0.1'\nstatus: draft\n${rest}---\n\n## Purpose\n\nSee IAM-03.\n`;

const places = [
  'policies/POL-09-a.md',
  'controls/iam/IAM-03-a.md',
  'controls/frameworks/a.yaml',
  'controls/README.md',
  'program/program.md',
  'evidence/2026/EV-20260612-IAM-03.md',
];
const path = fc.constantFrom(...places);
const yaml = fc.oneof(
  fc.stringMatching(/^[a-c:{}[\],&*!|>'"%@`#?\- \n\t~0-9.]{0,80}$/),
  fc.json({ maxDepth: 6 }),
  fc
    .array(
      fc.tuple(
        fc.constantFrom(
          'id',
          'title',
          'owner',
          'criteria',
          'versions',
          'custom',
          'aliases',
          'plan',
          '__proto__',
          'constructor',
        ),
        fc.json({ maxDepth: 3 }),
      ),
    )
    .map((pairs) => pairs.map(([name, value]) => `${name}: ${value}\n`).join('')),
);

describe('parsing and finding places never throw', () => {
  it('on bytes', () => {
    fc.assert(
      fc.property(path, fc.uint8Array({ maxLength: 300 }), (file, bytes) => swallow(file, bytes)),
      { numRuns: 500 },
    );
  });

  it('on YAML', () => {
    fc.assert(
      fc.property(path, yaml, (file, text) =>
        swallow(file, Buffer.from(file.endsWith('.yaml') ? text : `---\n${text}\n---\n`)),
      ),
      { numRuns: 1500 },
    );
  });

  it('on Markdown', () => {
    const markdown = fc.stringMatching(/^[a-cA-Z0-9[\]()!*_`~<>#&;:|{}\\"'^.\-+= \n\t]{0,200}$/);
    fc.assert(
      fc.property(path, markdown, (file, text) => swallow(file, Buffer.from(`${policy('POL-09')}${text}`))),
      { numRuns: 700 },
    );
  });

  it('on names', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (name) =>
        swallow(`policies/${name}.md`, Buffer.from(policy('POL-09'))),
      ),
      { numRuns: 300 },
    );
  });
});

function swallow(file: string, bytes: Uint8Array): void {
  const snapshot = repository({ [file]: bytes });
  const { graph, faults } = parseRepository(snapshot);
  const find = placeFinder(snapshot);
  const spots = [
    ...faults.map(({ spot }) => spot),
    ...graph.edges.map(({ from, field }) => ({ path: from.path, field })),
    ...[...graph.records, ...graph.pages].flatMap(({ path: at, body }) => [
      ...body.links.map((value, nth) => ({ path: at, body: { type: 'link', value, nth } as const })),
      ...[...body.mentions, ...body.placeholders].map((value) => ({
        path: at,
        body: { type: 'prose', value, nth: 0 } as const,
      })),
      ...body.diagrams.map(({ kind: value }, nth) => ({
        path: at,
        body: { type: 'diagram', value, nth } as const,
      })),
    ]),
  ];
  const lines = Buffer.from(bytes).toString('utf8').split('\n').length;
  for (const spot of spots) {
    const { line, column } = find(spot);
    expect(line).toBeGreaterThanOrEqual(1);
    expect(line).toBeLessThanOrEqual(lines);
    expect(column).toBeGreaterThanOrEqual(1);
  }
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
}
