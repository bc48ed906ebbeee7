import { describe, expect, it } from 'vitest';
import { record } from '../../testing/designed.ts';
import type { AudiencePolicy } from './audience.ts';
import {
  at,
  control,
  evidence,
  graphOf,
  only,
  open,
  policy,
  restricted,
  vendor,
} from './visible.test-data.ts';
import { maySee, showsBody, showsFile, visibleTo } from './visible.ts';

describe('classification', () => {
  it.each([
    ['internal', undefined, true],
    ['internal', 'restricted', true],
    ['internal', 'no such word', true],
    ['auditor', undefined, true],
    ['auditor', 'public', true],
    ['auditor', 'internal', true],
    ['auditor', 'restricted', false],
    ['auditor', 'no such word', false],
    ['public', undefined, false],
    ['public', 'public', true],
    ['public', 'internal', false],
    ['public', 'restricted', false],
    ['public', 'no such word', false],
  ] as const)('%s, %s: %s', (audience, classification, expected) => {
    expect(maySee(audience, classification)).toBe(expected);
    if (classification === 'no such word') return;
    expect(only(audience, at.policy, { ...policy, classification }) !== undefined).toBe(expected);
  });

  it('that cannot be relied on is for the internal build alone', () => {
    const unsure = new Set([at.policy]);
    expect(only('auditor', at.policy, { ...policy, ...open }, { unsure })).toBeUndefined();
    expect(only('internal', at.policy, { ...policy, ...open }, { unsure })).toBeDefined();
  });
});

describe('the internal build', () => {
  it('has everything', () => {
    const graph = graphOf();
    expect(visibleTo(graph, 'internal')).toBe(graph);
    expect(showsBody('exercise', 'internal')).toBe(true);
    expect(showsFile('exercise', 'internal')).toBe(true);
  });
});

describe('kinds and fields', () => {
  it('shows no record of a kind without a list', () => {
    expect(only('public', 'program/roles/ceo.md', { title: 'Chief', ...open })).toBeUndefined();
  });

  it('keeps only the listed fields', () => {
    const data = { ...policy, effective: '2026-01-01', custom: { a: 1 }, ...open };
    const kept = only('public', at.policy, data);
    expect(kept?.data).toEqual({ id: 'POL-01', title: 'Access', version: '1.0', effective: '2026-01-01' });
    expect(kept?.title).toBe('Access');
    expect(only('auditor', at.policy, data)?.data).toEqual({ ...policy, effective: '2026-01-01' });
  });

  it('says of body and file who sees them', () => {
    expect([showsBody('policy', 'public'), showsFile('policy', 'public')]).toEqual([true, false]);
    expect([showsBody('policy', 'auditor'), showsFile('policy', 'auditor')]).toEqual([true, true]);
    expect([showsBody('role', 'public'), showsFile('role', 'public')]).toEqual([false, false]);
  });

  it('calls a record by its id when its title is not shown, and leaves it out without its id', () => {
    const showing = (...names: string[]): { policy: AudiencePolicy } => ({
      policy: {
        classes: { auditor: [], public: ['public'] },
        pages: { auditor: false, public: false },
        shown: { policy: { public: names } } as unknown as AudiencePolicy['shown'],
      },
    });
    const data = { ...policy, ...open };
    expect(only('public', at.policy, data, showing('id'))).toMatchObject({
      title: 'POL-01',
      data: { id: 'POL-01' },
    });
    expect(only('public', at.policy, data, showing('title', 'version'))).toBeUndefined();
  });

  it('shows the one program by its id, though no field holds it', () => {
    const data = {
      title: 'Program',
      organization: 'Example',
      service: 'Ledger',
      phase: 'readiness',
      ...open,
    };
    const program = only('public', 'program/program.md', { ...data, drivers: ['A sale'] });
    expect(program?.data).toEqual({ title: 'Program', organization: 'Example', service: 'Ledger' });
  });

  it('drops what no schema knows, at any depth', () => {
    const data = { ...evidence, result: { outcome: 'pass', whisper: 'x' }, whisper: 'y' };
    const kept = only('auditor', at.evidence, data);
    expect(kept?.data).toMatchObject({ collected: evidence.collected });
    expect(JSON.stringify(kept)).not.toContain('whisper');
  });
});

