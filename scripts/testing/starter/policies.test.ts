import { describe, expect, it } from 'vitest';
import { textsIn } from './texts.ts';

const policies = textsIn('policies').filter(({ path }) => /^policies\/POL-/.test(path));
/** The one sentence that every policy may begin its waivers with. */
const shared = /^Waivers follow /;

describe('the policies', () => {
  it.each(policies)('$path has at least 350 words and fits on three pages', ({ body }) => {
    const count = body.split(/\s+/).filter((word) => /\w/.test(word)).length;
    expect(count).toBeGreaterThanOrEqual(350);
    expect(count).toBeLessThan(1300);
  });

  it('share no sentence of more than twelve words', () => {
    const holders = new Map<string, string>();
    const twice: string[] = [];
    for (const { path, body } of policies) {
      for (const sentence of new Set(sentencesOf(body))) {
        const other = holders.get(sentence);
        if (other === undefined) holders.set(sentence, path);
        else twice.push(`${path} and ${other}: ${sentence}`);
      }
    }
    expect(twice).toEqual([]);
  });
});

function sentencesOf(body: string): readonly string[] {
  return body
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .split(/(?<=[.!?])\s+|\n{2,}|\n(?=[-\d])/)
    .map((sentence) =>
      sentence
        .replace(/^[-\d. ]+/, '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((sentence) => sentence.split(' ').length > 12 && !shared.test(sentence));
}
