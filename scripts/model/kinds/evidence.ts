import { evidenceSchema } from './evidence-schema.ts';
import { defineKind, fields, to } from './kind.ts';

export const evidence = defineKind({
  name: 'evidence',
  plural: 'evidence',
  summary: 'Proof that a control was carried out or that a state held, with where the proof comes from.',
  group: 'edited',
  folder: 'evidence',
  layout: 'year',
  id: /^EV-\d{8}-[A-Z0-9]+(?:-[A-Z0-9]+)*$/,
  idExample: 'EV-20260712-IAM-03',
  headings: [],
  shown: {
    auditor: fields(
      'id title type supports performed covers collected result answers review artifacts redactions supersedes',
      'aliases body file',
    ),
  },
  list: fields('type supports[].control performed.at performed.by result.outcome review.outcome'),
  references: {
    'supports[].control': to('supports', 'control'),
    'performed.by': to('performedBy', 'role'),
    'collected.by': { ...to('collectedBy', 'role'), orWord: ['run'] },
    'collected.system': to('collectedFrom', 'system'),
    'answers[].owner': to('assignedTo', 'role'),
    'answers[].controls': to('concerns', 'control'),
    'review.by': to('reviewedBy', 'role'),
    supersedes: to('replaces', 'evidence'),
  },
  schema: evidenceSchema,
});
