import { holderOf, namedVendors, neutralVendor } from '../../assess/setup/names.ts';
import {
  applicationTitle,
  homeLine,
  isOffice,
  isOurLocation,
  isOurTitle,
  officeLine,
  officeStart,
  programTitle,
  reasons,
  remoteLine,
  serviceLine,
  theCompany,
  theService,
} from '../../assess/setup/words.ts';
import type { AnyRecord, ContentRecord } from '../../model/record.ts';
import { type Answers, none, putOff } from '../../model/setup.ts';
import type { FieldChange } from '../../parse/edit-front-matter.ts';

type Program = ContentRecord<'program'>;

/** What setup has worked out before it writes fields. */
export interface Decided {
  readonly answers: Answers;
  /** The program is still the starter's example: what nobody has decided gets a neutral value. */
  readonly first: boolean;
  readonly program: Program;
  readonly categories: ReadonlySet<string>;
  readonly removed: readonly string[];
}

/** The fields of a record that the answers decide. What is not asked about stays as it is. */
export function fieldChanges(record: AnyRecord, decided: Decided): readonly FieldChange[] {
  switch (record.kind) {
    case 'program':
      return programChanges(record, decided);
    case 'role':
      return holders(record, holderOf(record.id, decided.answers));
    case 'vendor':
      return vendorTitle(record, decided);
    case 'system':
      return record.id === 'SYS-APP' ? applicationChanges(decided) : [];
    case 'audit':
      return record.id === 'AUD-READINESS' ? [set('categories', [...decided.categories])] : [];
    default:
      return [];
  }
}

function programChanges({ data }: Program, decided: Decided): readonly FieldChange[] {
  const { answers, first, categories, removed } = decided;
  const product = answers.product ?? (first ? theService : undefined);
  const wasDefault = first || data.service === serviceLine(data.products?.[0] ?? '');
  const service = answers.service ?? (product !== undefined && wasDefault ? lineOf(product) : undefined);
  const company = answers.company ?? (first ? theCompany : undefined);
  const isOurs = isOurTitle(data.title, data.organization, first);
  return [
    ...(company === undefined || !isOurs ? [] : [set('title', programTitle(company))]),
    ...(company === undefined ? [] : [set('organization', company)]),
    ...(service === undefined ? [] : [set('service', service)]),
    set('example', false),
    ...categoryChanges(data.categories, categories),
    ...(product === undefined ? [] : [set('products', [product])]),
    ...locations(data.locations ?? [], decided),
    ...(answers.report === undefined ? [] : [set('target', answers.report)]),
    ...(answers.github === undefined ? [] : [set('github', answers.github)]),
    set('later', orNothing(putOff(answers))),
    set('removed', orNothing(removed)),
  ];
}

function lineOf(product: string): string {
  return product === theService ? theService : serviceLine(product);
}

/** The reason changes only where the category does. */
function categoryChanges(
  listed: Program['data']['categories'],
  categories: ReadonlySet<string>,
): readonly FieldChange[] {
  return listed.flatMap(({ category, inScope }, index): readonly FieldChange[] => {
    const wanted = categories.has(category);
    if (wanted === inScope) return [];
    const words = reasons[category]?.[wanted ? 'in' : 'out'];
    return [
      { path: ['categories', index, 'inScope'], value: wanted },
      ...(words === undefined ? [] : [{ path: ['categories', index, 'reason'], value: words }]),
    ];
  });
}

/** Where people work, in setup's words; lines of others and where data are kept stay as they are. */
function locations(listed: readonly string[], { answers, first }: Decided): readonly FieldChange[] {
  const { workplace } = answers;
  if (workplace === undefined && !first) return [];
  // Who has offices and took the line about homes out has decided so.
  const noHomes = !first && listed.some(isOffice) && !listed.includes(homeLine);
  const people =
    workplace === undefined ? [] : workplace === 'remote' ? [remoteLine] : workplaces(answers, noHomes);
  const others = listed.filter((line) => !isOurLocation(line) && !people.includes(line));
  return [set('locations', [...people, ...others])];
}

function workplaces({ offices = [] }: Answers, noHomes: boolean): readonly string[] {
  const named = offices.length === 0 ? [officeLine] : offices.map((city) => officeStart + city);
  return noHomes ? named : [...named, homeLine];
}

/** Somebody who holds the role already, beside others, stays among them. */
function holders({ data }: ContentRecord<'role'>, holder: string | undefined): readonly FieldChange[] {
  return holder === undefined || data.holders?.includes(holder) ? [] : [set('holders', [holder])];
}

function vendorTitle(
  { id, data }: ContentRecord<'vendor'>,
  { answers, first }: Decided,
): readonly FieldChange[] {
  const name = namedVendors(answers)[id];
  if (name !== undefined && name !== none) return [set('title', name)];
  return first ? [set('title', neutralVendor(id, data.service))] : [];
}

function applicationChanges({ answers, first }: Decided): readonly FieldChange[] {
  return answers.product === undefined && !first ? [] : [set('title', applicationTitle(answers.product))];
}

function set(field: string, value: unknown): FieldChange {
  return { path: [field], value };
}

/** An empty list is not written at all. */
function orNothing(list: readonly string[]): readonly string[] | undefined {
  return list.length === 0 ? undefined : list;
}
