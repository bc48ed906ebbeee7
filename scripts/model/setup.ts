import type { FromSchema } from 'json-schema-to-ts';
import { setupFields, setupQuestions } from './kinds/program-fields.ts';
import { category, text } from './kinds/schema.ts';

const closed = { type: 'object', additionalProperties: false } as const;
const holder = { ...text, description: 'A GitHub handle such as `@ada`, or a pseudonym.' } as const;
const provider = (what: string) =>
  ({ ...text, description: `Who provides ${what}; \`none\` takes the record out.` }) as const;

/** What setup is told, as a file of answers. A question that is left out, or answered `later`, is put off. */
export const answersSchema = {
  ...closed,
  properties: {
    company: { ...text, description: 'The company’s name.' },
    product: { ...text, description: 'The name of the product that the report is about.' },
    service: { ...text, description: 'The service in one line.' },
    categories: {
      type: 'array',
      uniqueItems: true,
      items: category,
      description: 'The categories in scope; security is always in.',
    },
    report: setupFields.target,
    cloud: provider('the production cloud'),
    identity: provider('staff accounts and sign-in'),
    mail: provider('mail and collaboration'),
    vendors: {
      type: 'object',
      additionalProperties: text,
      description: 'Names of other vendors by id, such as `VEND-SUPPORT`; `none` takes the record out.',
    },
    github: setupFields.github,
    people: {
      ...closed,
      description: 'Who does the work.',
      properties: { executive: holder, engineering: holder, operations: holder },
    },
    roles: {
      type: 'object',
      additionalProperties: text,
      description: 'Holders of single roles by the role’s id; they go before `people`.',
    },
    headcount: { type: 'integer', minimum: 1, description: 'How many people work at the company.' },
    workplace: { type: 'string', enum: ['remote', 'offices'], description: 'Where people work.' },
    offices: { type: 'array', uniqueItems: true, items: text, description: 'The cities with an office.' },
  },
} as const;

export type Answers = FromSchema<typeof answersSchema>;
export type Question = (typeof setupQuestions)[number];
export const questions: readonly Question[] = setupQuestions;

/** The word that puts a question off. */
export const later = 'later';
/** The word that says that there is no such vendor. */
export const none = 'none';

/** The questions that have no answer, in their own order. */
export function putOff(answers: Answers): readonly Question[] {
  return questions.filter((question) => answers[question] === undefined);
}
