import { toString as textOf } from 'hast-util-to-string';
import type { Body, Cell, ListView, Section, SitePage, Table } from '../../model/site-data.ts';

/** The main words of a page, part by part: what must be readable whatever happens to scripts. */
export function wordsOf(page: SitePage): readonly string[] {
  return [page.title, ...viewWords(page)].map(squashed).filter((words) => words !== '');
}

/** Text without blanks and without the backticks that the site turns into markup: what two renderings share. */
export function squashed(text: string): string {
  return text.replace(/[\s`]+/g, '');
}

function pictureWords(picture: ListView['picture']): readonly string[] {
  switch (picture?.type) {
    case 'heat-map':
      return picture.risks.map(({ id }) => id);
    case 'weeks':
      return picture.rows.map(({ owner }) => owner.text);
    default:
      return [];
  }
}

function viewWords(page: SitePage): readonly string[] {
  switch (page.view) {
    case 'home':
      return [
        ...page.steps.flatMap(({ what, why, run }) => [what, why, run ?? '']),
        ...page.categories.flatMap(({ title, reason }) => [title, reason]),
        ...page.scope.flatMap(({ title, lines }) => [title, ...lines]),
        ...page.ways.flatMap(({ title, items }) => [title, ...items.map((each) => each.title)]),
      ];
    case 'list':
      return [
        page.lead,
        ...bodyWords(page.intro),
        ...pictureWords(page.picture),
        ...page.sections.flatMap(sectionWords),
      ];
    case 'record':
      return [
        page.id,
        page.state?.word ?? '',
        ...bodyWords(page.statement),
        ...bodyWords(page.body),
        ...page.missing,
        ...page.facts.flatMap(({ name, value }) => [name, value]),
        ...page.details.flatMap(({ name, lines }) => [name, ...lines.map(({ text }) => text)]),
        ...page.relations.flatMap(({ words, others }) => [words, ...others.map(({ text }) => text)]),
        // The margin holds these; the page of problems has all.
        ...page.problems.slice(0, 5).flatMap(({ text, fix }) => [text, fix]),
        ...page.tables.flatMap(sectionWords),
      ];
    case 'matrix':
      return [...page.rows, ...page.columns].flatMap(({ id, title }) => [id, title]);
    case 'document':
      return bodyWords(page.body);
    case 'search':
      return ['Search needs scripts', 'All lists', 'Policies', 'Controls'];
    case 'archive':
      return [page.lead, ...tableWords({ ...page.table, rows: page.first })];
  }
}

function sectionWords({ id, title, lead, intro, table }: Section): readonly string[] {
  return [id === '' ? '' : title, lead ?? '', ...bodyWords(intro), ...tableWords(table)];
}

function tableWords({ columns, rows, empty }: Table): readonly string[] {
  if (rows.length === 0) return [empty];
  return [...columns.map(({ title }) => title), ...rows.flatMap(({ cells }) => cells.flatMap(cellWords))];
}

function cellWords(cell: Cell): readonly string[] {
  if (typeof cell !== 'object') return [String(cell)];
  if ('state' in cell) return [cell.state.word];
  if ('none' in cell) return [cell.none];
  return ('days' in cell ? cell.days : cell.links).map(({ text }) => text);
}

/** The parts of a text at its top: paragraphs, headings, lists, tables. */
function bodyWords(body: Body | null): readonly string[] {
  return body === null ? [] : body.tree.children.map((part) => textOf({ type: 'root', children: [part] }));
}
