import { describe, expect, it } from 'vitest';
import { record } from '../../testing/designed.ts';
import type { AudiencePolicy } from './audience.ts';
import { at, evidence, graphOf, only, open, policy, vendor } from './visible.test-data.ts';
import { visibleTo } from './visible.ts';

const risk = {
  id: 'RISK-001',
  title: 'Risk',
  owner: 'it-lead',
  category: 'security',
  inherent: { likelihood: 1, impact: 1 },
  residual: { likelihood: 1, impact: 1 },
  treatment: 'accept',
};
const system = {
  ...{ id: 'SYS-APP', title: 'App', owner: 'it-lead', type: 'application' },
  ...{ environment: 'production', inScope: true },
};

/** What is written, the file, its data, and some of what the auditor sees in their place. */
const references: readonly (readonly [string, string, object, object])[] = [
  ['an id', at.policy, { ...policy, owner: 'secret-role' }, { owner: undefined }],
  ['an alias', at.policy, { ...policy, owner: 'MOLE-1' }, { owner: undefined }],
  ['a kind and an id', at.policy, { ...policy, owner: 'role/secret-role' }, { owner: undefined }],
  ['an id of nothing', at.policy, { ...policy, owner: 'nobody' }, { owner: undefined }],
  ['an id that is of another kind', at.policy, { ...policy, owner: 'policy/it-lead' }, { owner: undefined }],
  ['an alias of what is shown', at.policy, { ...policy, replaces: 'DCF-3' }, { replaces: 'DCF-3' }],
  [
    'what is shown, with its kind',
    at.policy,
    { ...policy, owner: 'role/it-lead' },
    { owner: 'role/it-lead' },
  ],
  ['a word in place of an id', at.evidence, evidence, { collected: { by: 'run', method: 'api' } }],
  ['a list of ids', at.risk, { ...risk, controls: ['IAM-04', 'IAM-03', 'IAM-99'] }, { controls: ['IAM-03'] }],
  [
    'a field within a field',
    at.risk,
    { ...risk, acceptance: { by: 'secret-role', on: '2026-01-01', until: '2026-12-31', rationale: 'Small' } },
    { acceptance: { by: undefined, on: '2026-01-01', until: '2026-12-31', rationale: 'Small' } },
  ],
  [
    'an entry that must have it, in a list within a field',
    at.risk,
    {
      ...risk,
      plan: {
        actions: [
          { what: 'Hunt', who: 'secret-role' },
          { what: 'Work', who: 'it-lead' },
        ],
      },
    },
    { plan: { actions: [{ what: 'Work', who: 'it-lead' }] } },
  ],
  [
    'an entry that must have it, and words that may be ids',
    at.evidence,
    {
      ...evidence,
      supports: [
        { control: 'IAM-04', for: '2026-Q1' },
        { control: 'IAM-03', instances: ['secret-role', 'it-lead', 'Grace'] },
      ],
    },
    { supports: [{ control: 'IAM-03', instances: ['it-lead', 'Grace'] }] },
  ],
  [
    'an entry that may go without it',
    at.vendor,
    {
      ...vendor,
      assuranceReports: [
        {
          type: 'soc3',
          exceptionsRead: { by: 'secret-role', on: '2026-01-01' },
          cuecs: [{ text: 'Lock', control: 'IAM-04' }],
        },
      ],
    },
    { assuranceReports: [{ type: 'soc3', exceptionsRead: { on: '2026-01-01' }, cuecs: [{ text: 'Lock' }] }] },
  ],
  [
    'lists of ids within fields and entries',
    at.vendor,
    {
      ...vendor,
      subservice: {
        method: 'carve-out',
        criteria: ['CC6.1', 'CC9.9'],
        csocs: [{ text: 'Doors', criteria: ['CC9.9'] }],
        monitoredBy: ['IAM-04', 'IAM-03'],
      },
    },
    {
      subservice: {
        method: 'carve-out',
        criteria: ['CC6.1'],
        csocs: [{ text: 'Doors', criteria: [] }],
        monitoredBy: ['IAM-03'],
      },
    },
  ],
  [
    'an alias of its own that is the id of something hidden',
    at.policy,
    { ...policy, aliases: ['IAM-04', 'DCF-1'] },
    { aliases: ['DCF-1'] },
  ],
];

describe('a reference to something hidden goes', () => {
  it.each(references)('%s', (_, path, data, expected) => {
    const pruned = only('auditor', path, data)?.data as Readonly<Record<string, unknown>>;
    for (const [name, value] of Object.entries(expected)) {
      if (name === 'collected') expect(pruned[name]).toMatchObject(value);
      else expect(pruned[name], name).toEqual(value);
    }
    expect(Object.entries(pruned).filter(([, value]) => value === undefined)).toEqual([]);
  });

  it('and one by an alias that is held back is written by its id', () => {
    const files = {
      [at.vendor]: record({ ...vendor, aliases: ['V-7'], ...open }),
      [at.system]: record({ ...system, hostedBy: 'V-7', ...open }),
    };
    const shown = { system: { public: ['id', 'hostedBy'] }, vendor: { public: ['id'] } };
    const table: AudiencePolicy = {
      classes: { auditor: [], public: ['public'] },
      pages: { auditor: false, public: false },
      shown: shown as unknown as AudiencePolicy['shown'],
    };
    const graph = visibleTo(graphOf(files), 'public', { policy: table });
    const data = graph.records.map((each) => each.data);
    expect(data).toEqual([{ id: 'SYS-APP', hostedBy: 'VEND-CLOUD' }, { id: 'VEND-CLOUD' }]);
    expect(graph.edges.map(({ written, to }) => [written, to?.id])).toEqual([['VEND-CLOUD', 'VEND-CLOUD']]);
    expect(graph.find('V-7')).toBeUndefined();
  });
});
