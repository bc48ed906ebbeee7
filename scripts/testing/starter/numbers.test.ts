import { beforeEach, describe, expect, it } from 'vitest';
import { parseRepository } from '../../parse/repository.ts';
import { repository } from '../repository.ts';
import { gone, isExample, programFiles, programTexts } from './texts.ts';

const { graph } = parseRepository(repository(programFiles()));
const textOf = new Map(programTexts().map(({ fields, text }) => [String(fields.id), text]));

/** An auditor who measures by another number than the control names finds a deviation where none is. */
describe('a time limit that a request names', () => {
  beforeEach((context) => {
    if (!isExample()) context.skip(gone);
  });

  it.each(graph.all('request').map((request) => [request.id, request.data.controls ?? []] as const))(
    'stands in a control of %s or in its policy',
    (id, controls) => {
      const asked = graph.all('control').filter((control) => controls.includes(control.id));
      const policies = asked.flatMap(({ data }) => data.policies ?? []);
      const known = numbersIn([...controls, ...policies].map((each) => textOf.get(each) ?? '').join('\n'));
      expect(limitsIn(textOf.get(id) ?? '').filter((limit) => !known.has(limit))).toEqual([]);
    },
  );
});

const words = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const number = `\\d+|${[...words, 'twelve', 'fourteen', 'thirty'].join('|')}`;
const limit = new RegExp(`\\b(${number})\\s+(?:business\\s+)?(?:days|hours|minutes)\\b`, 'gi');

/** Limits of a week and more; what is shorter is mostly said of a moment. */
function limitsIn(text: string): readonly number[] {
  return [...text.matchAll(limit)]
    .map(([, written]) => countOf(String(written)))
    .filter((value) => value > 6);
}

/** Every number of a text; those of a list and those within ids, such as that of POL-07, are none. */
function numbersIn(text: string): ReadonlySet<number> {
  const said = text.replace(/\b[A-Z]+-?\d[\d.]*|^\d+\. /gm, '');
  return new Set(
    [...said.matchAll(new RegExp(`\\b(${number})\\b`, 'gi'))].map(([, written]) => countOf(String(written))),
  );
}

function countOf(written: string): number {
  const special: Readonly<Record<string, number>> = { twelve: 12, fourteen: 14, thirty: 30 };
  const word = written.toLowerCase();
  return special[word] ?? (words.includes(word) ? words.indexOf(word) : Number(word));
}
