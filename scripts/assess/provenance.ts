import type { ContentRecord } from '../model/record.ts';

type Evidence = ContentRecord<'evidence'>['data'];

/** A field of `collected` that says where a proof comes from. */
export type ProvenanceField = 'system' | 'environment' | 'query' | 'count' | 'sourceCount';

/**
 * What an auditor needs in order to pull a proof again and to see that nothing is missing: what its method can say
 * and its type needs.
 */
export function provenanceNeeded({
  type,
  collected: { method },
}: Pick<Evidence, 'type'> & {
  readonly collected: Pick<Evidence['collected'], 'method'>;
}): readonly ProvenanceField[] {
  return byMethod[method].filter((field) => byType[type].includes(field));
}

const place = ['system', 'environment'] as const;
const pulled = [...place, 'query', 'count', 'sourceCount'] as const;

const byMethod: Readonly<Record<Evidence['collected']['method'], readonly ProvenanceField[]>> = {
  api: pulled,
  export: pulled,
  screenshot: place,
  // Who said or saw it, and when, is all that there is.
  attestation: [],
  observation: [],
};

/** Rows of a source: worth what their completeness is worth. */
const list = pulled;
/** One state, report or record of a system. */
const state: readonly ProvenanceField[] = [...place, 'query'];
/** A document that people made: the query says where its original is kept. */
const document: readonly ProvenanceField[] = ['query'];

const byType: Readonly<Record<Evidence['type'], readonly ProvenanceField[]>> = {
  'access-review': list,
  acknowledgment: list,
  'change-sample': list,
  export: list,
  'no-occurrence': list,
  training: list,
  'vulnerability-scan': list,
  configuration: state,
  hardening: state,
  log: state,
  offboarding: state,
  onboarding: state,
  report: state,
  'restore-test': state,
  screenshot: state,
  ticket: state,
  approval: document,
  attestation: document,
  executive: document,
  'incident-test': document,
  minutes: document,
  observation: document,
  'penetration-test': document,
  policy: document,
  'readiness-review': document,
  'risk-assessment': document,
  'vendor-review': document,
  walkthrough: document,
};
