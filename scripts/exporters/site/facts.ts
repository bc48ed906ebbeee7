import { durationWords } from '../../assess/duration-words.ts';
import { evidenceStateOf } from '../../assess/evidence-state.ts';
import { shortFields } from '../../assess/record-facts.ts';
import { scoreOf } from '../../assess/risk-score.ts';
import { resultState } from '../../assess/standing.ts';
import { wordsOf } from '../../assess/value-words.ts';
import { dayOfMoment } from '../../model/calendar.ts';
import type { AnyRecord } from '../../model/record.ts';
import type { Fact } from '../../model/site-data.ts';
import { capitalized } from '../../model/wording.ts';
import type { Ground } from './input.ts';

/** The line under a title: the short fields in the order of the kind's schema, then what the kind adds. */
export function factsOf(ground: Ground, record: AnyRecord): readonly Fact[] {
  const short = shortFields(record).map(([name, value]) =>
    name === 'owner'
      ? ownerFact(ground, String(value))
      : { name: capitalized(wordsOf(name)), value: inWords(value) },
  );
  return [...short, ...frequencyFact(record), ...ratingFacts(record), ...evidenceFacts(ground, record)];
}

function evidenceFacts({ graph, readiness }: Ground, record: AnyRecord): readonly Fact[] {
  if (record.kind !== 'evidence') return [];
  const { performed, result } = record.data;
  return [
    ...(performed === undefined
      ? []
      : [{ name: 'Performed', value: dayOfMoment(performed.at, readiness.timezone) }]),
    ...(result === undefined ? [] : [{ name: 'Result', value: resultState(result).word }]),
    { name: 'Review', value: evidenceStateOf(graph, record, readiness) },
  ];
}

/** The role's title, and who holds it where the reader may know. */
function ownerFact({ graph, addresses }: Ground, owner: string): Fact {
  const role = graph.find(owner);
  if (role?.kind !== 'role') return { name: 'Owner', value: owner };
  const { holders } = role.data;
  const held =
    holders === undefined ? '' : holders.length === 0 ? ' (held by nobody yet)' : ` (${holders.join(', ')})`;
  return { name: 'Owner', value: `${role.title}${held}`, path: addresses.ofTarget(role) };
}

function frequencyFact(record: AnyRecord): readonly Fact[] {
  if (record.kind !== 'control' || record.data.frequencies === undefined) return [];
  return [{ name: 'Frequency', value: record.data.frequencies.map(({ every }) => every).join(' and ') }];
}

function ratingFacts(record: AnyRecord): readonly Fact[] {
  if (record.kind !== 'risk') return [];
  const { inherent, residual } = record.data;
  return [
    { name: 'Inherent', rating: inherent },
    { name: 'Residual', rating: residual },
  ].flatMap(({ name, rating }) =>
    rating === undefined
      ? []
      : [{ name, value: `${rating.likelihood} × ${rating.impact} = ${scoreOf(rating)}` }],
  );
}

/** `P1Y` → `1 year`, `in-review` → `in review`, true → `yes`. */
function inWords(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  const text = String(value);
  return /^[a-z]+(?:-[a-z]+)+$/.test(text) ? text.replaceAll('-', ' ') : durationWords(text);
}
