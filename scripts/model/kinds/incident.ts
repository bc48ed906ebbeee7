import { incidentSchema } from './incident-schema.ts';
import { defineKind, fields, to } from './kind.ts';

export const incident = defineKind({
  name: 'incident',
  plural: 'incidents',
  summary: 'Something that harmed the service or its data, or came close.',
  group: 'event',
  folder: 'risk-register/incidents',
  layout: 'flat',
  id: /^INC-[A-Z0-9]+(?:-[A-Z0-9]+)*$/,
  idExample: 'INC-2026-001',
  headings: [],
  shown: {
    auditor: fields(
      'id title owner severity status times noticeClock systems commitments vendors dc4 findings reviewed',
      'aliases body file',
    ),
  },
  list: fields('owner severity status times.detected times.resolved systems'),
  references: {
    owner: to('ownedBy', 'role'),
    systems: to('affects', 'system'),
    commitments: to('affects', 'commitment'),
    vendors: to('involves', 'vendor'),
    'dc4.by': to('decidedBy', 'role'),
    findings: to('ledTo', 'finding'),
    'reviewed.by': to('reviewedBy', 'role'),
  },
  schema: incidentSchema,
});
