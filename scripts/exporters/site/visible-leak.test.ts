import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Graph } from '../../model/graph.ts';
import { type KindName, kinds } from '../../model/kinds/index.ts';
import { type AudiencePolicy, audiencePolicy, maySee } from './audience.ts';
import { type Options, visibleTo } from './visible.ts';
import { graphOf, type Planted, planted, type World, world } from './visible-leak.test-data.ts';

describe('a projection', () => {
  it.each(['auditor', 'public'] as const)('for the %s names nothing that is hidden', (audience) => {
    fc.assert(
      fc.property(world, (drawn) => {
        const graph = graphOf(drawn);
        const before = textOf(graph);
        const seen = visibleTo(graph, audience);
        expect(
          leaks(seen, drawn, (each, kept) => maySee(audience, kept) && shows(each.kind, audience)),
        ).toEqual([]);
        expect(seen.edges.filter(({ to }) => to === null)).toEqual([]);
        expect(textOf(graph)).toBe(before);
      }),
      { numRuns: 40 },
    );
  });

  it('for the auditor keeps every relation when nothing is restricted', () => {
    fc.assert(
      fc.property(world, ({ picks }) => {
        const graph = graphOf({ picks, classes: planted.map(() => undefined) });
        const list = ({ edges }: Graph) =>
          edges.map(({ from, field, to }) => `${from.id} ${field} ${to?.id}`);
        expect(list(visibleTo(graph, 'auditor'))).toEqual(list(graph));
      }),
      { numRuns: 20 },
    );
  });
});

describe('each filter is needed', () => {
  const { classes, shown } = audiencePolicy;
  const everything = planted.map(() => 'public' as const);
  const text = (drawn: World, audience: 'auditor' | 'public', options?: Options) =>
    textOf(visibleTo(graphOf(drawn), audience, options));
  const opened = (change: Partial<AudiencePolicy>): Options => ({ policy: { ...audiencePolicy, ...change } });

  it('that of classifications', () => {
    const drawn: World = { picks: [0], classes: planted.map(() => 'restricted') };
    const secret = 'Title B of one policy';
    expect(text(drawn, 'auditor')).not.toContain(secret);
    expect(
      text(drawn, 'auditor', opened({ classes: { ...classes, auditor: ['internal', 'restricted'] } })),
    ).toContain(secret);
  });

  it('that of kinds', () => {
    const drawn: World = { picks: [0], classes: everything };
    const secret = 'Title B of one risk';
    expect(text(drawn, 'public')).not.toContain(secret);
    const open = { ...shown, risk: { public: ['id', 'title'] } };
    expect(text(drawn, 'public', opened({ shown: open }))).toContain(secret);
  });

  it.each([
    ['auditor', 'custom'],
    ['public', 'owner'],
  ] as const)('that of fields: %s, %s', (audience, field) => {
    const drawn: World = { picks: [0], classes: everything };
    const roles = { ...shown, role: { ...shown.role, public: ['id'] } };
    const names = [...(shown.control?.[audience] ?? []), field];
    const open = { ...roles, control: { ...shown.control, [audience]: names } };
    const secret = new RegExp(`"${field}":`);
    const dataOf = (options: Options) =>
      JSON.stringify(
        visibleTo(graphOf(drawn), audience, options)
          .all('control')
          .map(({ data }) => data),
      );
    expect(dataOf(opened({ shown: roles }))).not.toMatch(secret);
    expect(dataOf(opened({ shown: open }))).toMatch(secret);
  });

  it('that of pages', () => {
    const drawn: World = { picks: [0], classes: everything };
    expect(text(drawn, 'public')).not.toContain('program/README.md');
    const open = opened({ pages: { auditor: true, public: true } });
    expect(text(drawn, 'public', open)).toContain('program/README.md');
  });
});

function shows(kind: KindName, audience: 'auditor' | 'public'): boolean {
  return kinds[kind].shown?.[audience] !== undefined;
}

/** Ids, aliases, titles and paths of hidden records that stand anywhere in a graph. */
function leaks(
  seen: Graph,
  { classes }: World,
  isVisible: (each: Planted, classification: string | undefined) => boolean,
): readonly string[] {
  const text = textOf(seen);
  const hidden = planted.filter((each, index) => !isVisible(each, classes[index]));
  const words = hidden.flatMap(({ kind, id, alias, title, path }) =>
    kind === 'program' ? [alias, title, path] : [id, alias, title, path],
  );
  return words.filter((word) => text.includes(word) || seen.find(word) !== undefined);
}

/** Everything in a graph, with the ends of edges by id: they are records that stand in it anyway (see `visible.test.ts`). */
function textOf({ edges, ...graph }: Graph): string {
  return JSON.stringify({
    ...graph,
    edges: edges.map((edge) => ({ ...edge, from: edge.from.id, to: edge.to?.id })),
  });
}
