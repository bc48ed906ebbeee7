import { describe, expect, it } from 'vitest';
import { parseRepository } from '../parse/repository.ts';
import { files, plan } from '../testing/plans.ts';
import { repository } from '../testing/repository.ts';

describe('the next id and the place', () => {
  it.each([
    ['policy', 'Data Retention', {}, 'policies/POL-10-data-retention.md'],
    ['policy', null, {}, 'policies/POL-10.md'],
    ['procedure', 'Leavers', {}, 'policies/procedures/PROC-01-leavers.md'],
    ['control', 'Keys', { domain: 'iam' }, 'controls/iam/IAM-04-keys.md'],
    ['control', 'Logs', { id: 'LOG-07' }, 'controls/log/LOG-07-logs.md'],
    ['risk', 'Fire', {}, 'risk-register/risks/RISK-001-fire.md'],
    ['vendor', 'Example Mail', {}, 'risk-register/vendors/VEND-EXAMPLE-MAIL.md'],
    ['vendor', 'Example Mail', { id: 'VEND-MAIL' }, 'risk-register/vendors/VEND-MAIL-example-mail.md'],
    ['evidence', 'IAM-03', {}, 'evidence/2026/EV-20260712-IAM-03.md'],
    ['evidence', 'Second half', { id: 'IAM-03' }, 'evidence/2026/EV-20260712-IAM-03.md'],
    ['evidence', null, { id: 'EV-20250701-GITHUB' }, 'evidence/2025/EV-20250701-GITHUB.md'],
    ['commitment', 'Keep data safe', {}, 'program/commitments/CMT-01-keep-data-safe.md'],
    ['commitment', 'Own users', { type: 'cuec' }, 'program/commitments/CUEC-01-own-users.md'],
    ['role', 'Privacy lead', {}, 'program/roles/privacy-lead.md'],
    ['system', 'Créneau d’été', {}, 'program/systems/SYS-CRENEAU-DETE.md'],
    ['request', 'Reviews', {}, 'evidence/requests/REQ-01-reviews.md'],
    ['test', '2026 Q3 IAM-03', {}, 'evidence/tests/TST-2026-Q3-IAM-03.md'],
    ['waivers', 'Old scanner', {}, 'risk-register/waivers/WVR-001-old-scanner.md'],
  ])('%s %s %j → %s', (kind, title, more, path) => {
    expect(plan(kind, title, more).written.path).toBe(path);
  });

  it('numbers evidence of one control and day', () => {
    const path = 'evidence/2026/EV-20260712-IAM-03.md';
    const second = repository(
      { ...files, [path]: plan('evidence', 'IAM-03').contents },
      { today: '2026-07-12' },
    );
    expect(plan('evidence', 'IAM-03', {}, second).written.id).toBe('EV-20260712-IAM-03-2');
  });

  it('makes names of a bearable length', () => {
    expect(plan('policy', 'word '.repeat(60)).written.path.length).toBeLessThan(80);
    expect(plan('policy', '漢字').written.path).toBe('policies/POL-10.md');
  });
});

