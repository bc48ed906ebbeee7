import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { beforeAll, describe, expect, it } from 'vitest';
import { exampleHeading, homeLine } from '../assess/setup/words.ts';
import { readFrontMatter } from '../parse/front-matter.ts';
import { setupSchema } from '../reporters/setup-schema.ts';
import { answersOf, filesOf, sharedFolder, templateCopy } from '../testing/setup/template.ts';
import { git, home, plainproof } from '../testing/workplace.ts';

const companies = [
  ['small', 'Kestrel Notes', ['security'], ['Remote staff, no office']],
  [
    'medium',
    'Northwind: Freight & Co.',
    ['security', 'availability', 'confidentiality'],
    ['Office in Rotterdam', homeLine],
  ],
  [
    'large',
    'Übersee Gruppe "Alster"',
    ['security', 'availability', 'processing-integrity', 'confidentiality', 'privacy'],
    ['Office in Hamburg', 'Office in New York', 'Office in São Paulo', homeLine],
  ],
] as const;

/** Errors and warnings on a day, by key; those that the template has itself are not setup's. */
function problemsOf(root: string, today: readonly string[]): readonly string[] {
  const { out } = plainproof(['check', '--format', 'json', '--fail-on', 'never', '--root', root, ...today]);
  const { problems } = JSON.parse(out) as {
    problems: { key: string; severity: string; path: string; text: string }[];
  };
  return problems
    .filter(({ severity }) => severity !== 'note')
    .map(({ key, path, text }) => `${key} ${path} ${text}`);
}

/** The made-up names of the template: they stand in fields alone. */
function exampleNames(): readonly string[] {
  const fieldsOf = (path: string) => readFrontMatter(path, readFileSync(join(home, path), 'utf8')).data ?? {};
  const { organization, products } = fieldsOf('program/program.md') as {
    organization: string;
    products: string[];
  };
  const vendors = vendorFiles().map((path) => String(fieldsOf(path).title));
  return [
    organization,
    products[0]?.split(' ')[0] ?? organization,
    ...vendors.filter((title) => title.startsWith('Example ')),
  ];
}

function vendorFiles(): readonly string[] {
  return git(home, 'ls-files', '--cached', '--others', '--exclude-standard', 'risk-register/vendors')
    .split('\n')
    .filter((path) => path.endsWith('.md'));
}

/** A company that has run setup has no example left to test on. */
const isSetUp = !/^example: true$/m.test(readFileSync(join(home, 'program/program.md'), 'utf8'));

describe.skipIf(isSetUp).each(companies)(
  'the answers of the %s company',
  (name, company, categories, places) => {
    const root = sharedFolder();
    let before: readonly string[] = [];
    let ran = { code: null as number | null, out: '', err: '' };
    let files: ReadonlyMap<string, string> = new Map();
    beforeAll(() => {
      templateCopy(root);
      before = problemsOf(root, []);
      ran = plainproof(['setup', '--answers', answersOf(name), '--root', root, '--format', 'json']);
      files = filesOf(root);
    }, 120_000);

    it('are written and committed on a branch of their own, and told in JSON', () => {
      expect(ran).toMatchObject({ code: 0, err: '' });
      const told = JSON.parse(ran.out);
      const validate = new Ajv({ allowUnionTypes: true }).compile(setupSchema);
      expect(validate(told), JSON.stringify(validate.errors)).toBe(true);
      expect(told).toMatchObject({ example: false, organization: company, branch: 'setup', later: [] });
      expect(git(root, 'branch', '--show-current').trim()).toBe('setup');
      expect(git(root, 'status', '--porcelain')).toBe('');
      expect(git(root, 'log', '--format=%s').trim().split('\n')).toEqual(['Set up the program', 'First']);
      expect(told.compare).toMatch(
        /^https:\/\/github\.com\/[\w-]+\/[\w-]+\/compare\/main\.\.\.setup\?expand=1$/,
      );
    });

    it.each([[[]], [['--today', '2027-11-22']], [['--today', '2031-11-22']]])(
      'bring no error and no warning, %j',
      (today) => {
        expect(problemsOf(root, today).filter((problem) => !before.includes(problem))).toEqual([]);
      },
    );

    it('leave no word of the example outside the engine', () => {
      const own = [...files].filter(([path]) => !path.startsWith('scripts/'));
      for (const word of exampleNames())
        expect(
          own.filter(([path, text]) => path.includes(word) || text.includes(word)).map(([path]) => path),
          word,
        ).toEqual([]);
      expect(files.get('program/program.md')).not.toContain(exampleHeading);
    });

    it('say where people work, and leave the example’s places out', () => {
      const fields = (path: string) => readFrontMatter(path, files.get(path) ?? '').data ?? {};
      const { title, locations } = fields('program/program.md') as { title: string; locations: string[] };
      expect(title).toBe(`SOC 2 program of ${company}`);
      expect(locations).toEqual([...places, 'Two production regions of the cloud host']);
    });

    it('leave no row and no item of a page about what is out of scope', () => {
      const { removed = [] } = readFrontMatter('', files.get('program/program.md') ?? '').data as {
        removed?: string[];
      };
      const pages = [...files].filter(([path]) =>
        /^(?!scripts\/).*(?:README|system-description)\.md$/.test(path),
      );
      const begins = new RegExp(`^\\s*(?:\\||[-*]|\\d+\\.) *[[*]*(?:${removed.join('|') || '\\0'})\\b`, 'm');
      for (const [path, text] of pages) expect(begins.exec(text)?.[0], path).toBe(undefined);
      expect(files.get('program/system-description.md')).toContain('| CMT-01 |');
      expect(files.has('scripts/starter/rows.json')).toBe(removed.length > 0);
    });

    it('decide the scope: every criterion in it is covered as before, none is designed', () => {
      const { out: json } = plainproof(['status', '--format', 'json', '--root', root]);
      const status = JSON.parse(json);
      expect(status.categories.map(({ category }: { category: string }) => category)).toEqual(categories);
      expect(status.totals).toMatchObject({ designed: 0, operating: 0 });
      expect(status.totals.covered).toBe(status.totals.criteria);
    });

    it('change no byte the second time', () => {
      const again = plainproof(['setup', '--answers', answersOf(name), '--root', root]);
      expect(again.out).toMatch(/^Nothing to change\.\n/);
      expect(filesOf(root)).toEqual(files);
      expect(git(root, 'log', '--format=%s').trim().split('\n')).toHaveLength(2);
    });

    it('keep upstream’s own pages below scripts/, byte for byte', () => {
      for (const page of ['README.md', 'LICENSE', 'SECURITY.md', 'CONTRIBUTING.md', 'CHANGELOG.md']) {
        expect(files.get(`scripts/upstream/${page}`)).toBe(readFileSync(join(home, page), 'utf8'));
        expect(files.get(page)).not.toContain('{{');
      }
      expect(files.get('LICENSE')).toContain(company);
    });
  },
);
