import type { Operation } from '../../assess/operation.ts';
import { controlIn } from '../../assess/readiness.ts';
import type { ControlSlot } from '../../assess/slots/control-slots.ts';
import { slotTitle } from '../../assess/slots/slot-key.ts';
import { slotMarks } from '../../assess/standing.ts';
import { monthWord } from '../../model/calendar-names.ts';
import type { ContentRecord } from '../../model/record.ts';
import type { Cell, CoverageStrip, Link, Mark, Section } from '../../model/site-data.ts';
import { capitalized, counted } from '../../model/wording.ts';
import { linkTo } from './cells.ts';
import type { Ground } from './input.ts';
import { part } from './part.ts';
import { slotAnchors, slotState } from './slot-place.ts';

/** The slots of a control as a strip, a cell a slot; null where it has none, and for the public. */
export function coverageStrip(ground: Ground, { path }: ContentRecord<'control'>): CoverageStrip | null {
  const operation = operationFor(ground, path);
  if (operation === null || operation.slots.slots.length === 0) return null;
  const { slots, window, audit } = operation.slots;
  const anchors = slotAnchors(slots);
  const rhythms = [...new Set(slots.map(({ every }) => every))];
  return {
    title: titleOf(ground, audit, window),
    words: wordsOf(operation),
    tracks: rhythms.map((every) => {
      const own = slots.filter((slot) => slot.every === every);
      return {
        title: capitalized(every.replaceAll('-', ' ')),
        cells: own.map((slot, at) => ({
          key: slotTitle(slot.key),
          days: `${slot.from} to ${slot.to}`,
          month: monthBegun(slot, own[at - 1]),
          state: slotState(slot.state),
          anchor: anchors.get(slot) ?? 'slots',
          behind: behindWords(ground, slot),
        })),
      };
    }),
  };
}

/** `Apr` for the first slot of a track that ends in its month, so that the eye finds its way. */
function monthBegun({ to }: ControlSlot, before: ControlSlot | undefined): string | null {
  return before?.to.slice(0, 7) === to.slice(0, 7) ? null : monthWord(to);
}

/** The same slots as a table, with what stands behind each one. */
export function coverageSections(ground: Ground, { path, id }: ContentRecord<'control'>): readonly Section[] {
  const operation = operationFor(ground, path);
  if (operation === null || operation.slots.slots.length === 0) return [];
  const { slots, inPlace } = operation.slots;
  const anchors = slotAnchors(slots);
  return [
    part(
      'Slots',
      {
        id: 'slots',
        caption: `slots of ${id}`,
        columns: [
          { title: 'Slot', type: 'id' },
          { title: 'State', type: 'state', filter: true },
          { title: 'Due', type: 'date' },
          { title: 'Note', type: 'text' },
          { title: 'Evidence', type: 'links' },
          { title: 'By', type: 'text' },
        ],
        rows: slots.map((slot, index) => ({
          key: `${index} ${slot.key}`,
          anchor: anchors.get(slot) ?? 'slots',
          cells: [
            slotTitle(slot.key),
            { state: slotState(slot.state) },
            slot.due,
            noteOf(ground, slot),
            evidenceCell(ground, slot),
            handsCell(ground, slot),
          ],
        })),
        empty: 'No slot.',
      },
      inPlace.gaps.length === 0 ? null : `${inPlace.words}.`,
    ),
  ];
}

/** So many slots stand beside a control; the rest is in its table. */
const mostBeside = 4;

/** The required slots that speak against a control or leave it open, in a few clauses, for the margin of its page. */
export function slotLacks(ground: Ground, { path }: ContentRecord<'control'>): readonly string[] {
  const operation = operationFor(ground, path);
  if (operation === null || operation.over === null) return [];
  const lacking = operation.slots.slots.filter(
    ({ required, state }) => required && against.has(slotMarks[state]),
  );
  const more = lacking.length - mostBeside;
  return [
    ...lacking
      .slice(0, mostBeside)
      .map(({ key, state }) => `${slotTitle(key)}: ${state.replaceAll('-', ' ')}`),
    ...(more > 0 ? [`and ${more} more: “Slots” has all`] : []),
  ];
}

