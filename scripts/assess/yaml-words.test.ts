import { load, YAMLException } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { yamlWords } from './yaml-words.ts';

describe('a reason of the YAML reader', () => {
  // Through the reader itself: a new version that words its reasons differently shows here.
  it.each([
    ['title: Access: Control', 'a value holds `: `, begins with a mark, or is indented wrongly'],
    ['title: @access', 'a value holds `: `, begins with a mark, or is indented wrongly'],
    ['a: x\n  b: y', 'a value holds `: `, begins with a mark, or is indented wrongly'],
    ['a:\n  - "x"\n   - y', 'an entry of a list is indented differently from the one above it'],
    ["a: 'x", 'a single quote is opened and not closed'],
    ['a: "x', 'a double quote is opened and not closed'],
    ['a: [x, y', 'a bracket is opened and not closed'],
    ["a: ['x' 'y']", 'a comma is missing between two values in brackets'],
    ['a: [x,, y]', 'two commas in brackets follow each other with no value between'],
    ['a\nb: c', 'the line is no field, or is not indented like the ones above it'],
    ['a: x\nb', 'a field’s name runs over more than one line, or lacks its colon'],
    ['a: x\nb\nc: d', 'a field’s name runs over more than one line, or lacks its colon'],
    ['a: "\\q"', 'a backslash within double quotes is followed by a letter that means nothing there'],
    ['a: *x', 'a value begins with `*`, which stands for another value'],
    ['a: >x', 'something follows `|` or `>` on its line'],
    ['a: !x y', 'a value begins with `!`'],
  ])('%j is put into plain words', (source, words) => {
    expect(yamlWords(reasonOf(source))).toBe(words);
  });

  it('stays as it is when it is not known', () => {
    expect(yamlWords('duplication of a tag property')).toBe('duplication of a tag property');
  });
});

function reasonOf(source: string): string {
  try {
    load(source);
  } catch (error) {
    if (error instanceof YAMLException) return error.reason;
  }
  return '';
}
