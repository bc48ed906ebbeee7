import { defineKind, fields, to } from './kind.ts';
import { riskSchema } from './risk-schema.ts';

export const risk = defineKind({
  name: 'risk',
  plural: 'risks',
  summary: 'What could keep the company from a promise, how bad it is, and what is done about it.',
  group: 'edited',
  folder: 'risk-register/risks',
  layout: 'flat',
  id: /^RISK-\d{3,4}$/,
  idExample: 'RISK-012',
  numbered: { prefix: 'RISK-', width: 3 },
  headings: ['What could happen', 'Why these ratings'],
  shown: {
    auditor: fields(
      'id title owner category fraud fraudType commitments systems vendors inherent residual controls',
      'treatment plan acceptance reviewEvery lastReviewed aliases body file',
    ),
  },
  list: fields('owner category treatment inherent residual lastReviewed'),
  references: {
    owner: to('ownedBy', 'role'),
    commitments: to('threatens', 'commitment'),
    systems: to('threatens', 'system'),
    vendors: to('concerns', 'vendor'),
    controls: to('mitigatedBy', 'control'),
    'plan.actions[].who': to('assignedTo', 'role'),
    'acceptance.by': to('acceptedBy', 'role'),
  },
  schema: riskSchema,
});