const against: ReadonlySet<Mark> = new Set(['deviation', 'late', 'unknown', 'unreviewed', 'excused']);

/** What readers of this audience may know of how a control operates. */
export function operationFor({ audience, readiness }: Ground, path: string): Operation | null {
  return audience === 'public' ? null : (controlIn(readiness, path)?.operation ?? null);
}

/** The only record behind a slot by its id, several as a number; one that the audience may not see is counted too. */
function behindWords({ graph }: Ground, { evidence }: ControlSlot): string {
  const [only, ...others] = evidence;
  if (only === undefined) return 'no evidence';
  return others.length === 0 && graph.find(only) !== undefined
    ? only
    : counted(evidence.length, 'record', 'records');
}

/** Evidence that the audience may not see is counted, not named. */
function evidenceCell(ground: Ground, { evidence }: ControlSlot): Cell {
  const seen = evidence.filter((id) => ground.graph.find(id) !== undefined);
  const hidden = evidence.length - seen.length;
  const links: readonly Link[] = [
    ...seen.map((id) => linkTo(ground, id)),
    ...(hidden === 0 ? [] : [{ text: `${hidden} not shown here`, path: null }]),
  ];
  return links.length === 0 ? { none: 'none' } : { links };
}

/** Who did the work or tested it, and who reviewed that. */
function handsCell({ graph }: Ground, { evidence }: ControlSlot): Cell {
  const roles = { by: new Set<string>(), reviewer: new Set<string>() };
  const titleOf = (id: string) => graph.find(id)?.title ?? id;
  for (const id of evidence) {
    const record = graph.find(id);
    const by =
      record?.kind === 'evidence'
        ? record.data.performed?.by
        : record?.kind === 'test'
          ? record.data.tester
          : undefined;
    if (by !== undefined) roles.by.add(titleOf(by));
    const reviewer = record?.kind === 'evidence' ? record.data.review?.by : undefined;
    if (reviewer !== undefined) roles.reviewer.add(titleOf(reviewer));
  }
  // Whoever did what the reader does not see is not nobody.
  if (roles.by.size === 0) return { none: evidence.length === 0 ? 'nobody' : 'not named here' };
  const reviewed = roles.reviewer.size === 0 ? '' : `; reviewed by ${[...roles.reviewer].join(', ')}`;
  return `${[...roles.by].join(', ')}${reviewed}`;
}

function noteOf({ graph }: Ground, slot: ControlSlot): Cell {
  const { flags, remediated, waiver, instances, state, required } = slot;
  const words = [
    ...(required ? [] : ['not counted']),
    ...flags.map((flag) => flag.replaceAll('-', ' ')),
    ...(remediated === null ? [] : [`remediated on ${remediated}`]),
    ...(state === 'excused' && waiver !== null && graph.find(waiver) !== undefined
      ? [`excused by ${waiver}`]
      : []),
    ...(instances === null
      ? []
      : [`${instances.tested} of ${instances.population} shown, ${instances.deviations} failed`]),
  ];
  return words.length === 0 ? { none: 'none' } : words.join('; ');
}

/** What a sentence calls an audit: its id, unless the reader may not see it. */
export function auditName({ graph }: Ground, id: string): string {
  return graph.find(id) === undefined ? 'the audit' : id;
}

function titleOf(
  ground: Ground,
  audit: string | null,
  { from, to }: { readonly from: string; readonly to: string },
): string {
  return audit === null
    ? `Coverage of the fiscal year, ${from} to ${to}`
    : `Coverage of ${auditName(ground, audit)}, ${from} to ${to}`;
}

/** `operating so far: 5 good, 1 unknown`. */
function wordsOf({ over, drifts }: Operation): string {
  const drifted = drifts.map(({ words }) => `drift: ${words}`);
  if (over === null)
    return ['No window is judged yet; these slots drive the calendar.', ...drifted].join(' ');
  const counts = Object.entries(over.counts).filter(([, count]) => count > 0);
  const told = counts.map(([group, count]) => `${count} ${group.replaceAll('-', ' ')}`).join(', ');
  const word = `${over.word}${over.soFar ? ' so far' : ''}${told === '' ? '' : `: ${told}`}`;
  return [word, ...drifted].join('; ');
}
