import { assess } from '../assess/assessment.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { placeFinder } from '../parse/place.ts';
import { parseRepository } from '../parse/repository.ts';
import { rules } from '../rules/index.ts';
import { ownSeveritiesOf, runRules } from '../rules/run.ts';

/** A small repository for tests of bad input: a policy that is well, one with a known problem, and what refers to them. */
export const path = 'policies/POL-09-access-control.md';
export const head =
  "id: POL-09\ntitle: Access Control Policy\nowner: it-lead\nversion: '0.1'\nstatus: draft\n";
export const body =
  '\n## Purpose\n\nWhy.\n\n## Scope\n\nEveryone.\n\n## Policy\n\nLeavers lose access.\n\n## Responsibilities\n\nThe IT lead.\n\n## Waivers and breaches\n\nNone.\n';
export const good = `---\n${head}---\n${body}`;
const neighbor = good
  .replace('POL-09', 'POL-10')
  .replace('Access Control', 'Backup')
  .replace('status', 'colour: red\nstatus');
export const base: Readonly<Record<string, string>> = {
  'controls/iam/IAM-03-access-review.md':
    "---\nid: IAM-03\ntitle: Access review\nowner: it-lead\nstatus: planned\nnature: detective\nautomation: manual\nversion: '1.0'\nstatement: The IT lead reviews every account each quarter and keeps the signed list.\nfrequencies:\n  - every: quarterly\n    proof: occurrence\ncriteria: []\npolicies: [POL-09]\n---\n\n## How it works\n\nSee POL-09 and [the policy](../../policies/POL-09-access-control.md).\n\n## How to show it\n\nThe list.\n",
  [path]: good,
  'policies/POL-10-backup.md': neighbor,
  'program/roles/it-lead.md': '---\ntitle: IT lead\n---\n\n## Duties\n\nAccounts and devices.\n',
};

/** What every rule says of a repository, as `path rule message line`. */
export function problemsOf(snapshot: Snapshot): readonly string[] {
  const { graph, faults } = parseRepository(snapshot);
  const find = placeFinder(snapshot);
  return runRules(rules, graph, faults, assess(graph, snapshot), ownSeveritiesOf(rules)).map(
    ({ rule, message, draft }) => `${draft.spot.path} ${rule} ${message} ${find(draft.spot).line}`,
  );
}
