import { kindList } from '../model/kinds/index.ts';
import { parseReference, type Reference } from '../model/reference.ts';

/** A field without its places in lists: `versions[2].criteria[0].id` → `versions[].criteria[].id`, `policies[0]` → `policies`. */
export function generalField(field: string): string {
  return field.replace(/\[\d+\]/g, '[]').replace(/\[\]$/, '');
}

/** Reads a reference as the graph does: `policy/POL-09`, `POL-09`, `iso27001-2022/A.5.15`. */
export function readReference(written: string): Reference {
  return parseReference(written, kindNames);
}

/** The kinds for a sentence: `a role`, `a system or a vendor`; more than three are `a record`. */
export function kindWords(kinds: readonly string[]): string {
  return kinds.length > 3 ? 'a record' : kinds.map(oneKind).join(' or ');
}

/** One kind for a sentence, with its article. */
export function oneKind(kind: string): string {
  if (kind === 'evidence') return 'a piece of evidence';
  return /^[aeiou]/.test(kind) ? `an ${kind}` : `a ${kind}`;
}

const kindNames: readonly string[] = [...kindList.map(({ name }) => name), 'criterion'];
