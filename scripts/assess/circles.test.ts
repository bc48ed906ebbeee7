import { expect, it } from 'vitest';
import { parseRepository } from '../parse/repository.ts';
import { repository } from '../testing/repository.ts';
import { circlesOf } from './circles.ts';

/** Roles that report to each other: `a>b` says that a reports to b. */
function circles(...arrows: readonly string[]): readonly string[] {
  const files = arrows.map((arrow) => {
    const [from = '', to = ''] = arrow.split('>');
    return [`program/roles/${from}.md`, `---\ntitle: ${from}\nreportsTo: ${to}\n---\n`] as const;
  });
  const { graph } = parseRepository(repository(Object.fromEntries(files)));
  return circlesOf(graph, 'reportsTo').map((circle) => circle.map(({ from }) => from.id).join(''));
}

it('finds each circle once, from its smallest id', () => {
  expect(circles('a>b', 'b>a')).toEqual(['ab']);
  expect(circles('c>b', 'b>a', 'a>c')).toEqual(['acb']);
  expect(circles('a>b', 'b>a', 'c>d', 'd>c')).toEqual(['ab', 'cd']);
});

it('leaves out what only leads into a circle', () => {
  expect(circles('a>c', 'b>c', 'c>d', 'd>c')).toEqual(['cd']);
  expect(circles('a>d', 'c>d', 'd>c')).toEqual(['cd']);
});

it('finds none in chains that end, in a record that names itself and in references to nothing', () => {
  expect(circles('a>b', 'b>c', 'd>b', 'c>x')).toEqual([]);
  expect(circles('a>a', 'b>a')).toEqual([]);
});

it('walks a chain of ten thousand without a stack', () => {
  const arrows = Array.from({ length: 10_000 }, (_, index) => `r${index}>r${(index + 1) % 10_000}`);
  expect(circles(...arrows)).toHaveLength(1);
});
