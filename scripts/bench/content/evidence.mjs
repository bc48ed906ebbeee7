import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { dayAfter } from './plan.mjs';
import { pick } from './random.mjs';

const kinds = ['export', 'access-review', 'configuration', 'walkthrough', 'report', 'log'];
/** What a small export weighs. */
const artifactBytes = 4096;

export const headings = ['What was done', 'What was found', 'How it was pulled'];

/** The artifact of a piece of evidence: 4 KiB of accounts, as CSV. */
export function artifactOf(random, { folder }) {
  let text = 'account,state,role,last sign-in\n';
  while (text.length < artifactBytes) {
    const state = random(9) === 0 ? 'disabled' : 'active';
    text += `account-${random(100_000)},${state},${pick(random, ['member', 'admin', 'auditor'])},day ${random(90)}\n`;
  }
  return { path: `${folder}/accounts.csv`, contents: Buffer.from(`${text.slice(0, artifactBytes - 1)}\n`) };
}

/** Front matter of a piece of evidence: 14 fields of its own, 46 with those inside them. */
export function front({
  plan,
  index,
  place: { id, day, quarter, slot = quarter.slot, control },
  owner,
  other,
  random,
  artifact,
}) {
  const sum = createHash('sha256').update(artifact.contents).digest('hex');
  const count = artifact.contents.toString('latin1').split('\n').length - 2;
  const system = plan.systems[control % plan.systems.length].id;
  const time = `${String(8 + random(9)).padStart(2, '0')}:${String(random(60)).padStart(2, '0')}:00Z`;
  return `id: ${id}
title: Accounts reviewed in ${quarter.slot}
type: ${kinds[index % kinds.length]}
supports:
  - control: ${plan.controls[control].id}
${slot === null ? '' : `    for: ${slot}\n`}    instances: [${system}]
performed:
  at: '${day}'
  by: ${owner}
covers:
  from: '${quarter.from}'
  to: '${day}'
collected:
  at: '${day}T${time}'
  by: ${owner}
  method: export
  system: ${system}
  environment: production
  query: GET /accounts?state=all&page=1
  filters: None
  count: ${count}
  sourceCount: ${count}
result:
  outcome: pass
  population: ${count}
  tested: ${count}
  deviations: 0
  note: >-
    Every account belongs to a person at work or to a service with an owner.
review:
  by: ${other}
  at: '${dayAfter(day, 2)}'
  outcome: accepted
artifacts:
  - path: ${artifact.path}
    sha256: ${sum}
    bytes: ${artifact.contents.length}
    format: csv
redactions: Private phone numbers
aliases: [PROOF-${index + 1}]
classification: internal
custom:
  ticket: ${1000 + index}
`;
}
