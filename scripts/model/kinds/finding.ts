import { findingSchema } from './finding-schema.ts';
import { defineKind, fields, to } from './kind.ts';

export const finding = defineKind({
  name: 'finding',
  plural: 'findings',
  summary: 'Something that failed or was missing, why, and what is done about it.',
  group: 'event',
  folder: 'risk-register/findings',
  layout: 'flat',
  id: /^FIND-\d{3,4}$/,
  idExample: 'FIND-001',
  numbered: { prefix: 'FIND-', width: 3 },
  headings: [],
  shown: {
    auditor: fields(
      'id title owner kind source raisedBy controls criteria occurred detected instances rootCause conclusion actions',
      'managementResponse retest status closed aliases body file',
    ),
  },
  list: fields('owner kind status controls detected closed.on'),
  references: {
    owner: to('ownedBy', 'role'),
    controls: to('concerns', 'control'),
    criteria: to('concerns', 'criterion'),
    'raisedBy.evidence': to('raisedBy', 'evidence'),
    'conclusion.by': to('decidedBy', 'role'),
    'conclusion.compensatingControls': to('compensatedBy', 'control'),
    'actions[].who': to('assignedTo', 'role'),
    'retest.by': to('retestedBy', 'role'),
    'retest.evidence': to('retestedIn', 'evidence'),
    'closed.by': to('closedBy', 'role'),
  },
  schema: findingSchema,
});