describe('bodies and pages', () => {
  it('empties a body that is not shown', () => {
    const body = '\n# Heading\n\nIAM-03 and [web](https://example.com).\n';
    expect(only('auditor', at.vendor, { ...vendor, ...open }, { body })?.body.anchors).toEqual(['heading']);
    const { anchors, sections, links, mentions, placeholders } =
      only('public', at.vendor, { ...vendor, ...open }, { body })?.body ?? {};
    expect([anchors, sections, links, mentions, placeholders]).toEqual([[], [], [], [], []]);
  });

  it('names nothing hidden in a body that is shown', () => {
    const body = `
IAM-03, IAM-04, CC6.1 and XX-99: [a](../controls/iam/IAM-03.md#x), [b](../controls/iam/IAM-04.md),
[c](../controls/iam/%49AM-04.md), [d](https://example.com), [e](#top), [f](../evidence/2026/a.csv),
[g](../program/README.md), [h](../controls/frameworks/tsc-2017.yaml).
`;
    const shown = ['../controls/iam/IAM-03.md#x', 'https://example.com', '#top'];
    const kept = only('auditor', at.policy, policy, { body })?.body;
    expect(kept?.mentions).toEqual(['IAM-03', 'CC6.1']);
    expect(kept?.links).toEqual([...shown, '../program/README.md', '../controls/frameworks/tsc-2017.yaml']);
  });

  it('shows pages to the auditor, not to the public, and frameworks to all', () => {
    const [page, ...others] = visibleTo(graphOf(), 'auditor').pages;
    expect(page).toMatchObject({ path: 'program/README.md', body: { links: [], mentions: ['IAM-03'] } });
    expect(others).toEqual([]);
    const { pages, frameworks, requirements, records } = visibleTo(graphOf(), 'public');
    expect([pages, records]).toEqual([[], []]);
    expect([...frameworks, ...requirements].map(({ id }) => id)).toEqual(['tsc-2017', 'CC6.1']);
  });
});

describe('edges', () => {
  const criteria = [
    { id: 'CC9.9', role: 'key' },
    { id: 'CC6.1', role: 'key' },
  ];
  const files = {
    'controls/iam/IAM-05.md': record({ id: 'IAM-05', ...control, criteria, replaces: 'IAM-04', ...open }),
    'risk-register/risks/RISK-001.md': record({
      id: 'RISK-001',
      title: 'Risk',
      controls: ['IAM-05'],
      ...restricted,
    }),
  };

  it('lead from shown fields to what is shown, and count the entries that are left', () => {
    const graph = visibleTo(graphOf(files), 'auditor');
    const out = graph.out('IAM-05').map(({ field, to }) => `${field} ${to?.id}`);
    expect(out.sort()).toEqual(['criteria[0].id CC6.1', 'owner it-lead']);
    expect(graph.in('IAM-05')).toEqual([]);
    expect(visibleTo(graphOf(files), 'public').edges.map(({ field }) => field)).toEqual(['criteria[0].id']);
  });

  it('join the records of the projection, not those of the whole', () => {
    const graph = visibleTo(graphOf(files), 'auditor');
    const known = new Set<unknown>([...graph.records, ...graph.requirements]);
    expect(graph.edges.filter(({ from, to }) => !known.has(from) || !known.has(to))).toEqual([]);
  });

  it('and nothing hidden resolves, by alias or otherwise', () => {
    const graph = visibleTo(graphOf(files), 'auditor');
    const words = ['MOLE-1', 'secret-role', 'role/secret-role', 'IAM-04', 'RISK-001'];
    expect(words.filter((word) => graph.find(word) !== undefined)).toEqual([]);
    expect(graph.find('DCF-3')?.id).toBe('IAM-03');
    expect(visibleTo(graphOf(files), 'public').find('DCF-3')).toBeUndefined();
  });
});
