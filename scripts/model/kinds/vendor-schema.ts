import { common, reference, references, type Schema, text, texts } from './schema.ts';
import {
  assuranceReport,
  contract,
  decision,
  offboarded,
  review,
  subprocessor,
  subservice,
} from './vendor-fields.ts';

/** The front matter of a vendor. */
export const vendorSchema = {
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
} as const satisfies Schema;
