/** A way to name a record: its id, or `kind/id` where a field admits several kinds. */
export interface Reference {
  readonly kind: string | null;
  readonly id: string;
}

/** Reads `POL-09` or `policy/POL-09`. A second slash belongs to the id (`iso27001-2022/A.5.15` names a requirement). */
export function parseReference(text: string, kinds: readonly string[]): Reference {
  const slash = text.indexOf('/');
  const kind = slash < 0 ? null : text.slice(0, slash);
  if (kind === null || !kinds.includes(kind)) return { kind: null, id: text };
  return { kind, id: text.slice(slash + 1) };
}
