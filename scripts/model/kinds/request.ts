import { defineKind, fields, to } from './kind.ts';
import { requestSchema } from './request-schema.ts';

export const request = defineKind({
  name: 'request',
  plural: 'requests',
  summary: 'One line of the auditor’s list: what they ask for, and how far we are with it.',
  group: 'event',
  folder: 'evidence/requests',
  layout: 'flat',
  id: /^REQ-\d{2,3}$/,
  idExample: 'REQ-01',
  numbered: { prefix: 'REQ-', width: 2 },
  headings: [],
  shown: {
    auditor: fields(
      'id title owner what controls criteria form every format unacceptable status aliases body file',
    ),
  },
  list: fields('owner form every controls criteria status[].state'),
  references: {
    owner: to('ownedBy', 'role'),
    controls: to('requests', 'control'),
    criteria: to('requests', 'criterion'),
    'status[].audit': to('answeredIn', 'audit'),
  },
  schema: requestSchema,
});
