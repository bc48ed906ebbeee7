import { defineKind, fields, to } from './kind.ts';
import { waiverSchema } from './waiver-schema.ts';

/** A waiver may excuse a record of any kind; a test holds this list equal to the kinds that exist. */
const anyKind = [
  ...['policy', 'control', 'risk', 'vendor', 'evidence'],
  ...['program', 'role', 'system', 'commitment', 'audit', 'procedure', 'exercise'],
  ...['population', 'test', 'request', 'waiver', 'finding', 'incident'],
] as const;

export const waiver = defineKind({
  name: 'waiver',
  plural: 'waivers',
  summary: 'A deviation that was approved beforehand, for a time, with a reason.',
  group: 'event',
  folder: 'risk-register/waivers',
  layout: 'flat',
  id: /^WVR-\d{3,4}$/,
  idExample: 'WVR-001',
  numbered: { prefix: 'WVR-', width: 3 },
  headings: [],
  shown: {
    auditor: fields(
      'id title owner approver excuses reason compensatingControls from until approved aliases body file',
    ),
  },
  list: fields('owner excuses.record approver from until'),
  references: {
    owner: to('ownedBy', 'role'),
    approver: to('approvedBy', 'role'),
    'excuses.record': to('excuses', ...anyKind),
    compensatingControls: to('compensatedBy', 'control'),
    'approved.by': to('approvedBy', 'role'),
  },
  schema: waiverSchema,
});
