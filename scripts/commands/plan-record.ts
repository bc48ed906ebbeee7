import { assess } from '../assess/assessment.ts';
import { idInUse } from '../assess/next-id.ts';
import { fillTemplate, oneLine, pathOf } from '../exporters/record.ts';
import type { Templates } from '../io/templates.ts';
import type { Graph } from '../model/graph.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { UsageError } from '../model/usage-error.ts';
import { isReserved } from '../parse/names.ts';
import { parseRepository } from '../parse/repository.ts';
import type { Written } from '../reporters/new-record.ts';
import { chooseId, chooseKind } from './choose-id.ts';
import { chooseOwner, chooseReference, namedIn } from './choose-reference.ts';
import { chooseTemplate } from './choose-template.ts';
import { refuseUsed } from './fitting-id.ts';

/** The words and options of `new`, as typed; null for what was not. */
export interface NewRequest {
  readonly kind: string;
  readonly title: string | null;
  readonly type: string | null;
  readonly owner: string | null;
  readonly domain: string | null;
  readonly id: string | null;
}

export interface Plan {
  readonly written: Written;
  readonly contents: string;
}

/**
 * Works out the record that `new` writes: its id, its place and its text. Writes nothing.
 * @throws UsageError for words and options that fit no record, for an id in use and for a file that exists.
 */
export function planRecord(request: NewRequest, snapshot: Snapshot, templates: Templates): Plan {
  const kind = chooseKind(request.kind);
  const { graph } = parseRepository(snapshot);
  const { today } = assess(graph, snapshot);
  const { template, type, isVariant } = chooseTemplate(kind, request.type, snapshot, templates);
  const inUse = idInUse(graph, snapshot.files);
  const typed = oneLine(request.title ?? '') || null;
  const wish = { kind, type, title: typed, id: request.id, domain: request.domain, today };
  const { id, control, newDomain } = chooseId(wish, graph, snapshot.files, inUse);
  const title = control !== null && (typed === null || graph.find(typed) === control) ? control.title : typed;
  const path = pathOf(kind, id, title);
  refuseTaken(id, path, graph, snapshot, inUse);
  const owner = chooseOwner(request.owner, template, kind, control, graph);
  const named = control === null ? namedIn(typed ?? '', graph) : [control];
  const contents = fillTemplate(template, {
    id,
    title,
    owner,
    today: kind === 'evidence' ? dayOfEvidence(id) : today,
    type: isVariant ? null : type,
    refer: chooseReference(kind, graph, named),
  });
  const ownerMissing = owner === null && template.includes('{{owner}}');
  return { written: { kind, id, path, title, newDomain, ownerMissing }, contents };
}

function refuseTaken(
  id: string,
  path: string,
  graph: Graph,
  snapshot: Snapshot,
  inUse: (id: string) => boolean,
): void {
  const same = snapshot.files.find((file) => file.path.toLowerCase() === path.toLowerCase());
  if (same !== undefined || snapshot.exists(path))
    throw new UsageError(
      `\`${same?.path ?? path}\` exists already, and \`new\` never writes over a file.`,
      'Edit that file, or choose another title or `--id`.',
    );
  refuseUsed(id, graph, inUse, 'Choose another title, or another `--id`.');
  if (isReserved(path))
    throw new UsageError(
      `\`${path}\` has the name of a device of Windows, where nobody could check the repository out.`,
      'Choose another title, or another `--id`.',
    );
}

/** Evidence is of the day that its id names. */
function dayOfEvidence(id: string): string {
  return `${id.slice(3, 7)}-${id.slice(7, 9)}-${id.slice(9, 11)}`;
}
