import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRepository } from '../../parse/repository.ts';
import { at, designedProgram, policy, record } from '../../testing/designed.ts';
import { repository } from '../../testing/repository.ts';
import { addressesOf, segmentOf } from './addresses.ts';

describe('addresses', () => {
  const addresses = addressesOf(graphOf(designedProgram()));

  it.each([
    ['POL-09', '/policies/POL-09/'],
    ['policy/POL-09', '/policies/POL-09/'],
    ['it-lead', '/roles/it-lead/'],
    ['CC6.2', '/criteria/CC6.2/'],
    ['program', '/program/'],
    ['POL-99', null],
  ])('of %s', (id, path) => {
    expect(addresses.of(id)).toBe(path);
  });

  it.each([
    [at.policy, '/policies/POL-09/'],
    ['policies/README.md', '/policies/'],
    [at.framework, '/frameworks/tsc-2017/'],
    ['package.json', null],
  ])('of the file %s', (file, path) => {
    expect(addresses.ofFile(file)).toBe(path);
  });

  it('gives two records that claim one id a page each, also when only the case differs', () => {
    const graph = graphOf({
      ...designedProgram(),
      'policies/POL-09-again.md': record(policy),
    });
    const both = addressesOf(graph);
    const paths = graph.records.map((each) => both.ofTarget(each));
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths).toContain('/policies/POL-09-2/');
  });
});

describe('an id as part of an address', () => {
  it.each(['POL-09', 'CC6.1', 'iso27001-2022/A.5.15', 'it-lead'])('is %s itself', (id) => {
    expect(segmentOf(id)).toBe(`${id}/`);
  });

  it.each(['..', '.', 'a/../b', '/a', 'a//b', 'a b', '<b>', 'a?b', 'a#b', 'ä', '', 'a.', 'a./b'])(
    'is a fingerprint for %j',
    (id) => {
      expect(segmentOf(id)).toMatch(/^[0-9a-f]{16}\/$/);
    },
  );

  it('never climbs, whatever a file is called', () => {
    fc.assert(
      fc.property(fc.string(), (id) => {
        const path = new URL(`http://x/policies/${segmentOf(id)}`).pathname;
        return path.startsWith('/policies/') && path.endsWith('/') && path === `/policies/${segmentOf(id)}`;
      }),
    );
  });
});

function graphOf(files: Readonly<Record<string, string>>) {
  return parseRepository(repository(files)).graph;
}
