import { definitionOf } from '../../assess/kind-named.ts';
import { detailsOf, statementOf } from '../../assess/record-facts.ts';
import { missingOf } from '../../assess/record-missing.ts';
import { type RelatedRecord, relationsOf } from '../../assess/record-relations.ts';
import type { Target } from '../../model/graph.ts';
import type { AnyRecord } from '../../model/record.ts';
import type { RecordView, Section, SitePage } from '../../model/site-data.ts';
import { capitalized } from '../../model/wording.ts';
import { splitFrontMatter } from '../../parse/front-matter.ts';
import { decisionSections } from './access-decisions.ts';
import { isReview } from './access-reviews.ts';
import { inlineBody } from './body.ts';
import { coverageSections, coverageStrip, slotLacks } from './coverage.ts';
import { designSections } from './design-table.ts';
import { dueOfRole } from './due-page.ts';
import { evidenceSections, toldOfEvidence } from './evidence-page.ts';
import { factsOf } from './facts.ts';
import { fieldTables, tabularFields } from './field-tables.ts';
import type { Ground } from './input.ts';
import { populationSections } from './populations.ts';
import { problemLines, problemsAt } from './problem-lines.ts';
import { sourceOf } from './source.ts';
import { standingFor } from './standing.ts';
import { testSections, toldOfTest } from './test-page.ts';
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
    description: `${capitalized(record.kind)} ${record.id}: ${record.title}`,
    crumbs:
      record.kind === 'program' ? [] : [{ text: capitalized(plural), path: addresses.ofKind(record.kind) }],
  };
}

/** What a record's page shows; an archive shows the same. */
export function recordView(ground: Ground, record: AnyRecord): RecordView {
  const { graph, readiness, assessment, audience } = ground;
  const statement = statementOf(record);
  const own = ownSections(ground, record);
  const tabular = tabularFields(record).filter((field) => !own.tells.includes(field));
  return {
    view: 'record',
    id: record.id,
    kind: record.kind,
    state: standingFor(ground, record),
    facts: factsOf(ground, record),
    statement: statement === null ? null : inlineBody(statement, ground.context(record.path)),
    strip: record.kind === 'control' ? coverageStrip(ground, record) : null,
    missing: [
      ...(audience === 'internal'
        ? missingOf(graph, record, readiness, assessment).map(({ words }) => words)
        : []),
      ...(record.kind === 'control' ? slotLacks(ground, record) : []),
    ],
    body: bodyFor(ground, record),
    details: detailsOf(record, [...tabular, ...own.tells]).map(({ name, lines }) => ({
      name: capitalized(name),
      lines,
    })),
    tables: [...fieldTables(ground, record, tabular), ...own.sections],
    relations: relationsFor(ground, record),
    problems: problemLines(problemsAt(ground, record.id, record.path)),
    file: sourceOf(ground, record.path, record.kind),
  };
}

/** What a kind shows in a way of its own, and which fields that tells. */
interface OwnSections {
  readonly sections: readonly Section[];
  readonly tells: readonly string[];
}

function ownSections(ground: Ground, record: AnyRecord): OwnSections {
  // Of what lacks its fields nothing can be counted.
  if (!record.whole && record.kind !== 'control') return { sections: [], tells: [] };
  switch (record.kind) {
    case 'control':
      return {
        sections: [...coverageSections(ground, record), ...designSections(ground, record)],
        tells: [],
      };
    case 'evidence':
      return {
        sections: [
          ...(isReview(record) ? decisionSections(ground, record) : []),
          ...evidenceSections(ground, record),
        ],
        tells: toldOfEvidence,
      };
    case 'population':
      return { sections: populationSections(ground, record), tells: [] };
    case 'test':
      return { sections: testSections(ground, record), tells: toldOfTest };
    case 'role':
      return { sections: dueOfRole(ground, record.id), tells: [] };
    default:
      return { sections: [], tells: [] };
  }
}

function bodyFor(ground: Ground, { kind, path }: AnyRecord): RecordView['body'] {
  const text = showsBody(kind, ground.audience) ? ground.textOf(path) : null;
  const parts = text === null ? 'unfenced' : splitFrontMatter(text);
  // A file whose fence is broken has no body that could be told.
  return typeof parts === 'string' || parts.body.trim() === '' ? null : ground.body(parts.body, path);
}

/** So many records of an archive are named, the latest ones; the others are in its table. */
const mostOfArchive = 20;

/** Both directions in words; states of the others stand beside them. */
export function relationsFor(ground: Ground, target: Target): RecordView['relations'] {
  return relationsOf(ground.graph, target).map(({ words, others }) => {
    const archived = others.filter(({ id }) => archiveHolding(ground, id) !== null);
    if (archived.length <= mostOfArchive) return { words, others: othersOf(ground, others) };
    const kind = archiveHolding(ground, archived[0]?.id ?? '') ?? '';
    const left = new Set(archived.slice(0, -mostOfArchive));
    const rest = {
      text: `${left.size} more`,
      path: ground.addresses.ofKind(kind),
      title: `in the table of ${kind}`,
    };
    return {
      words,
      others: [
        ...othersOf(
          ground,
          others.filter((each) => !left.has(each)),
        ),
        rest,
      ],
    };
  });
}

/** The kind of a record that shares its page with all others of its kind; null for any other. */
function archiveHolding({ graph, addresses }: Ground, id: string): string | null {
  const kind = graph.find(id)?.kind;
  return kind !== undefined && addresses.isArchive(kind) ? kind : null;
}

function othersOf(
  ground: Ground,
  others: readonly RelatedRecord[],
): RecordView['relations'][number]['others'] {
  const { graph, addresses } = ground;
  return others.map(({ id, title, note }) => {
    const other = graph.find(id);
    const state = other === undefined || other.kind === 'criterion' ? null : standingFor(ground, other);
    return {
      text: id,
      path: addresses.of(id),
      ...(title === null ? {} : { title }),
      ...(state === null ? {} : { state }),
      ...(note === null ? {} : { note }),
    };
  });
}
