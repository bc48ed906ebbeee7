import { common, date, duration, reference, references, type Schema, text, version } from './schema.ts';

/** The front matter of a procedure. */
export const procedureSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'title', 'owner', 'policy', 'version', 'status'],
  properties: {
    id: { ...text, description: 'Permanent id, `PROC-` and a number.' },
    title: { ...text, description: 'The procedure’s name.' },
    owner: { ...reference, description: 'The role that keeps the procedure true.' },
    policy: { ...reference, description: 'The policy that it carries out.' },
    version: {
      ...version,
      description: 'Version `major.minor`, in quotes. A change of meaning raises the major number.',
    },
    status: {
      type: 'string',
      enum: ['draft', 'in-review', 'approved', 'retired'],
      description: 'Where the procedure stands. Only an approved one is in force.',
    },
    controls: { ...references, description: 'The controls that it describes.' },
    approver: { ...reference, description: 'The role whose approval puts the procedure into force.' },
    effective: { ...date, description: 'The first day the approved text applies.' },
    lastReviewed: { ...date, description: 'The day of the last review, also when nothing changed.' },
    reviewEvery: { ...duration, description: 'The longest time between two reviews; P1Y when absent.' },
    ...common,
  },
} as const satisfies Schema;
