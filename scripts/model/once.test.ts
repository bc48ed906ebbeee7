import { expect, it } from 'vitest';
import { oncePer } from './once.ts';

it('asks once for each thing, also when the answer is nothing', () => {
  const asked: object[] = [];
  const answer = oncePer((thing: object) => {
    asked.push(thing);
    return undefined;
  });
  const [one, other] = [{}, {}];
  expect([answer(one), answer(other), answer(one)]).toEqual([undefined, undefined, undefined]);
  expect(asked).toHaveLength(2);
  expect(asked[0]).toBe(one);
  expect(asked[1]).toBe(other);
});
