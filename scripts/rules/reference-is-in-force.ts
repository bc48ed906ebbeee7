import { endOf, successorOf } from '../assess/in-force.ts';
import type { Relation } from '../model/relation.ts';
import { defineRule } from './rule.ts';

/** Relations that say how things are today; others tell of what was. */
const presentTense: ReadonlySet<Relation> = new Set([
  'implements',
  'details',
  'hostedBy',
  'sendsTo',
  'inheritedFrom',
  'mitigatedBy',
  'reliesOn',
  'usedBy',
]);

const control = 'controls/iam/IAM-03.md';
const controlText =
  "---\nid: IAM-03\ntitle: Access review\nowner: it-lead\nstatus: implemented\nnature: detective\nautomation: manual\nversion: '1.0'\nstatement: The IT lead reviews access.\nfrequencies: [{every: quarterly, proof: occurrence}]\ncriteria: []\npolicies: [POL-09]\n---\n";
const policy = 'policies/POL-09.md';
const policyText =
  "---\nid: POL-09\ntitle: Access Control Policy\nowner: it-lead\nversion: '1.0'\nstatus: approved\n---\n";
const system = 'program/systems/SYS-APP.md';
const systemText =
  '---\nid: SYS-APP\ntitle: Application\nowner: it-lead\ntype: application\nenvironment: production\ninScope: true\nhostedBy: VEND-CLOUD\ndataFlows: [{to: SYS-TOY, data: none, protection: none}]\n---\n';
const toy = 'program/systems/SYS-TOY.md';
const toyText = systemText
  .replace('SYS-APP', 'SYS-TOY')
  .replace('inScope: true', 'inScope: false')
  .replace('dataFlows: [{to: SYS-TOY, data: none, protection: none}]\n', '');
const vendor = 'risk-register/vendors/VEND-CLOUD.md';
const vendorText =
  '---\nid: VEND-CLOUD\ntitle: Example Cloud\nowner: it-lead\nservice: Hosting\nstatus: off-boarding\ntier: critical\n---\n';
const risk = 'risk-register/risks/RISK-001.md';
const riskText =
  '---\nid: RISK-001\ntitle: Leaver keeps access\nowner: it-lead\ncategory: security\ninherent: {likelihood: 3, impact: 4}\nresidual: {likelihood: 3, impact: 4, why: Nothing works yet.}\ncontrols: [IAM-03]\ntreatment: mitigate\n---\n';

export const referenceIsInForce = defineRule({
  id: 'reference-is-in-force',
  group: 'references',
  severity: 'warning',
  summary: 'What is in force rests on nothing that has ended.',
  why: 'A control that carries out a retired policy, or a risk held down by a control that was replaced, is safe on paper only.',
  fix: 'Name what took its place, or end this record, too.',
  messages: {
    retired: '`{field}` names `{target}`, which is retired; expected one that is in force.',
    offBoarded: '`{field}` names `{target}`, which is off-boarded; expected a vendor that we still use.',
    notApplicable: '`{field}` names `{target}`, which is not applicable; expected a control that applies.',
    replaced: '`{field}` names `{target}`, which `{successor}` has replaced; expected `{successor}`.',
    stillUsed: {
      text: '`{field}` names `{target}`, which is in scope, but `{vendor}` is off-boarded; expected no system that still uses it.',
      fix: 'Remove the system, or correct the vendor’s `status`.',
    },
  },
  examples: [
    {
      name: 'a control carries out a retired policy',
      files: { [control]: controlText, [policy]: policyText },
      change: { path: policy, from: 'status: approved', to: 'status: retired' },
      problems: [{ message: 'retired', path: control, line: 12 }],
    },
    {
      name: 'a system in scope runs at a vendor that is gone',
      files: { [system]: systemText, [toy]: toyText, [vendor]: vendorText },
      change: { path: vendor, from: 'status: off-boarding', to: 'status: off-boarded' },
      problems: [{ message: 'offBoarded', path: system, line: 8 }],
    },
    {
      name: 'a risk rests on a control that does not apply',
      files: { [control]: controlText, [risk]: riskText },
      change: { path: control, from: 'status: implemented', to: 'status: not-applicable' },
      problems: [{ message: 'notApplicable', path: risk, line: 8 }],
    },
    {
      name: 'a risk rests on a control whose successor runs',
      files: {
        [control]: controlText,
        'controls/iam/IAM-13.md': controlText
          .replace('id: IAM-03', 'id: IAM-13\nreplaces: IAM-03\neffective: 2026-01-15')
          .replace('implemented', 'planned'),
        [risk]: riskText,
      },
      change: { path: 'controls/iam/IAM-13.md', from: 'status: planned', to: 'status: implemented' },
      problems: [{ message: 'replaced', path: risk, line: 8 }],
    },
    {
      name: 'a vendor that is gone and a system that still uses it',
      files: {
        [toy]: toyText,
        [system]: systemText.replace('hostedBy: VEND-CLOUD\n', ''),
        [vendor]: vendorText.replace('tier:', 'systems: [SYS-APP, SYS-TOY]\ntier:'),
      },
      change: { path: vendor, from: 'status: off-boarding', to: 'status: off-boarded' },
      problems: [{ message: 'stillUsed', path: vendor, line: 7 }],
    },
    {
      name: 'a system that a vendor ran comes into scope after the vendor is gone',
      files: {
        [toy]: toyText,
        [vendor]: vendorText
          .replace('off-boarding', 'off-boarded')
          .replace('tier:', 'systems: [SYS-TOY]\ntier:'),
      },
      change: { path: toy, from: 'inScope: false', to: 'inScope: true' },
      problems: [
        { message: 'offBoarded', path: toy, line: 8 },
        { message: 'stillUsed', path: vendor, line: 7 },
      ],
    },
  ],
  check({ graph, assessment: { today } }, report) {
    for (const { from, field, relation, to } of graph.edges) {
      if (to === null || !presentTense.has(relation)) continue;
      const [mine, theirs] = [endOf(graph, from, today), endOf(graph, to, today)];
      const related = [{ spot: { path: to.path }, text: to.title }];
      if (relation === 'usedBy' && mine === 'offBoarded' && theirs === undefined) {
        report({ record: from, field }, 'stillUsed', { field, target: to.id, vendor: from.id }, { related });
      }
      if (mine !== undefined || theirs === undefined || theirs === 'outOfScope') continue;
      const successor = successorOf(graph, to.id, today)?.id ?? '';
      report({ record: from, field }, theirs, { field, target: to.id, successor }, { related });
    }
  },
});
