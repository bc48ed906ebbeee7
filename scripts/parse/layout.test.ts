import { describe, expect, it } from 'vitest';
import { isArtifact, roleOf } from './layout.ts';

describe('the role of a path', () => {
  it.each([
    ['policies/POL-09-access-control.md', 'policy'],
    ['policies/procedures/PROC-01-leavers.md', 'procedure'],
    ['controls/iam/IAM-03-access-review.md', 'control'],
    ['controls/iam/README.md', 'page'],
    ['controls/README.md', 'page'],
    ['controls/IAM-03.md', 'stray'],
    ['controls/access/IAM-03.md', 'stray'],
    ['controls/iam/deeper/IAM-03.md', 'stray'],
    ['controls/frameworks/tsc-2017.yaml', 'framework'],
    ['controls/frameworks/tsc-2017.yml', 'stray'],
    ['controls/frameworks/notes.md', 'stray'],
    ['risk-register/risks/RISK-001.md', 'risk'],
    ['risk-register/vendors/VEND-CLOUD.md', 'vendor'],
    ['risk-register/waivers/WVR-001.md', 'waiver'],
    ['risk-register/findings/FIND-001.md', 'finding'],
    ['risk-register/incidents/INC-2026-01.md', 'incident'],
    ['risk-register/RISK-001.md', 'stray'],
    ['evidence/2026/EV-20260712-IAM-03.md', 'evidence'],
    ['evidence/26/EV-20260712-IAM-03.md', 'stray'],
    ['evidence/2026/EV-20260712-IAM-03/users.csv', 'artifact'],
    ['evidence/2026/EV-20260712-IAM-03/README.md', 'artifact'],
    ['evidence/2026/EV-20260712-IAM-03/a/b/c', 'artifact'],
    ['evidence/2026/EV-20260712-IAM-03/\nx', 'artifact'],
    ['evidence/populations/POP-CHANGES.md', 'population'],
    ['evidence/populations/POP-CHANGES/items.csv', 'artifact'],
    ['evidence/tests/TST-CHG-01.md', 'test'],
    ['evidence/tests/TST-CHG-01/notes.pdf', 'artifact'],
    ['evidence/requests/REQ-01.md', 'request'],
    ['evidence/requests/REQ-01/list.csv', 'stray'],
    ['program/program.md', 'program'],
    ['program/other.md', 'stray'],
    ['program/roles/it-lead.md', 'role'],
    ['program/systems/SYS-APP.md', 'system'],
    ['program/commitments/CMT-01.md', 'commitment'],
    ['program/audits/AUD-2026.md', 'audit'],
    ['program/exercises/EXR-01.md', 'exercise'],
    ['program/system-description.md', 'page'],
    ['program/criteria/CC6.1.md', 'page'],
    ['program/templates/policy.md', 'template'],
    ['policies/notes.txt', 'stray'],
    ['policies/POL-09.MD', 'stray'],
    ['policies/.md', 'policy'],
    ['policies', 'stray'],
  ])('%j is %s', (path, expected) => {
    const role = roleOf(path);
    expect(role.is === 'record' ? role.kind : role.is).toBe(expected);
    expect(isArtifact(path)).toBe(expected === 'artifact');
  });
});
