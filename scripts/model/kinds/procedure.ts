import { defineKind, fields, to } from './kind.ts';
import { procedureSchema } from './procedure-schema.ts';

export const procedure = defineKind({
  name: 'procedure',
  plural: 'procedures',
  summary: 'How a policy is carried out: a plan, the steps of a task, or a checklist.',
  group: 'once',
  folder: 'policies/procedures',
  layout: 'flat',
  id: /^PROC-\d{2,3}$/,
  idExample: 'PROC-01',
  numbered: { prefix: 'PROC-', width: 2 },
  headings: ['Purpose', 'Steps'],
  shown: {
    auditor: fields(
      'id title owner policy version status controls approver effective lastReviewed reviewEvery',
      'aliases body file',
    ),
  },
  list: fields('owner policy status version effective'),
  references: {
    owner: to('ownedBy', 'role'),
    policy: to('details', 'policy'),
    controls: to('details', 'control'),
    approver: to('approvedBy', 'role'),
  },
  schema: procedureSchema,
});
