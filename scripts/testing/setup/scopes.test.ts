import { describe, expect, it } from 'vitest';
import { judge } from '../../commands/judge.ts';
import { snapshotOfTexts, type Texts } from '../../exporters/setup/memory.ts';
import { planSetup } from '../../exporters/setup/plan.ts';
import { listContent } from '../../io/disk.ts';
import { readSetupTemplate } from '../../io/templates.ts';
import { readTexts } from '../../io/texts.ts';
import { categories } from '../../model/kinds/schema.ts';
import type { Answers } from '../../model/setup.ts';
import { engine } from '../plans.ts';
import { repository } from '../repository.ts';
import { home } from '../workplace.ts';

const moment = repository({}, { noHistory: null });
const texts = readTexts(home, listContent(home), ['README.md', 'LICENSE', 'scripts/upstream.json']);
const isSetUp = !/^example: true$/m.test(texts.get('program/program.md') ?? '');
const everything: Answers = {
  company: 'Northwind',
  product: 'Northwind Desk',
  categories: [...categories],
  people: { executive: '@ada', engineering: '@grace', operations: '@linus' },
  workplace: 'offices',
  offices: ['Graz'],
};

/** Every set of categories, in turn with an office and without. */
const scopes: readonly Answers[] = Array.from({ length: 16 }, (_, bits) => ({
  ...everything,
  categories: categories.filter((_, index) => index === 0 || (bits & (1 << (index - 1))) !== 0),
  ...(bits % 3 === 0 ? { workplace: 'remote' as const, offices: undefined } : {}),
}));

const plan = (from: Texts, answers: Answers) => {
  const made = planSetup(from, answers, (name) => readSetupTemplate(engine, name), moment);
  if (made === null) throw new Error('the program cannot be read');
  return made;
};
const problemsOf = async (of: Texts) => {
  // What lies beside the content exists in the repository, though not in these texts.
  const snapshot = {
    ...snapshotOfTexts(of, moment),
    exists: (path: string) => of.has(path) || isFolder(of, path),
  };
  const { report } = await judge(snapshot);
  return report.problems
    .filter(({ severity }) => severity !== 'note')
    .map(({ key, path, text }) => `${key} ${path} ${text}`);
};
const isFolder = (of: Texts, path: string) => [...of.keys()].some((each) => each.startsWith(`${path}/`));

describe.skipIf(isSetUp)('every scope that the template can be cut down to', () => {
  it.each(scopes.map((answers) => [(answers.categories ?? []).join(', '), answers] as const))(
    '%s',
    async (_, answers) => {
      const cut = plan(texts, answers);
      const before = new Set(await problemsOf(texts));
      expect(cut.refused).toEqual([]);
      expect((await problemsOf(cut.texts)).filter((problem) => !before.has(problem))).toEqual([]);
      expect(plan(cut.texts, answers).files).toEqual([]);
      // Taken in whole again, it is what it would have been without the detour, but for words of reasons.
      const direct = plan(texts, everything).texts;
      const back = plan(cut.texts, everything).texts;
      const differing = [...direct].filter(([path, text]) => back.get(path) !== text).map(([path]) => path);
      expect(differing.filter((path) => path !== 'program/program.md')).toEqual([]);
      expect([...back.keys()].sort()).toEqual([...direct.keys()].sort());
    },
  );
});
