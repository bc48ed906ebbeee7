/** Whole numbers from 0 to `below` - 1. */
export type Random = (below: number) => number;

/** A stream of numbers that a seed fixes for all time (mulberry32). @param seed any whole number */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** A stream of its own for each name, so that one more record changes no other. */
export function randomFor(seed: number, name: string): Random {
  let sum = seed >>> 0;
  for (let index = 0; index < name.length; index += 1)
    sum = (Math.imul(sum ^ name.charCodeAt(index), 0x01000193) + 0x9e3779b9) >>> 0;
  return randomFrom(sum);
}
