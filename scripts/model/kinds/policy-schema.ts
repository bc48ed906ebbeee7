import { common, date, duration, reference, type Schema, text, version, yes } from './schema.ts';

/** The front matter of a policy. */
export const policySchema = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'title', 'owner', 'version', 'status'],
  properties: {
    id: { ...text, description: 'Permanent id, `POL-` and a number.' },
    title: { ...text, description: 'The policy’s name.' },
    owner: { ...reference, description: 'The role that keeps the policy true.' },
    version: {
      ...version,
      description: 'Version `major.minor`, in quotes. A change of meaning raises the major number.',
    },
    status: {
      type: 'string',
      enum: ['draft', 'in-review', 'approved', 'retired'],
      description: 'Where the policy stands. Only an approved policy is in force.',
    },
    approver: {
      ...reference,
      description: 'The role whose approval of the pull request puts the policy into force.',
    },
    effective: { ...date, description: 'The first day the approved text applies.' },
    reviewEvery: { ...duration, description: 'The longest time between two reviews; P1Y when absent.' },
    lastReviewed: { ...date, description: 'The day of the last review, also when nothing changed.' },
    acknowledgment: { ...yes, description: 'Whether everyone must acknowledge each version.' },
    replaces: { ...reference, description: 'The policy that this one takes the place of.' },
    ...common,
  },
} as const satisfies Schema;
