import { definitionOf } from '../../assess/kind-named.ts';
import { detailsOf, statementOf } from '../../assess/record-facts.ts';
import { missingOf } from '../../assess/record-missing.ts';
import { relationsOf } from '../../assess/record-relations.ts';
import type { Target } from '../../model/graph.ts';
import type { AnyRecord } from '../../model/record.ts';
import type { RecordView, SitePage } from '../../model/site-data.ts';
import { inlineBody } from './body.ts';
import { bodyOf } from './body-memory.ts';
import { titled } from './cells.ts';
import { designSections } from './design-table.ts';
import { factsOf } from './facts.ts';
import type { Ground } from './input.ts';
import { problemLines, problemsAt } from './problem-lines.ts';
import { sourceOf } from './source.ts';
import { standingFor } from './standing.ts';
import { showsBody } from './visible.ts';

/** The page of a record. */
export function recordPage(ground: Ground, record: AnyRecord): SitePage {
  const { plural } = definitionOf(record.kind);
  const { addresses } = ground;
  const view = recordView(ground, record);
  return {
    ...view,
    path: addresses.ofTarget(record) ?? '/',
    sort: `record:${record.kind}`,
    title: record.title,
    description: `${titled(record.kind)} ${record.id}: ${record.title}`,
    crumbs: record.kind === 'program' ? [] : [{ text: titled(plural), path: addresses.ofKind(record.kind) }],
  };
}

/** What a record's page shows; an archive shows the same. */
export function recordView(ground: Ground, record: AnyRecord): RecordView {
  const { graph, readiness, assessment, audience } = ground;
  const context = ground.context(record.path);
  const statement = statementOf(record);
  return {
    view: 'record',
    id: record.id,
    kind: record.kind,
    state: standingFor(ground, record),
    facts: factsOf(ground, record),
    statement: statement === null ? null : inlineBody(statement, context),
    missing:
      audience === 'internal'
        ? missingOf(graph, record, readiness, assessment).map(({ words }) => words)
        : [],
    body: bodyFor(ground, record),
    details: detailsOf(record).map(({ name, lines }) => ({ name: titled(name), lines })),
    tables: record.kind === 'control' ? designSections(ground, record) : [],
    relations: relationsFor(ground, record),
    problems: problemLines(ground, problemsAt(ground, record.id, record.path)),
    file: sourceOf(ground, record.path, record.kind),
  };
}

function bodyFor(ground: Ground, { kind, path }: AnyRecord): RecordView['body'] {
  const text = showsBody(kind, ground.audience) ? ground.textOf(path) : null;
  const body = text === null ? '' : withoutFrontMatter(text);
  return body.trim() === '' ? null : bodyOf(body, ground.context(path));
}

/** The text after the closing fence; a file whose fence is broken has no body that could be told. */
export function withoutFrontMatter(text: string): string {
  return /^---[ \t]*\r?\n[\s\S]*?\r?\n---[ \t]*(?:\r?\n|$)([\s\S]*)$/.exec(text)?.[1] ?? '';
}

/** Both directions in words; states of the others stand beside them. */
export function relationsFor(ground: Ground, target: Target): RecordView['relations'] {
  const { graph, addresses } = ground;
  return relationsOf(graph, target).map(({ words, others }) => ({
    words,
    others: others.map(({ id, title, note }) => {
      const other = graph.find(id);
      const state = other === undefined || other.kind === 'criterion' ? null : standingFor(ground, other);
      return {
        text: id,
        path: addresses.of(id),
        ...(title === null ? {} : { title }),
        ...(state === null ? {} : { state }),
        ...(note === null ? {} : { note }),
      };
    }),
  }));
}
