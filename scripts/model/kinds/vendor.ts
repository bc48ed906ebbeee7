import { defineKind, fields, to } from './kind.ts';
import { common, reference, references, text, texts } from './schema.ts';
import {
  assuranceReport,
  contract,
  decision,
  offboarded,
  review,
  subprocessor,
  subservice,
} from './vendor-schema.ts';

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
  schema: {
    type: 'object',
    additionalProperties: false,
    required: ['id', 'title', 'owner', 'service', 'status', 'tier'],
    properties: {
      id: { ...text, description: 'Permanent id, `VEND-` and a word in capitals.' },
      title: { ...text, description: 'The vendor’s name.' },
      owner: { ...reference, description: 'The role that answers for the vendor.' },
      service: { ...text, description: 'What the vendor does for us.' },
      status: {
        type: 'string',
        enum: ['proposed', 'active', 'off-boarding', 'off-boarded'],
        description: 'Where the vendor stands: proposed, active, off-boarding or off-boarded.',
      },
      tier: {
        type: 'string',
        enum: ['critical', 'high', 'medium', 'low'],
        description: 'How much depends on the vendor.',
      },
      rating: {
        type: 'string',
        enum: ['low', 'moderate', 'high'],
        description: 'The risk that we see in the vendor after its review.',
      },
      dataClasses: { ...texts, description: 'The program’s data classes that the vendor holds or sees.' },
      access: { ...text, description: 'What the vendor can reach in our systems.' },
      systems: { ...references, description: 'The systems that use the vendor.' },
      subservice,
      subprocessor,
      contract,
      cuecs: {
        ...assuranceReport.properties.cuecs,
        description: 'What the vendor expects of its customers, by its terms or report (its CUECs).',
      },
      assuranceReports: {
        type: 'array',
        items: assuranceReport,
        description: 'Reports by others on the vendor’s controls.',
      },
      ...review,
      decision,
      offboarded,
      ...common,
    },
  },
});
