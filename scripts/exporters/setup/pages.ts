import type { KindData } from '../../model/kinds/index.ts';
import { NAME, VERSION } from '../../model/name.ts';
import { joinedAnd } from '../../model/wording.ts';
import { describeUpstream, type Upstream } from '../upstream.ts';
import type { Texts } from './memory.ts';

/** The pages about the repository itself: upstream's until setup, the company's own from then on. */
export const ownPages = ['README.md', 'SECURITY.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'LICENSE'] as const;
/** Where upstream's own pages are kept. */
export const upstreamFolder = 'scripts/upstream/';
const notedPath = 'scripts/upstream.json';

/** A page's template, by its name without `.md`. */
export type TemplateOf = (name: string) => string;
type Program = KindData['program'];

/**
 * Puts the company's own pages in the place of upstream's, which move below `scripts/` and are noted there. Later, a
 * page is written again only while it is as setup wrote it.
 * @returns the pages that somebody has changed since, and that are left as they are
 */
export function writeOwnPages(
  texts: Map<string, string>,
  before: Program,
  after: Program,
  template: TemplateOf,
): readonly string[] {
  const changed: string[] = [];
  const isFirst = ![...texts.keys()].some((path) => path.startsWith(upstreamFolder));
  for (const page of ownPages) {
    const name = page.replace(/\.md$/, '').toLowerCase();
    const mark = page.endsWith('.md') ? escaped : asItIs;
    const wanted = filled(template(name), after, mark);
    const current = texts.get(page);
    if (isFirst) {
      if (current !== undefined) texts.set(upstreamFolder + page, current);
    } else if (current === wanted) continue;
    else if (current !== undefined && current !== filled(template(name), before, mark)) {
      changed.push(page);
      continue;
    }
    texts.set(page, wanted);
  }
  noteUpstream(texts);
  return changed;
}

/** Upstream's own pages belong to the engine now: an upgrade brings new ones. */
function noteUpstream(texts: Map<string, string>): void {
  const noted = readNoted(texts);
  if (noted === null) return;
  const pages = [...texts].filter(([path]) => path.startsWith(upstreamFolder));
  const bytes = pages.map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) }));
  const files = { ...noted.files, ...describeUpstream(VERSION, bytes).files };
  const sorted = Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)));
  const contents = `${JSON.stringify({ ...noted, files: sorted }, null, 2)}\n`;
  if (JSON.stringify(sorted) !== JSON.stringify(noted.files)) texts.set(notedPath, contents);
}

function readNoted(texts: Texts): Upstream | null {
  try {
    const noted = JSON.parse(texts.get(notedPath) ?? 'null') as Upstream | null;
    return noted !== null && typeof noted.files === 'object' ? noted : null;
  } catch {
    return null;
  }
}

function filled(text: string, program: Program, mark: (value: string) => string): string {
  const { organization, products = [], service, categories, target } = program;
  const values: Readonly<Record<string, string>> = {
    company: mark(organization),
    product: mark(products[0] ?? service),
    service: mark(service),
    categories: listed(categories.filter(({ inScope }) => inScope).map(({ category }) => category)),
    report: reportWords(target),
    engine: NAME,
  };
  return text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => values[name] ?? whole);
}

/** A name may hold anything: in Markdown, marks that would mean something are escaped. */
function escaped(text: string): string {
  return asItIs(text).replace(/[\\`*_[\]<>#|&]/g, (mark) => `\\${mark}`);
}

function asItIs(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function listed(words: readonly string[]): string {
  return joinedAnd(words.map((word) => word.replaceAll('-', ' ')));
}

function reportWords(target: Program['target']): string {
  if (target === undefined) return 'a SOC 2 report, of a type that is still to be decided';
  if (target.type === 'type1') return 'a SOC 2 Type 1 report';
  return `a SOC 2 Type 2 report${target.months === undefined ? '' : ` over ${target.months} months`}`;
}
