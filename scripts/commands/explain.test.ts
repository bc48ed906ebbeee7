import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { beforeAll, describe, expect, it } from 'vitest';
import { openTemplates } from '../io/templates.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { explainJson } from '../reporters/explain-json.ts';
import { explainSchema } from '../reporters/explain-schema.ts';
import { repository } from '../testing/repository.ts';
import { explainedBy, textOf } from './explain.ts';
import { type Judgment, judge } from './judge.ts';

const templates = openTemplates(fileURLToPath(new URL('..', import.meta.url)));

const control = `---
id: IAM-03
title: Access review
owner: it-lead
status: planned
nature: detective
automation: manual
version: '1.0'
aliases: [DCF-105]
statement: The IT lead reviews all accounts each quarter and keeps the signed list.
frequencies: [{ every: quarterly, proof: occurrence, within: P15D }]
criteria: [{ id: CC6.1, role: key }, { id: CC6.2, role: supporting }]
policies: [POL-09]
evidenceExpected: [The signed list, The export]
---

## How it works

## How to show it
`;
const sources: Readonly<Record<string, string>> = {
  'program/program.md':
    '---\ntitle: P\norganization: Example\nservice: Ledgerly\nphase: scope\ncategories: [{category: security, inScope: true, reason: Always}]\n---\n',
  'program/roles/it-lead.md': '---\ntitle: IT lead\n---\n\n## Duties\n\nReviews.\n',
  'policies/POL-09-access.md':
    "---\nid: POL-09\ntitle: Access Control Policy\nowner: it-laed\nversion: '0.1'\nstatus: draft\n---\n",
  'controls/iam/IAM-03-access-review.md': control,
  'controls/frameworks/tsc-2017.yaml':
    'id: tsc-2017\ntitle: SOC 2\npublisher: AICPA\ndefault: true\ngroups:\n  - { id: CC6, title: Access }\nrequirements:\n  - { id: CC6.1, title: Logical access, group: CC6, category: security }\n  - { id: CC6.2, title: Users, group: CC6, category: security }\n',
  'evidence/requests/REQ-01-reviews.md':
    '---\nid: REQ-01\ntitle: Reviews\nowner: it-lead\nwhat: The reviews of the window.\ncontrols: [IAM-03]\nform: document\n---\n',
  'policies/POL-77-broken.md': '---\nid: "POL-77\n---\n',
  'risk-register/risks/RISK-001-leaver.md':
    '---\nid: RISK-001\ntitle: A leaver keeps access\nowner: it-lead\ncategory: security\ninherent: { likelihood: 4, impact: 5 }\nresidual: { likelihood: 4, impact: 5, why: No control works yet. }\ncontrols: [IAM-03]\ntreatment: mitigate\nplan:\n  actions:\n    - { what: Write down who removes which account on the last day of a leaver., who: it-lead }\n---\n',
};
const snapshot: Snapshot = repository(sources, { today: '2026-07-12' });
let judgment: Judgment;
beforeAll(async () => {
  judgment = await judge(snapshot);
});
const shown = (word: string) => textOf(explainedBy(word, judgment, templates), 80);

describe('a record', () => {
  it.each(['IAM-03', 'CC6', 'CC6.1', 'RISK-001', 'it-lead'])('%s', async (id) => {
    const page = explainedBy(id, { ...judgment, report: { ...judgment.report, problems: [] } }, templates);
    await expect(textOf(page, 80)).toMatchFileSnapshot(`__snapshots__/explain.${id}.txt`);
  });

  it('is found by alias and by kind', () => {
    expect(shown('DCF-105')).toBe(shown('IAM-03'));
    expect(shown('control/IAM-03')).toBe(shown('IAM-03'));
    expect(shown('program/program')).toMatch(/^program {2}P\n/);
  });

  it.each(['CC6.2', 'CC6', 'security'])('says what is wrong with the criteria of %s', (word) => {
    expect(shown(word).replace(/\s+/g, ' ')).toContain(
      'CC6.2 (Users) is in scope, but no key control answers it; expected a control that names it with `role: key`. [criterion-has-key-control]',
    );
    expect(shown('CC6.1')).toContain('No problems here.');
  });

  it('says what is wrong with it, and where', () => {
    const text = shown('POL-09');
    expect(text).toContain('it-laed (no such role)');
    expect(text).toContain('[reference-exists]\n    policies/POL-09-access.md:4:8\n    fix: ');
    expect(text).toMatch(/Next: npm run explain [a-z-]+\n$/);
  });
});

describe('what to do next', () => {
  const clean = (id: string) =>
    textOf(explainedBy(id, { ...judgment, report: { ...judgment.report, problems: [] } }, templates), 80);

  it.each([
    ['IAM-03', 'edit controls/iam/IAM-03-access-review.md'],
    ['POL-09', 'edit policies/POL-09-access.md'],
    ['it-lead', 'edit program/roles/it-lead.md'],
    ['RISK-001', 'edit risk-register/risks/RISK-001-leaver.md'],
    ['CC6.1', 'edit program/roles/it-lead.md'],
  ])('of %s is %s', (id, next) => {
    expect(clean(id)).toMatch(new RegExp(`Next: ${next.replaceAll('.', '\\.')}\n$`));
  });

  it.each([
    ['a role without a holder', {}, 'edit program/roles/it-lead.md'],
    ['a draft', { held: true }, 'edit policies/POL-09-access.md'],
  ])('of a control in place is to see to %s', async (_, { held }: { held?: boolean }, next) => {
    const role = 'program/roles/it-lead.md';
    const files = {
      ...sources,
      'controls/iam/IAM-03-access-review.md': control.replace('planned', 'implemented'),
      'policies/POL-09-access.md': (sources['policies/POL-09-access.md'] ?? '').replace('it-laed', 'it-lead'),
      ...(held
        ? { [role]: sources[role]?.replace('title: IT lead', "title: IT lead\nholders: ['@ada']") ?? '' }
        : {}),
    };
    const other = await judge(repository(files, { today: '2026-07-12' }));
    const page = explainedBy('IAM-03', { ...other, report: { ...other.report, problems: [] } }, templates);
    expect(textOf(page, 80)).toContain(`Next: ${next}\n`);
  });
});

