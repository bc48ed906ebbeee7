import { kindWords, oneKind, readReference } from '../assess/reference-words.ts';
import { defineRule } from './rule.ts';

const policy = 'policies/POL-09-access-control.md';
const policyText =
  "---\nid: POL-09\ntitle: Access Control Policy\nowner: it-lead\nversion: '0.2'\nstatus: draft\nreplaces: POL-01\n---\n";
const files = {
  [policy]: policyText,
  'policies/POL-01-access.md':
    "---\nid: POL-01\ntitle: Access Policy\nowner: it-lead\nversion: '0.1'\nstatus: retired\n---\n",
  'program/roles/it-lead.md': '---\ntitle: IT lead\n---\n\n## Duties\n',
};

export const referenceFitsField = defineRule({
  id: 'reference-fits-field',
  group: 'references',
  severity: 'error',
  summary: 'Every id that a field names is of a kind that the field takes.',
  why: 'A policy owned by a system, or a control that implements a control, breaks the chain that an auditor walks from promise to proof.',
  fix: 'Name a record of the right kind, or move the id to the field that it belongs to.',
  messages: {
    kind: '`{field}` names `{target}`, which is {actual}; expected the id of {expected}.',
    prefix: {
      text: '`{field}` names `{target}`, but `{id}` is {actual}; expected `{right}`.',
      fix: 'Write `{right}`, or `{id}` alone.',
    },
  },
  examples: [
    {
      name: 'a policy is said to be owned by a policy',
      files,
      change: { path: policy, from: 'owner: it-lead', to: 'owner: POL-01' },
      problems: [{ message: 'kind', path: policy, line: 4 }],
    },
    {
      name: 'the wrong kind stands before the id',
      files: { ...files, [policy]: policyText.replace('replaces: POL-01', 'replaces: policy/POL-01') },
      change: { path: policy, from: 'policy/POL-01', to: 'procedure/POL-01' },
      problems: [{ message: 'prefix', path: policy, line: 7 }],
    },
    {
      name: 'a policy is said to replace a role',
      files: { ...files, [policy]: policyText.replace('replaces: POL-01', 'replaces: POL-02') },
      change: { path: policy, from: 'replaces: POL-02', to: 'replaces: it-lead' },
      problems: [{ message: 'kind', path: policy, line: 7 }],
    },
  ],
  check({ graph }, report) {
    for (const { from, field, written, to, rule } of graph.edges) {
      const found = to ?? graph.find(readReference(written).id);
      if (found === undefined) continue;
      const fits = rule.to.includes(found.kind);
      if (fits && to !== null) continue;
      const { id, kind } = found;
      const where = { record: from, field };
      const words = { field, target: written, actual: oneKind(kind) };
      const related = [{ spot: { path: found.path }, text: found.title }];
      if (fits) report(where, 'prefix', { ...words, id, right: `${kind}/${id}` }, { related });
      else report(where, 'kind', { ...words, expected: kindWords(rule.to) }, { related });
    }
  },
});
