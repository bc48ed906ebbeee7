import { currentEvidence } from '../assess/current-evidence.ts';
import { provenanceNeeded } from '../assess/provenance.ts';
import { defineRule } from './rule.ts';

const path = 'evidence/2026/EV-20260610-IAM-03.md';
const evidence = `---
id: EV-20260610-IAM-03
title: Access review of the second quarter
type: access-review
supports: [{ control: IAM-03 }]
performed: { at: 2026-06-10, by: it-lead }
collected:
  at: 2026-06-10
  by: it-lead
  method: export
  system: SYS-IDP
  environment: corporate
  query: GET /users
  count: 40
  sourceCount: 40
result: { outcome: pass }
---
`;
const vague = evidence.replace('  query: GET /users\n', '');

export const evidenceHasProvenance = defineRule({
  id: 'evidence-has-provenance',
  group: 'evidence',
  severity: 'error',
  summary:
    'Evidence says where it comes from: the system and its environment, the query, and the counts of a list, as far as its method and type need them.',
  why: 'An auditor asks first whether a list is complete and whether they could pull it again. A file that does not say where it comes from proves nothing, and the work must be shown a second time.',
  fix: 'Add the field to {evidence}. Once it is reviewed, make a new record that names it in `supersedes`.',
  messages: {
    system:
      '`collected.system` of {evidence} is missing; expected the system that the {type} was pulled from.',
    environment:
      '`collected.environment` of {evidence} is missing; expected the environment that the {type} was pulled from.',
    query:
      '`collected.query` of {evidence} is missing; expected the query or request, word for word, or where the original is kept.',
    count: '`collected.count` of {evidence} is missing; expected how many items were pulled.',
    sourceCount:
      '`collected.sourceCount` of {evidence} is missing; expected how many items the source itself counts.',
  },
  examples: [
    {
      name: 'an export without the system it comes from',
      files: { [path]: evidence },
      change: { path, from: '  system: SYS-IDP\n', to: '' },
      problems: [{ message: 'system', path, line: 7 }],
    },
    {
      name: 'an export without its environment',
      files: { [path]: evidence },
      change: { path, from: '  environment: corporate\n', to: '' },
      problems: [{ message: 'environment', path, line: 7 }],
    },
    {
      name: 'a list without its query',
      files: { [path]: evidence },
      change: { path, from: '  query: GET /users\n', to: '' },
      problems: [{ message: 'query', path, line: 7 }],
    },
    {
      name: 'a list that does not say how long it is',
      files: { [path]: evidence },
      change: { path, from: '  count: 40\n', to: '' },
      problems: [{ message: 'count', path, line: 7 }],
    },
    {
      name: 'a list that is not compared with its source',
      files: { [path]: evidence },
      change: { path, from: '  sourceCount: 40\n', to: '' },
      problems: [{ message: 'sourceCount', path, line: 7 }],
    },
    {
      name: 'what a person observed becomes an export',
      files: { [path]: vague.replace('method: export', 'method: observation') },
      change: { path, from: 'method: observation', to: 'method: export' },
      problems: [{ message: 'query', path, line: 7 }],
    },
    {
      name: 'a ticket needs no counts, a training list does',
      files: {
        [path]: evidence.replace('  sourceCount: 40\n', '').replace('type: access-review', 'type: ticket'),
      },
      change: { path, from: 'type: ticket', to: 'type: training' },
      problems: [{ message: 'sourceCount', path, line: 7 }],
    },
    {
      name: 'better evidence no longer takes its place',
      files: {
        [path]: vague,
        'evidence/2026/EV-20260610-IAM-03-2.md': evidence
          .replace('id: EV-20260610-IAM-03', 'id: EV-20260610-IAM-03-2')
          .replace('---\nid', '---\nsupersedes: EV-20260610-IAM-03\nid'),
      },
      change: {
        path: 'evidence/2026/EV-20260610-IAM-03-2.md',
        from: 'supersedes: EV-20260610-IAM-03\n',
        to: '',
      },
      problems: [{ message: 'query', path, line: 7 }],
    },
  ],
  check({ graph }, report) {
    for (const record of currentEvidence(graph)) {
      const { type, collected } = record.data;
      for (const field of provenanceNeeded(record.data)) {
        if (collected[field] === undefined)
          report({ record, field: `collected.${field}` }, field, { evidence: record.id, type });
      }
    }
  },
});