describe('what stands in the way', () => {
  const criterion = 'program/audits/AUD-2026.md';
  const files = {
    ...sources,
    [criterion]:
      '---\nid: AUD-2026\ntitle: Half of 2026\nowner: it-lead\ntype: type2\nstatus: in-progress\ncategories: [security]\nwindow: { from: 2026-01-01, to: 2026-06-30 }\n---\n',
    'controls/iam/IAM-03-access-review.md': control.replace(
      'status: planned',
      'status: implemented\neffective: 2025-12-01',
    ),
    'program/roles/it-lead.md': "---\ntitle: IT lead\nholders: ['@ada']\n---\n\n## Duties\n\nReviews.\n",
    'policies/POL-09-access.md': (sources['policies/POL-09-access.md'] ?? '').replace('it-laed', 'it-lead'),
  };
  const pageOf = async (word: string) => {
    const found = await judge(repository(files, { today: '2026-07-20' }));
    const report = { ...found.report, problems: [] };
    return textOf(explainedBy(word, { ...found, report }, templates), 80);
  };

  it.each(['CC6.1', 'security', 'AUD-2026'])('between %s and its next word', async (word) => {
    await expect(await pageOf(word)).toMatchFileSnapshot(`__snapshots__/explain.way.${word}.txt`);
  });

  it('of a criterion is walked down to the file that is missing, in at most forty lines', async () => {
    const text = await pageOf('CC6.1');
    expect(text).toContain('missing: evidence/2026/EV-20260720-IAM-03.md');
    expect(text.split('\n').length).toBeLessThan(41);
  });

  it('of a control is told slot by slot', async () => {
    expect(await pageOf('IAM-03')).toContain('2026-Q2, due 2026-07-15: missing');
  });
});

describe('a kind', () => {
  it('is found in the singular and the plural', async () => {
    expect(shown('policies')).toBe(shown('policy'));
    await expect(shown('policy')).toMatchFileSnapshot('__snapshots__/explain.policy.txt');
  });
});

it('a framework has a page like a kind, without a command', async () => {
  expect(shown('frameworks')).toBe(shown('framework'));
  await expect(shown('framework')).toMatchFileSnapshot('__snapshots__/explain.framework.txt');
});

describe('a rule', () => {
  it('is found by its id and by the key of a problem', () => {
    expect(shown('id-matches-file')).toMatch(/^id-matches-file\n/);
    const problem = judgment.report.problems.find(({ rule }) => rule === 'reference-exists');
    const text = shown(problem?.key ?? '');
    expect(text).toContain('reference-exists\n');
    expect(text).toContain('Here:   1 problem.\n  policies/POL-09-access.md:4');
  });

  it('says where the phase lowers it', () => {
    expect(shown('criterion-has-key-control').replace(/\s+/g, ' ')).toMatch(
      /Severity: error; note while the program’s phase is scope or readiness, as it is now\./,
    );
  });
});

describe('JSON', () => {
  const validate = new Ajv({ allowUnionTypes: true }).compile(explainSchema);

  it.each(['IAM-03', 'POL-09', 'CC6', 'CC6.1', 'policy', 'framework', 'reference-exists'])(
    'of %s begins like every other',
    async (word) => {
      const text = explainJson(explainedBy(word, judgment, templates), judgment.report);
      const keys = Object.keys(JSON.parse(text));
      expect(keys.slice(0, 9)).toEqual([
        'schema',
        'tool',
        'version',
        'commit',
        'dirty',
        'at',
        'today',
        'audit',
        'summary',
      ]);
      expect(keys[9]).toBe('about');
      expect(validate(JSON.parse(text)), JSON.stringify(validate.errors)).toBe(true);
    },
  );

  it('of a record is whole', async () => {
    const report = {
      ...judgment.report,
      problems: [],
      summary: { ...judgment.report.summary, errors: 0, warnings: 0, notes: 0 },
    };
    const text = explainJson(explainedBy('IAM-03', { ...judgment, report }, templates), report);
    await expect(text).toMatchFileSnapshot('__snapshots__/explain.IAM-03.json');
  });
});

describe('what is refused', () => {
  it.each([
    ['POL-77', '`npm run check` says what is wrong with it.'],
    ['IAM-30', 'Did you mean `IAM-03`?'],
    ['framwork', 'Did you mean `framework`?'],
    ['securty', 'Did you mean `security`?'],
    ['polcy', 'Did you mean `policy`?'],
    ['id-matches-fiel', 'Did you mean `id-matches-file`?'],
    ['cc6.1', 'Did you mean `CC6.1`?'],
    ['cc6', 'Did you mean `CC6`?'],
    ['0123456789abcdef', 'It may be fixed: `npm run check` lists what is left.'],
    ['?', 'Give an id such as IAM-03 or CC6.1, a rule that `npm run check` names, or a kind such as policy.'],
  ])('%s', (word, hint) => {
    expect(() => explainedBy(word, judgment, templates)).toThrow(
      expect.objectContaining({ name: 'UsageError', hint }),
    );
  });
});
