import { expect, it } from 'vitest';
import { withoutSection } from './section.ts';

const front = '---\ntitle: Program\n---\n\n';
const section = '## The example\n\nMade up.\n\n```\n## not a heading\n```\n\n### Part\n\nMore.\n\n';

it('takes a section out, up to the next heading of its level', () => {
  const text = (inner: string) => `${front}# Program\n\nWords.\n\n${inner}## Scope\n\nWords.\n`;
  expect(withoutSection(text(section), 'The example')).toBe(text(''));
  expect(withoutSection(text(''), 'The example')).toBe(text(''));
});

it('takes the last section out, and leaves the end of the line', () => {
  expect(withoutSection(`${front}Words.\n\n${section}`, 'The example')).toBe(`${front}Words.\n`);
});
