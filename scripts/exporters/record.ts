import { definitionOf } from '../assess/kind-named.ts';
import { slugOf } from '../assess/next-id.ts';
import type { Day } from '../model/calendar.ts';
import type { KindName } from '../model/kinds/index.ts';

/** What a template is filled with. */
export interface Values {
  readonly id: string;
  /** One line, as people read it; null leaves a placeholder. */
  readonly title: string | null;
  /** Id of a role; null leaves a placeholder. */
  readonly owner: string | null;
  readonly today: Day;
  /** For templates that serve several types: what `type` becomes. */
  readonly type: string | null;
  /** What a claim of the template's own, such as `control: IAM-03`, becomes; null leaves a placeholder. */
  readonly refer: (field: string, example: string) => string | null;
}

/** Where a new record is written: its kind's folder, its id, and the words of its title. */
export function pathOf(kind: KindName, id: string, title: string | null): string {
  const { folder, layout } = definitionOf(kind);
  if (layout === 'single') return folder;
  if (layout === 'year') return `${folder}/${id.slice(3, 7)}/${id}.md`;
  const domain = layout === 'domain' ? `/${id.slice(0, id.indexOf('-')).toLowerCase()}` : '';
  const words = kind === 'role' || title === null ? '' : slugOf(title);
  const repeats = words === '' || id.toLowerCase() === words || id.toLowerCase().endsWith(`-${words}`);
  return `${folder}${domain}/${id}${repeats ? '' : `-${words}`}.md`;
}

/**
 * Fills a template. In the front matter every value becomes a safe YAML scalar, so that no title can add a field;
 * in the body it stays as people read it. A mark that is not known stays, and `no-placeholder-left` reports it.
 */
export function fillTemplate(template: string, values: Values): string {
  const end = template.indexOf('\n---', 3);
  const front = end < 0 ? '' : template.slice(0, end);
  const body = end < 0 ? template : template.slice(end);
  const { id, today } = values;
  const plain = {
    id,
    title: oneLine(values.title ?? 'Write here: the title'),
    owner: values.owner ?? 'Write here: the role, by its id',
    today,
    year: today.slice(0, 4),
  };
  const quoted = { ...plain, title: scalar(plain.title), owner: scalar(plain.owner) };
  return fill(referring(typed(front, values.type), values.refer), quoted) + fill(body, plain);
}

/** A template filled in as an example of its kind, for people to read. */
export function exampleRecord(kind: KindName, template: string): string {
  const id = definitionOf(kind).idExample;
  return fillTemplate(template, {
    id,
    title: 'A title',
    owner: 'security-lead',
    today: '2026-07-12',
    type: null,
    refer: (_, example) => example,
  });
}

/** A title is one line, without marks that cannot be seen. */
export function oneLine(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '')
    .trim();
}

/** Text as YAML reads it back: as it is when nothing in it has a meaning, else in single quotes. */
export function scalar(text: string): string {
  const harmless =
    /^[\p{L}][\p{L}\p{N} .’/()&+-]*$/u.test(text) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text);
  return harmless && text.trim() === text ? text : `'${text.replaceAll("'", "''")}'`;
}

function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (mark, name: string) => values[name] ?? mark);
}

function typed(front: string, type: string | null): string {
  return type === null ? front : front.replace(/^type: [\w-]+.*$/m, () => `type: ${type}`);
}

/** Replaces the ids and words that stand in live lines: in comments they are examples, here they would be claims. */
function referring(front: string, refer: Values['refer']): string {
  return front.replace(
    /^( *(?:- )?)(\w+): (\[?)([A-Z]{2,5}-[A-Z0-9-]+|[a-z][a-z0-9-]*)(\]?)(?=\s*(?:#.*)?$)/gm,
    (line, indent: string, field: string, open: string, example: string, close: string) => {
      const target = refer(field, example);
      if (target === example) return line;
      return `${indent}${field}: ${open}${scalar(target ?? `Write here: ${wordsFor(field)}`)}${close}`;
    },
  );
}

function wordsFor(field: string): string {
  if (field === 'instances') return 'the ids of the systems';
  if (field === 'outcome') return 'what came of it';
  const role = field === 'approver' || field === 'tester';
  return `the id of the ${role ? 'role' : field}`;
}