describe('what is written', () => {
  it.each([
    'Access: who, what & why',
    "It's “quoted” and 'single'",
    '# not a comment',
    'a "double" \\n quote',
    'two\nlines: x\nowner: ceo',
    '{{owner}} $& $1',
    '- a list',
    '2026',
    'true',
    '@handle %x *y &z !t |',
    '\u202eright to left\u0000',
  ])('the title %j stays a title', (title) => {
    const { written, contents } = plan('policy', title, { owner: 'ceo' });
    const { graph, faults } = parseRepository(repository({ [written.path]: contents }));
    expect(faults.filter(({ rule }) => rule !== 'no-placeholder-left')).toEqual([]);
    expect(graph.records[0]?.title).toBe(written.title);
    expect(graph.records[0]?.data).toMatchObject({ owner: 'ceo', id: 'POL-10' });
    expect(written.title).toBe(title.replace(/\s+/g, ' ').replace(/[\p{Cc}\p{Cf}]/gu, ''));
  });

  it('takes owner, day and what the title names', () => {
    const evidence = plan('evidence', 'IAM-03', { type: 'screenshot' }).contents;
    expect(evidence).toContain('title: Access review\ntype: screenshot\nsupports:\n  - control: IAM-03');
    expect(evidence).toContain('at: 2026-07-12 # when the control was carried out\n  by: it-lead');
    expect(evidence).toContain("outcome: 'Write here: what came of it'");
    expect(plan('test', '2026 Q3 IAM-03').contents).toContain('\ncontrol: IAM-03');
    expect(plan('waiver', 'No key on VEND-CLOUD').contents).toContain('record: VEND-CLOUD');
    expect(plan('waiver', 'No key').contents).toContain("record: 'Write here: the id of the record'");
    expect(plan('procedure', 'Leavers').contents).toContain("policy: 'Write here: the id of the policy'");
    expect(plan('policy', 'X').contents).toContain("owner: 'Write here: the role, by its id'");
  });

  it('prefers the repository’s own template', () => {
    const own = repository(
      {
        ...files,
        'program/templates/policy.md': '---\nid: {{id}}\ntitle: {{title}}\n---\n\n# {{title}} {{other}}\n',
      },
      { today: '2026-07-12' },
    );
    expect(plan('policy', 'A: b', {}, own).contents).toBe(
      "---\nid: POL-10\ntitle: 'A: b'\n---\n\n# A: b {{other}}\n",
    );
  });
});

describe('what is refused', () => {
  it.each([
    [() => plan('polcy'), 'There is no kind `polcy`', 'Did you mean `policy`?'],
    [() => plan('audit', 'X', { type: 'readines' }), 'has no type `readines`', 'Did you mean `readiness`?'],
    [() => plan('role', 'X', { type: 'big' }), 'only one template', 'Leave `--type` out.'],
    [() => plan('policy', 'X', { owner: 'it-laed' }), 'is no role', 'Did you mean `it-lead`?'],
    [() => plan('role', 'X', { owner: 'ceo' }), 'has no owner', 'Leave `--owner` out.'],
    [() => plan('control', 'X'), 'needs a domain', '--domain IAM'],
    [() => plan('control', 'X', { domain: 'POL' }), 'no other kind of record uses', '--domain IAM'],
    [() => plan('policy', 'X', { domain: 'IAM' }), 'is for controls', 'Leave it out.'],
    [() => plan('vendor'), 'needs a title', 'new -- vendor'],
    [() => plan('role', '監査'), 'No id can be made from `監査`', '--id security-lead'],
    [() => plan('role', 'Aux'), '`program/roles/aux.md` has the name of a device', 'another title'],
    [() => plan('role', 'Auxiliary', { id: 'con' }), 'has the name of a device', 'another `--id`'],
    [() => plan('vendor', 'Cloud'), 'exists already', 'another title'],
    [
      () => plan('vendor', 'Other', { id: 'VEND-CLOUD' }),
      'in use already, in risk-register/vendors/VEND-CLOUD.md',
      'another `--id`',
    ],
    [() => plan('policy', 'X', { id: 'POL-07' }), 'in use already', 'another'],
    [() => plan('policy', 'X', { id: 'POL-9' }), 'no id for a policy', '--id POL-09'],
    [() => plan('program', 'X'), 'exists already', 'Edit that file'],
    [() => plan('role', 'CEO'), 'exists already', 'Edit that file'],
    [() => plan('evidence'), 'needs the control', 'evidence IAM-03'],
    [() => plan('evidence', 'IAM-30'), 'There is no control', 'Did you mean `IAM-03`?'],
  ])('%#', (run, message, hint) => {
    const words = refusal(run);
    expect(words).toContain(message);
    expect(words).toContain(hint);
  });
});

function refusal(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    const { message, hint } = error as { message: string; hint: string };
    return `${message} ${hint}`;
  }
  return 'nothing was refused';
}
