import { auditSchema } from './audit-schema.ts';
import { defineKind, fields, to } from './kind.ts';

export const audit = defineKind({
  name: 'audit',
  plural: 'audits',
  summary: 'One examination: what it covers, over which days, and how it ended.',
  group: 'once',
  folder: 'program/audits',
  layout: 'flat',
  id: /^AUD-[A-Z0-9]+(?:-[A-Z0-9]+)*$/,
  idExample: 'AUD-READINESS',
  headings: [],
  shown: {
    auditor: fields(
      'id title owner type status categories asOf window windowHistory gapBefore firm lookback interim rollForward',
      'assertion representation report significantChanges subsequentEvents previous aliases body file',
    ),
  },
  list: fields('owner type status firm window.from window.to'),
  references: {
    owner: to('ownedBy', 'role'),
    'assertion.by': to('signedBy', 'role'),
    'representation.by': to('signedBy', 'role'),
    'subsequentEvents[].record': to('tellsOf', 'incident', 'finding'),
    previous: to('follows', 'audit'),
  },
  schema: auditSchema,
});
