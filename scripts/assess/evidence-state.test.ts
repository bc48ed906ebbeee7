import { expect, it } from 'vitest';
import { parseRepository } from '../parse/repository.ts';
import { record, walkthrough } from '../testing/designed.ts';
import { repository } from '../testing/repository.ts';
import { evidenceStateOf } from './evidence-state.ts';

const day = '2026-07-01';
const [first, second] = ['EV-20260601-IAM-03', 'EV-20260602-IAM-03'];
const reviewed = (outcome: string | undefined) =>
  outcome === undefined ? undefined : { by: 'ceo', at: '2026-06-05', outcome };

it.each([
  ['accepted', undefined, 'accepted'],
  [undefined, undefined, 'to review'],
  ['returned', undefined, 'returned'],
  ['rejected', undefined, 'rejected'],
  ['accepted', 'accepted', 'superseded'],
  ['accepted', 'to review', 'superseded'],
  ['accepted', 'rejected', 'accepted'],
  ['rejected', 'accepted', 'rejected'],
])('reviewed as %s, then replaced by one that is %s: %s', (own, later, expected) => {
  const { graph } = parseRepository(
    repository({
      [`evidence/2026/${first}.md`]: record({ ...walkthrough, id: first, review: reviewed(own) }),
      ...(later === undefined
        ? {}
        : {
            [`evidence/2026/${second}.md`]: record({
              ...walkthrough,
              id: second,
              supersedes: first,
              review: reviewed(later === 'to review' ? undefined : later),
            }),
          }),
    }),
  );
  const found = graph.all('evidence').find(({ id }) => id === first);
  expect(found === undefined ? null : evidenceStateOf(graph, found, { day, timezone: 'UTC' })).toBe(expected);
});

it.each([
  ['2026-06-04', 'to review'],
  ['2026-06-05', 'rejected'],
])('reviewed on 2026-06-05, asked on %s: %s', (asked, expected) => {
  const { graph } = parseRepository(
    repository({
      [`evidence/2026/${first}.md`]: record({ ...walkthrough, id: first, review: reviewed('rejected') }),
    }),
  );
  const [found] = graph.all('evidence');
  expect(found && evidenceStateOf(graph, found, { day: asked, timezone: 'UTC' })).toBe(expected);
});

it('is told of a record that lacks a field as of any other', () => {
  const { graph } = parseRepository(
    repository({
      [`evidence/2026/${first}.md`]: record({ ...walkthrough, id: first, collected: undefined }),
    }),
  );
  const found = graph.find(first);
  if (found?.kind !== 'evidence') throw new Error('the evidence is missing');
  expect(found.whole).toBe(false);
  expect(evidenceStateOf(graph, found, { day, timezone: 'UTC' })).toBe('accepted');
});
