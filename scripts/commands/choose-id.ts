import { definitionOf, kindNamed, nearestKind } from '../assess/kind-named.ts';
import { domainsOf, nextEvidence, nextNumbered, slugOf, wordId } from '../assess/next-id.ts';
import type { Graph } from '../model/graph.ts';
import { type KindName, kindList } from '../model/kinds/index.ts';
import { commandLine } from '../model/name.ts';
import type { ContentRecord } from '../model/record.ts';
import type { SourceFile } from '../model/snapshot.ts';
import { UsageError } from '../model/usage-error.ts';
import { fitting } from './fitting-id.ts';
import { targetOf } from './required.ts';

export type Control = ContentRecord<'control'>;

/** What was asked of `new`. */
export interface Wish {
  readonly kind: KindName;
  readonly type: string | null;
  readonly title: string | null;
  readonly id: string | null;
  readonly domain: string | null;
  readonly today: string;
}

export interface ChosenId {
  readonly id: string;
  /** The control that new evidence shows. */
  readonly control: Control | null;
  /** The domain that this control is the first of. */
  readonly newDomain: string | null;
}

/** @throws UsageError for a word that is no kind. */
export function chooseKind(word: string): KindName {
  const kind = kindNamed(word);
  if (kind !== undefined) return kind;
  const near = nearestKind(word);
  throw new UsageError(
    `There is no kind \`${word}\`; expected ${kindList.map(({ name }) => name).join(', ')}.`,
    near === undefined ? 'Choose one of these.' : `Did you mean \`${near}\`?`,
  );
}

/** The id that was asked for, or the next free one. @throws UsageError when neither can be told. */
export function chooseId(
  wish: Wish,
  graph: Graph,
  files: readonly SourceFile[],
  inUse: (id: string) => boolean,
): ChosenId {
  const { kind, title, domain } = wish;
  if (domain !== null && kind !== 'control')
    throw new UsageError(`\`--domain\` is for controls; a ${kind} has none.`, 'Leave it out.');
  if (kind === 'program') return plain('program');
  if (kind === 'evidence') return evidenceId(wish, graph, inUse);
  if (wish.id !== null) return withDomain(fitting(kind, wish.id), kind, graph);
  if (kind === 'control') return controlId(domain, graph, files);
  const { numbered } = definitionOf(kind);
  if (numbered !== undefined) {
    const prefix = kind === 'commitment' && wish.type === 'cuec' ? 'CUEC-' : numbered.prefix;
    return plain(fitting(kind, nextNumbered(graph, files, prefix, numbered.width)));
  }
  const made = kind === 'role' ? slugOf(title ?? '') : wordId(kind, title ?? '');
  if (made === '')
    throw new UsageError(
      title === null
        ? `\`new ${kind}\` needs a title: its id is made from the words.`
        : `No id can be made from \`${title}\`; expected Latin letters or digits in the title.`,
      `Write it as \`${commandLine(`new -- ${kind} "A title"`)}\`, or give \`--id ${definitionOf(kind).idExample}\`.`,
    );
  return plain(fitting(kind, made));
}

function controlId(domain: string | null, graph: Graph, files: readonly SourceFile[]): ChosenId {
  const domains = domainsOf(graph);
  const example = `Write it as \`${commandLine(`new -- control "A title" --domain ${domains[0] ?? 'IAM'}`)}\`.`;
  if (domain === null)
    throw new UsageError(
      `\`new control\` needs a domain; expected \`--domain\` with ${domains.join(', ') || 'two or three letters'}.`,
      example,
    );
  const prefix = domain.toUpperCase();
  const id = nextNumbered(graph, files, `${prefix}-`, 2);
  if (/^[A-Z]{2,3}$/.test(prefix) && /\d{3}$/.test(id))
    throw new UsageError(
      `The domain ${prefix} is full: its ids end at ${prefix}-99.`,
      'Begin another domain.',
    );
  if (!definitionOf('control').id.test(id))
    throw new UsageError(
      `\`--domain\` got \`${domain}\`; expected two or three letters that no other kind of record uses.`,
      example,
    );
  return withDomain(id, 'control', graph);
}

function evidenceId({ title, id, today }: Wish, graph: Graph, inUse: (id: string) => boolean): ChosenId {
  const written = id ?? title;
  const example = `Write it as \`${commandLine('new -- evidence IAM-03')}\`: the day and a number are added.`;
  if (written === null) throw new UsageError('`new evidence` needs the control that it shows.', example);
  const whole = definitionOf('evidence').id.test(written);
  const named = whole
    ? written.slice('EV-20260712-'.length).replace(/^([A-Z]{2,3}-\d{2})-\d+$/, '$1')
    : written;
  // An id that was typed whole may be of a control that is gone.
  if (whole && graph.find(named)?.kind !== 'control') return plain(written);
  const control = targetOf(graph, 'control', named, null, example) as Control;
  return { id: whole ? written : nextEvidence(inUse, today, control.id), control, newDomain: null };
}

function withDomain(id: string, kind: KindName, graph: Graph): ChosenId {
  const domain = id.slice(0, id.indexOf('-'));
  return {
    id,
    control: null,
    newDomain: kind === 'control' && !domainsOf(graph).includes(domain) ? domain : null,
  };
}

function plain(id: string): ChosenId {
  return { id, control: null, newDomain: null };
}
