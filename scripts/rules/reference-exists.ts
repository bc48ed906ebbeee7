import { kindWords, readReference } from '../assess/reference-words.ts';
import { defaultCriteria } from '../assess/scope.ts';
import { idSuggester } from '../assess/suggestion.ts';
import { unreadIds } from '../assess/unread.ts';
import { defineRule } from './rule.ts';

const policy = 'policies/POL-09-access-control.md';
const policyText =
  "---\nid: POL-09\ntitle: Access Control Policy\nowner: it-lead\nversion: '0.1'\nstatus: draft\n---\n";
const role = 'program/roles/it-lead.md';
const roleText = '---\ntitle: IT lead\n---\n\n## Duties\n';
const framework = 'controls/frameworks/tsc-2017.yaml';
const commitment = 'program/commitments/CMT-01.md';
const commitmentText =
  '---\nid: CMT-01\ntitle: Protect customer data\nowner: it-lead\nsource: Terms of service\ntext: We protect your data.\ncriteria: [CC6.1]\n---\n';

export const referenceExists = defineRule({
  id: 'reference-exists',
  group: 'references',
  severity: 'error',
  summary: 'Every id that a field names exists.',
  why: 'A reference to nothing looks right and leads nowhere: the policy has no owner, the criterion no control, and nobody notices.',
  fix: 'Correct the id, or write the missing record with `npm run new -- KIND`.',
  messages: {
    missing:
      '`{field}` names `{target}`, which does not exist; expected the id of {expected}{near? (did you mean `%`?)}.',
    criteria: {
      text: 'No criteria could be read from `controls/frameworks/`, so {count} references to criteria lead nowhere; expected a framework file with the criteria.',
      fix: 'Restore `controls/frameworks/tsc-2017.yaml`, or fix the problem that is reported in it.',
    },
  },
  examples: [
    {
      name: 'an owner whose role does not exist',
      files: { [policy]: policyText, [role]: roleText },
      change: { path: policy, from: 'owner: it-lead', to: 'owner: it-leed' },
      problems: [{ message: 'missing', path: policy, line: 4 }],
    },
    {
      name: 'a placeholder is replaced by a role that does not exist',
      files: {
        [policy]: policyText.replace('it-lead', "'Write here: the role, by its id'"),
        [role]: roleText,
      },
      change: { path: policy, from: "'Write here: the role, by its id'", to: 'it-leed' },
      problems: [{ message: 'missing', path: policy, line: 4 }],
    },
    {
      name: 'a word that is no role',
      files: {
        [role]: roleText,
        'controls/iam/IAM-03.md':
          "---\nid: IAM-03\ntitle: Access review\nowner: it-lead\nstatus: planned\nnature: detective\nautomation: manual\nversion: '1.0'\nstatement: The IT lead reviews access.\nfrequencies: [{every: quarterly, proof: occurrence}]\ncriteria: []\npolicies: []\n---\n",
        'evidence/2026/EV-20260630-IAM-03.md':
          '---\nid: EV-20260630-IAM-03\ntitle: Access review\ntype: export\nsupports: [{control: IAM-03}]\nperformed: {at: 2026-06-30, by: it-lead}\ncollected: {at: 2026-06-30, by: run, method: api}\nresult: {outcome: pass}\n---\n',
      },
      change: { path: 'evidence/2026/EV-20260630-IAM-03.md', from: 'by: run', to: 'by: runner' },
      problems: [{ message: 'missing', path: 'evidence/2026/EV-20260630-IAM-03.md', line: 7 }],
    },
    {
      name: 'the file of a role is removed',
      files: { [policy]: policyText, [role]: '---\ntitle: "IT lead\n---\n' },
      change: { remove: role },
      problems: [{ message: 'missing', path: policy, line: 4 }],
    },
    {
      name: 'an id with its kind before it does not exist',
      files: {
        [policy]: policyText,
        [role]: roleText,
        'policies/POL-01.md': policyText.replace('POL-09', 'POL-01\nreplaces: control/POL-09'),
      },
      change: { path: 'policies/POL-01.md', from: 'control/POL-09', to: 'control/POL-90' },
      problems: [{ message: 'missing', path: 'policies/POL-01.md', line: 3 }],
    },
    {
      name: 'a criterion that the framework does not have',
      files: {
        [framework]:
          'id: tsc-2017\ntitle: SOC 2\npublisher: AICPA\ndefault: true\nrequirements:\n  - { id: CC6.1, title: Access }\n',
        [role]: roleText,
        [commitment]: commitmentText,
      },
      change: { path: commitment, from: 'criteria: [CC6.1]', to: 'criteria: [CC9.9]' },
      problems: [{ message: 'missing', path: commitment, line: 7 }],
    },
    {
      name: 'the framework is removed: one problem, not one for each criterion',
      files: {
        [framework]:
          'id: tsc-2017\ntitle: SOC 2\npublisher: AICPA\ndefault: true\nrequirements:\n  - { id: CC6.1, title: Access }\n  - { id: CC6.2, title: Users }\n',
        [role]: roleText,
        [commitment]: commitmentText.replace('[CC6.1]', '[CC6.1, CC6.2]'),
      },
      change: { remove: framework },
      problems: [{ message: 'criteria', path: 'controls/frameworks' }],
    },
  ],
  check({ graph, faults, assessment }, report) {
    const suggest = idSuggester(graph);
    const isUnread = unreadIds(graph, assessment.snapshot.files);
    // A placeholder has a problem of its own; what the parser refused otherwise is no reference.
    const refused = new Set(faults.map(({ spot }) => `${spot.path} ${spot.field}`));
    const hasCriteria = defaultCriteria(graph).length > 0;
    let withoutFramework = 0;
    for (const { from, field, written, rule } of graph.edges.filter(({ to }) => to === null)) {
      const { id } = readReference(written);
      if (graph.find(id) !== undefined || isUnread(id) || refused.has(`${from.path} ${field}`)) continue;
      const kinds = rule.to;
      if (!hasCriteria && kinds.includes('criterion') && !id.includes('/')) withoutFramework += 1;
      else
        report({ record: from, field }, 'missing', {
          field,
          target: written,
          expected: kindWords(kinds),
          near: suggest(id, kinds),
        });
    }
    if (withoutFramework > 0)
      report(
        { path: 'controls/frameworks' },
        'criteria',
        { count: withoutFramework },
        { outcome: 'unknown' },
      );
  },
});
