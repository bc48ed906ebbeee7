import { controlSchema } from './control-schema.ts';
import { defineKind, fields, to } from './kind.ts';

export const control = defineKind({
  name: 'control',
  plural: 'controls',
  summary: 'What is actually done to keep a promise, and how it is proved.',
  group: 'edited',
  folder: 'controls',
  layout: 'domain',
  // The prefixes of other kinds are no domains: without this `POL-09` would be a control as well.
  id: /^(?!(?:POL|EV|SYS|CMT|AUD|EXR|POP|TST|REQ|WVR|INC)-)[A-Z]{2,3}-\d{2}$/,
  idExample: 'IAM-03',
  headings: ['How it works', 'How to show it'],
  shown: {
    auditor: fields(
      'id title owner status reason inheritedFrom tier nature automation version effective replaces',
      'statement frequencies criteria policies systems performer testProcedure populationSource',
      'evidenceExpected walkthrough versions aliases body file',
    ),
    // Without its status, a control that is only planned would read as one that runs.
    public: fields('id title status statement criteria'),
  },
  list: fields('owner status tier frequencies[].every criteria[].id'),
  references: {
    owner: to('ownedBy', 'role'),
    performer: to('performedBy', 'role'),
    'criteria[].id': to('answers', 'criterion'),
    policies: to('implements', 'policy'),
    systems: to('operatesOn', 'system'),
    inheritedFrom: to('inheritedFrom', 'vendor'),
    replaces: to('replaces', 'control'),
    'versions[].systems': to('operatesOn', 'system'),
    'versions[].criteria[].id': to('answers', 'criterion'),
  },
  schema: controlSchema,
});
