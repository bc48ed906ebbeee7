import { type KindName, kinds } from '../../model/kinds/index.ts';
import type { KindDefinition } from '../../model/kinds/kind.ts';
import type { Audience } from '../../model/site-data.ts';

/** Readers from whom something is held back. */
export type Reader = Exclude<Audience, 'internal'>;

/** Who may see what. What it does not name is hidden. */
export interface AudiencePolicy {
  /** Classifications that a reader may see. */
  readonly classes: Readonly<Record<Reader, readonly string[]>>;
  /** Whether a reader may see pages (READMEs, the system description): they carry no classification. */
  readonly pages: Readonly<Record<Reader, boolean>>;
  /** What of a kind's records each reader may see. */
  readonly shown: Readonly<Record<KindName, KindDefinition['shown']>>;
}

/** The policy in force: each kind says for itself what it shows (`shown` in `model/kinds/`). */
export const audiencePolicy: AudiencePolicy = {
  classes: { auditor: ['public', 'internal'], public: ['public'] },
  pages: { auditor: true, public: false },
  shown: Object.fromEntries(
    Object.values(kinds).map(({ name, shown }: KindDefinition) => [name, shown]),
  ) as AudiencePolicy['shown'],
};

/**
 * Whether a reader may see records of a classification.
 * @param classification as written; undefined where a record has none, which means internal. An unknown word is hidden.
 */
export function maySee(
  audience: Audience,
  classification: string | undefined,
  policy: AudiencePolicy = audiencePolicy,
): boolean {
  return audience === 'internal' || policy.classes[audience].includes(classification ?? 'internal');
}

/** Whether a reader may see the text of a kind's records. */
export function showsBody(
  kind: KindName,
  audience: Audience,
  policy: AudiencePolicy = audiencePolicy,
): boolean {
  return audience === 'internal' || shownOf(kind, audience, policy).includes('body');
}

/** Whether a reader may see where a kind's records are kept: path and edit history. */
export function showsFile(
  kind: KindName,
  audience: Audience,
  policy: AudiencePolicy = audiencePolicy,
): boolean {
  return audience === 'internal' || shownOf(kind, audience, policy).includes('file');
}

/** Fields and words (`body`, `file`) that a reader may see of a kind; empty when they see none of its records. */
export function shownOf(
  kind: KindName,
  reader: Reader,
  policy: AudiencePolicy = audiencePolicy,
): readonly string[] {
  return policy.shown[kind]?.[reader] ?? [];
}
