import type { Element, Root } from 'hast';
import type { Body } from '../../model/site-data.ts';
import { isBlock } from './body-tree.ts';

/**
 * The words of a body for search, headings included, with one blank between them. Of a diagram only its title and
 * description count; arrows back from notes and check boxes have no words.
 */
export function wordsOf(body: Body): string {
  const words: string[] = [];
  read(body.tree, words);
  return words.join('').replace(/\s+/g, ' ').trim();
}

function read(parent: Root | Element, words: string[]): void {
  for (const child of parent.children) {
    if (child.type === 'text') words.push(child.value);
    if (child.type !== 'element') continue;
    const { tagName, properties } = child;
    const apart = isBlock(child) || tagName === 'br';
    if (apart) words.push(' ');
    if (tagName === 'figure') words.push(`${properties.dataTitle ?? ''} ${properties.dataDescription ?? ''}`);
    else if (properties.dataFootnoteBackref === undefined && properties.dataFootnoteRef === undefined)
      read(child, words);
    if (apart) words.push(' ');
  }
}
