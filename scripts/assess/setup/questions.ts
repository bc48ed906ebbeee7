import type { Question as Key } from '../../model/setup.ts';

/** One thing that is typed. */
export interface Prompt {
  /** Which answer it fills, with dots: `people.executive`. */
  readonly path: string;
  /** The question that is put off with it. */
  readonly key: Key;
  readonly words: string;
  readonly form: 'text' | 'categories' | 'report' | 'plan' | 'repository' | 'workplace';
  /** What Enter alone means, as typed; null: it is decided later. */
  readonly recommended: string | null;
}

/** One question as a reader meets it: why it is asked, and what is typed. */
export interface Question {
  readonly title: string;
  readonly why: string;
  readonly prompts: readonly Prompt[];
}

const text = (path: string, key: Key, words: string): Prompt => ({
  path,
  key,
  words,
  form: 'text',
  recommended: null,
});

/** The seven questions of setup, in order. */
export const setupDialog: readonly Question[] = [
  {
    title: 'Who are you?',
    why: 'A report is about one company and one product; the names stand at the top of the program and nowhere else.',
    prompts: [
      text('company', 'company', 'Name of the company'),
      text('product', 'product', 'Name of the product that customers ask about'),
    ],
  },
  {
    title: 'Which categories are in scope?',
    why: 'Security is always in. Most first reports have nothing else: take another in only when contracts promise it.',
    prompts: [
      {
        path: 'categories',
        key: 'categories',
        words: 'Any of availability, processing-integrity, confidentiality, privacy; or security alone',
        form: 'categories',
        recommended: 'security',
      },
    ],
  },
  {
    title: 'Which report do you work toward?',
    why: 'Type 1 looks at one day and comes first; Type 2 looks at 3, 6, 9 or 12 months, and is what most customers ask for in the end.',
    prompts: [
      {
        path: 'report',
        key: 'report',
        words: 'type1, or type2 and the months, such as type2 6',
        form: 'report',
        recommended: 'type1',
      },
    ],
  },
  {
    title: 'Who hosts you, signs you in and carries your mail?',
    why: 'An auditor asks for their reports, and customers for their names. `none` takes a record out.',
    prompts: [
      text('cloud', 'cloud', 'Cloud host of production'),
      text('identity', 'identity', 'Identity provider of staff'),
      text('mail', 'mail', 'Mail and collaboration'),
    ],
  },
  {
    title: 'Where is this repository on GitHub?',
    why: 'The plan decides which rules GitHub enforces and who can read a published site.',
    prompts: [
      {
        path: 'github.plan',
        key: 'github',
        words: 'free, pro, team or enterprise',
        form: 'plan',
        recommended: null,
      },
      {
        path: 'github.repository',
        key: 'github',
        words: 'Repository, as owner/name',
        form: 'repository',
        recommended: null,
      },
    ],
  },
  {
    title: 'Who does the work?',
    why: 'Three people hold the roles to begin with. A GitHub handle such as @ada can be asked to approve; a pseudonym cannot.',
    prompts: [
      text('people.executive', 'people', 'Leads the company'),
      text('people.engineering', 'people', 'Leads engineering'),
      text('people.operations', 'people', 'Leads operations, staff and support'),
    ],
  },
  {
    title: 'Where do people work?',
    why: 'Without an office, the controls about visitors and doors are not needed.',
    prompts: [
      {
        path: 'workplace',
        key: 'workplace',
        words: 'remote, or the cities with an office',
        form: 'workplace',
        recommended: 'remote',
      },
    ],
  },
];
