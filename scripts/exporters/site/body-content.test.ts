import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFrontMatter } from '../../parse/front-matter.ts';
import { readBody } from '../../parse/markdown.ts';
import { breachesOf, context } from './body.test-data.ts';
import { bodyOf, wordsOf } from './body.ts';

/** The bodies that the repository has, with everything linked. */
const everywhere = {
  ...context,
  pageOf: (id: string) => ({ path: '/controls/', title: id }),
  pageOfFile: () => '/policies/',
};

describe.each(['policies', 'controls', 'program', 'risk-register'])('every body in %s', (folder) => {
  it.each(markdownBelow(folder))('%s', (path) => {
    const markdown = readFileSync(path, 'utf8');
    const text = markdown.startsWith('---\n') ? readFrontMatter(path, markdown).body : markdown;
    const body = bodyOf(text, { ...everywhere, path });
    expect(breachesOf(body.tree)).toEqual([]);
    expect(body.headings.map(({ id }) => id)).toEqual(readBody(text, (word) => word).anchors);
    expect(wordsOf(body)).not.toContain('cannot be shown');
    if (text.trim() !== '') expect(wordsOf(body)).not.toBe('');
  });
});

it('a small policy', () => {
  const text = [
    '## Purpose\n\nAccess ends with the need (IAM-03).',
    '## Rules\n\n1. Ask in a *ticket*.\n2. See [the control](../controls/iam/IAM-03.md#how).',
    '| Who | Days |\n|---|--:|\n| HR | 1 |',
  ].join('\n\n');
  expect(JSON.stringify(bodyOf(text, context), null, 1)).toMatchSnapshot();
});

function markdownBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name))
    .sort();
}
