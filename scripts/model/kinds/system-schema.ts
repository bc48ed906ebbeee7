import { common, environment, hours, reference, type Schema, text, texts, yes } from './schema.ts';

const dataFlow = {
  type: 'object',
  additionalProperties: false,
  required: ['to', 'data', 'protection'],
  properties: {
    to: { ...reference, description: 'The system or vendor that receives the data.' },
    data: { ...text, description: 'What is sent.' },
    protection: { ...text, description: 'How it is protected on the way.' },
  },
} as const;

const column = (what: string) => ({ ...text, description: `The column that ${what}.` }) as const;

const accessColumns = {
  type: 'object',
  additionalProperties: false,
  description: 'Which columns of its export of accounts an access review reads; `review access` writes them.',
  properties: {
    account: column('names the account'),
    person: column('names the person whose account it is'),
    role: column('holds the role or the rights'),
    privileged: column('says whether the account may change access, settings or production'),
    mfa: column('says whether it has a second factor'),
    lastUsed: column('holds the last use'),
    status: column('says whether it is active'),
    type: column('holds the type, such as a person’s or a service’s'),
  },
} as const;

/** The front matter of a system. */
export const systemSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'title', 'owner', 'type', 'environment', 'inScope'],
  properties: {
    id: { ...text, description: 'Permanent id, `SYS-` and a word in capitals.' },
    title: { ...text, description: 'The system’s name.' },
    owner: { ...reference, description: 'The role that answers for the system.' },
    type: {
      type: 'string',
      enum: [
        'application',
        'database',
        'infrastructure',
        'repository',
        'identity-provider',
        'endpoint',
        'network',
        'service',
      ],
      description: 'What sort of system it is.',
    },
    environment: { ...environment, description: 'Production, staging, development or corporate.' },
    inScope: { ...yes, description: 'Whether the program covers it.' },
    description: { ...text, description: 'What the system does.' },
    dataClasses: { ...texts, description: 'The program’s data classes that it holds.' },
    dataFlows: { type: 'array', items: dataFlow, description: 'Where its data go.' },
    hostedBy: { ...reference, description: 'The vendor that it runs on.' },
    accessColumns,
    repositories: { ...texts, description: 'Its source code, as `owner/name`.' },
    rto: { ...hours, description: 'How soon it must run again after a failure, such as `PT4H`.' },
    rpo: { ...hours, description: 'How much recent data a failure may cost, as a time such as `PT1H`.' },
    ...common,
  },
} as const satisfies Schema;
