import type { Graph } from '../../model/graph.ts';

/** Why a decision cannot stand: it is on the person's own access, or its text does not tell which person decided. */
export type OwnAccess = 'own' | 'who';

/**
 * Whether somebody decided on their own access. `decidedBy` is a person, a handle or a role; a role counts as the
 * people who hold it. A role that nobody holds, or that the person of the account holds together with others, does not
 * tell who decided.
 * @param names everything by which the account and its person are known
 */
export function ownAccess(graph: Graph, decidedBy: string, names: readonly string[]): OwnAccess | null {
  const role = graph.find(decidedBy.trim());
  if (role?.kind !== 'role') return names.some((name) => samePerson(decidedBy, name)) ? 'own' : null;
  const holders = role.data.holders ?? [];
  if (holders.length === 0) return 'who';
  if (!holders.some((holder) => names.some((name) => samePerson(holder, name)))) return null;
  return holders.length === 1 ? 'own' : 'who';
}

/** Whether two texts name one person, as far as texts can say: the same words, or a mail address and its local part. */
export function samePerson(a: string, b: string): boolean {
  const [one, other] = [nameOf(a), nameOf(b)];
  if (one === '' || other === '') return false;
  if (isMail(one) === isMail(other)) return one === other;
  return (isMail(one) ? localPart(one) : one) === (isMail(other) ? localPart(other) : other);
}

/** A name as it is compared: case and the `@` of a handle do not count. */
export function nameOf(text: string): string {
  return text.trim().normalize('NFC').toLowerCase().replace(/^@/, '').replace(/\s+/g, ' ');
}

export function isMail(name: string): boolean {
  return name.indexOf('@') > 0;
}

export function localPart(mail: string): string {
  return mail.slice(0, mail.indexOf('@'));
}
