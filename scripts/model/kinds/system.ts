import { defineKind, fields, to } from './kind.ts';
import { systemSchema } from './system-schema.ts';

export const system = defineKind({
  name: 'system',
  plural: 'systems',
  summary: 'Something that we run and that holds, moves or protects data.',
  group: 'once',
  folder: 'program/systems',
  layout: 'flat',
  id: /^SYS-[A-Z0-9]+(?:-[A-Z0-9]+)*$/,
  idExample: 'SYS-APP',
  headings: [],
  shown: {
    auditor: fields(
      'id title owner type environment inScope description dataClasses dataFlows hostedBy repositories',
      'accessColumns rto rpo aliases body file',
    ),
    public: fields('id title type'),
  },
  list: fields('owner type environment inScope hostedBy dataClasses'),
  references: {
    owner: to('ownedBy', 'role'),
    'dataFlows[].to': to('sendsTo', 'system', 'vendor'),
    hostedBy: to('hostedBy', 'vendor'),
  },
  schema: systemSchema,
});
