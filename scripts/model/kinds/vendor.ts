import { defineKind, fields, to } from './kind.ts';
import { vendorSchema } from './vendor-schema.ts';

export const vendor = defineKind({
  name: 'vendor',
  plural: 'vendors',
  summary: 'A company whose service we use: what it holds, how far we trust it, and why.',
  group: 'edited',
  folder: 'risk-register/vendors',
  layout: 'flat',
  id: /^VEND-[A-Z0-9]+(?:-[A-Z0-9]+)*$/,
  idExample: 'VEND-CLOUD',
  headings: ['What we use it for', 'What could go wrong'],
  shown: {
    auditor: fields(
      'id title owner service status tier rating dataClasses access systems subservice subprocessor',
      'contract cuecs assuranceReports reviewEvery lastReviewed decision offboarded aliases body file',
    ),
    // What a list of subprocessors says, and no more.
    public: fields('id title service dataClasses subprocessor'),
  },
  list: fields('owner service status tier lastReviewed contract.renews'),
  references: {
    owner: to('ownedBy', 'role'),
    systems: to('usedBy', 'system'),
    'subservice.criteria': to('answers', 'criterion'),
    'subservice.csocs[].criteria': to('answers', 'criterion'),
    'subservice.monitoredBy': to('monitoredBy', 'control'),
    'cuecs[].control': to('reliesOn', 'control'),
    'assuranceReports[].exceptionsRead.by': to('reviewedBy', 'role'),
    'assuranceReports[].cuecs[].control': to('reliesOn', 'control'),
    'decision.by': to('decidedBy', 'role'),
  },
  schema: vendorSchema,
});
