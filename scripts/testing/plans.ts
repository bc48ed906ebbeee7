import { fileURLToPath } from 'node:url';
import { type NewRequest, type Plan, planRecord } from '../commands/plan-record.ts';
import { openTemplates } from '../io/templates.ts';
import { repository } from './repository.ts';

/** The engine's own folder. */
export const engine = fileURLToPath(new URL('..', import.meta.url));
export const templates = openTemplates(engine);

const role = (title: string) => `---\ntitle: ${title}\n---\n\n## Duties\n\nSigns things.\n`;
/** A small program that a new record is added to. */
export const files: Readonly<Record<string, string>> = {
  'program/program.md':
    '---\ntitle: P\norganization: Example\nservice: Ledgerly\nphase: scope\ncategories: [{category: security, inScope: true, reason: Always}]\n---\n',
  'program/roles/ceo.md': role('CEO'),
  'program/roles/it-lead.md': role('IT lead'),
  'program/roles/independent-reviewer.md': role('Reviewer'),
  'policies/POL-02-old.md':
    "---\nid: POL-02\ntitle: Old\nowner: ceo\nversion: '1.0'\nstatus: retired\naliases: [POL-07]\n---\n",
  'policies/POL-09-broken.md': '---\nid: "POL-09\n---\n',
  'controls/iam/IAM-03-review.md':
    "---\nid: IAM-03\ntitle: Access review\nowner: it-lead\nstatus: planned\nnature: detective\nautomation: manual\nversion: '1.0'\nstatement: The IT lead reviews.\nfrequencies: [{every: quarterly, proof: occurrence}]\ncriteria: []\npolicies: [POL-02]\n---\n",
  'program/systems/SYS-APP.md':
    '---\nid: SYS-APP\ntitle: App\nowner: it-lead\ntype: application\nenvironment: production\ninScope: true\n---\n',
  'risk-register/vendors/VEND-CLOUD.md':
    '---\nid: VEND-CLOUD\ntitle: Cloud\nowner: it-lead\nservice: Hosting\nstatus: proposed\ntier: high\n---\n',
};
export const snapshot = repository(files, { today: '2026-07-12' });

/** What `new` would write into it. */
export function plan(
  kind: string,
  title: string | null = null,
  more: Partial<NewRequest> = {},
  on = snapshot,
): Plan {
  return planRecord({ kind, title, type: null, owner: null, domain: null, id: null, ...more }, on, templates);
}
