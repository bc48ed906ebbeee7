import type { Draft } from '../model/problem.ts';

/** The YAML reader's reasons by how they begin, in plain words; the first that fits counts. */
const plain: readonly (readonly [string, string])[] = [
  ['bad indentation of a mapping entry', 'a value holds `: `, begins with a mark, or is indented wrongly'],
  ['bad indentation of a sequence entry', 'an entry of a list is indented differently from the one above it'],
  ['unexpected end of the stream within a single quoted scalar', 'a single quote is opened and not closed'],
  ['unexpected end of the stream within a double quoted scalar', 'a double quote is opened and not closed'],
  ['unexpected end of the stream within a flow collection', 'a bracket is opened and not closed'],
  ['missed comma between flow collection entries', 'a comma is missing between two values in brackets'],
  [
    "expected the node content, but found ','",
    'two commas in brackets follow each other with no value between',
  ],
  [
    'end of the stream or a document separator is expected',
    'the line is no field, or is not indented like the ones above it',
  ],
  ['can not read a block mapping entry', 'a field’s name runs over more than one line, or lacks its colon'],
  ['can not read an implicit mapping pair', 'a field lacks the colon after its name'],
  [
    'unknown escape sequence',
    'a backslash within double quotes is followed by a letter that means nothing there',
  ],
  ['unidentified alias', 'a value begins with `*`, which stands for another value'],
  ['a line break is expected', 'something follows `|` or `>` on its line'],
  ['unknown tag', 'a value begins with `!`'],
];

/** Why YAML was refused, for people: a clause. A reason that is not known stays as the reader gave it. */
export function yamlWords(reason: string): string {
  return plain.find(([begins]) => reason.startsWith(begins))?.[1] ?? reason;
}

/** A fault with the YAML reader's reason in plain words; others stay as they are. */
export function inPlainWords(fault: Draft): Draft {
  const { reason } = fault.args;
  return typeof reason === 'string'
    ? { ...fault, args: { ...fault.args, reason: yamlWords(reason) } }
    : fault;
}
