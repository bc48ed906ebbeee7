import { writtenId } from '../assess/written-id.ts';
import { kinds } from '../model/kinds/index.ts';
import type { Spot } from '../model/problem.ts';
import { defineRule } from './rule.ts';

interface Name {
  readonly id: string;
  readonly spot: Spot;
}

export const idIsUnique = defineRule({
  id: 'id-is-unique',
  group: 'shape',
  severity: 'error',
  summary: 'Every id, and every alias, names one thing.',
  why: 'A reference to an id that two records have leads to one of them, and nobody knows to which.',
  fix: 'Give the newer one the next free id. An id that others already use stays as it is.',
  messages: {
    twice: '`{id}` is also used in `{other}`; expected an id that nothing else has.',
    case: '`{id}` differs from `{known}` in `{other}` only in upper and lower case; expected ids that differ in more.',
  },
  examples: [
    {
      name: 'two policies with one id',
      files: {
        'policies/POL-09-access-control.md':
          "---\nid: POL-09\ntitle: Access Control Policy\nowner: it-lead\nversion: '0.1'\nstatus: draft\n---\n",
        'policies/POL-09-remote-work.md':
          "---\nid: POL-10\ntitle: Remote Work Policy\nowner: it-lead\nversion: '0.1'\nstatus: draft\n---\n",
      },
      change: { path: 'policies/POL-09-remote-work.md', from: 'id: POL-10', to: 'id: POL-09' },
      problems: [{ message: 'twice', path: 'policies/POL-09-remote-work.md', line: 2 }],
    },
    {
      name: 'a role with the id of a control in lower case',
      files: {
        'controls/iam/IAM-03-access-review.md':
          "---\nid: IAM-03\ntitle: Access review\nowner: it-lead\nstatus: planned\nnature: detective\nautomation: manual\nversion: '1.0'\nstatement: The IT lead reviews every account each quarter and keeps the signed list.\nfrequencies:\n  - every: quarterly\n    proof: occurrence\ncriteria:\n  - id: CC6.1\n    role: key\npolicies: [POL-09]\n---\n",
        'program/roles/iam-lead.md': '---\nid: iam-lead\ntitle: IAM lead\n---\n',
      },
      change: { path: 'program/roles/iam-lead.md', from: 'id: iam-lead', to: 'id: iam-03' },
      problems: [{ message: 'case', path: 'program/roles/iam-lead.md', line: 2 }],
    },
    {
      name: 'an alias that is the id of another record',
      files: {
        'controls/iam/IAM-03-access-review.md':
          "---\nid: IAM-03\ntitle: Access review\nowner: it-lead\nstatus: planned\nnature: detective\nautomation: manual\nversion: '1.0'\nstatement: The IT lead reviews every account each quarter and keeps the signed list.\nfrequencies:\n  - every: quarterly\n    proof: occurrence\ncriteria:\n  - id: CC6.1\n    role: key\npolicies: [POL-09]\n---\n",
        'policies/POL-09-access-control.md':
          "---\nid: POL-09\ntitle: Access Control Policy\nowner: it-lead\nversion: '0.1'\nstatus: draft\naliases: [AC-2, pol-09]\n---\n",
      },
      change: { path: 'policies/POL-09-access-control.md', from: 'AC-2', to: 'IAM-03' },
      problems: [{ message: 'twice', path: 'policies/POL-09-access-control.md', line: 7 }],
    },
    {
      name: 'one alias of two records',
      files: {
        'policies/POL-08-passwords.md':
          "---\nid: POL-08\ntitle: Password Policy\nowner: it-lead\nversion: '0.1'\nstatus: draft\naliases: [AC-1]\n---\n",
        'policies/POL-09-access-control.md':
          "---\nid: POL-09\ntitle: Access Control Policy\nowner: it-lead\nversion: '0.1'\nstatus: draft\naliases: [AC-2]\n---\n",
      },
      change: { path: 'policies/POL-09-access-control.md', from: 'AC-2', to: 'ac-1' },
      problems: [{ message: 'case', path: 'policies/POL-09-access-control.md', line: 7 }],
    },
    {
      name: 'an alias that is a criterion',
      files: {
        'controls/frameworks/tsc-2017.yaml':
          'id: tsc-2017\ntitle: Trust Services Criteria\npublisher: AICPA\ndefault: true\nrequirements:\n  - id: CC6.1\n    title: Access is limited\n',
        'policies/POL-09-access-control.md':
          "---\nid: POL-09\ntitle: Access Control Policy\nowner: it-lead\nversion: '0.1'\nstatus: draft\naliases: [CC-6]\n---\n",
      },
      change: { path: 'policies/POL-09-access-control.md', from: 'CC-6', to: 'CC6.1' },
      problems: [{ message: 'twice', path: 'policies/POL-09-access-control.md', line: 7 }],
    },
    {
      name: 'an alias that another policy has already',
      files: {
        'policies/POL-09-access-control.md':
          "---\nid: POL-9\ntitle: Access Control Policy\nowner: it-lead\nversion: '0.1'\nstatus: draft\naliases: [AC-1]\n---\n",
        'policies/POL-09-remote-work.md':
          "---\nid: POL-9\ntitle: Remote Work Policy\nowner: it-lead\nversion: '0.1'\nstatus: draft\naliases: [AC-2]\n---\n",
      },
      change: { path: 'policies/POL-09-remote-work.md', from: 'AC-2', to: 'AC-1' },
      problems: [{ message: 'twice', path: 'policies/POL-09-remote-work.md', line: 7 }],
    },
  ],
  check({ graph }, report) {
    const names: Name[] = graph.requirements.map(({ id, path }) => ({ id, spot: { path, line: 1 } }));
    for (const record of graph.records) {
      // One of the wrong form has a problem already.
      const { kind, id, path } = record;
      if (kinds[kind].id.test(writtenId(record))) names.push({ id, spot: { path, field: 'id' } });
    }
    for (const { path, data } of graph.records) {
      (data.aliases ?? []).forEach((id, index) => {
        names.push({ id, spot: { path, field: `aliases[${index}]` } });
      });
    }
    const known = new Map<string, Name>();
    for (const { id, spot } of names) {
      const first = known.get(id.toLowerCase());
      if (first === undefined) known.set(id.toLowerCase(), { id, spot });
      else if (first.spot.path !== spot.path) {
        const args = { id, known: first.id, other: first.spot.path };
        report(spot, first.id === id ? 'twice' : 'case', args, {
          related: [{ spot: first.spot, text: first.id }],
        });
      }
    }
  },
});
