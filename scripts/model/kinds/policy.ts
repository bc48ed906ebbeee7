import { defineKind, fields, to } from './kind.ts';
import { policySchema } from './policy-schema.ts';

export const policy = defineKind({
  name: 'policy',
  plural: 'policies',
  summary: 'What the company commits itself to do: who must do what, by when.',
  group: 'edited',
  folder: 'policies',
  layout: 'flat',
  id: /^POL-\d{2,3}$/,
  idExample: 'POL-09',
  numbered: { prefix: 'POL-', width: 2 },
  duties: true,
  headings: ['Purpose', 'Scope', 'Policy', 'Responsibilities', 'Waivers and breaches'],
  shown: {
    auditor: fields(
      'id title owner version status approver effective reviewEvery lastReviewed acknowledgment replaces',
      'aliases body file',
    ),
    public: fields('id title version effective body'),
  },
  list: fields('owner status version effective lastReviewed'),
  references: {
    owner: to('ownedBy', 'role'),
    approver: to('approvedBy', 'role'),
    replaces: to('replaces', 'policy'),
  },
  schema: policySchema,
});
