import { endOf } from '../assess/in-force.ts';
import type { AnyRecord } from '../model/record.ts';
import type { Relation } from '../model/relation.ts';
import { defineRule } from './rule.ts';

/**
 * What ties a record of a kind to the rest, beside a record that names it. Kinds that must name something by their
 * schema (procedures, evidence, tests) are never alone; policies, controls and commitments have rules of their own.
 */
const ties = {
  role: [],
  system: [],
  vendor: ['usedBy'],
  risk: ['mitigatedBy', 'threatens', 'concerns'],
  request: ['requests'],
  incident: ['affects', 'involves'],
} as const satisfies Readonly<Record<string, readonly Relation[]>>;

const tiedKinds = Object.keys(ties) as (keyof typeof ties)[];

const role = 'program/roles/ceo.md';
const system = 'program/systems/SYS-APP.md';
const vendor = 'risk-register/vendors/VEND-CLOUD.md';
const vendorText =
  '---\nid: VEND-CLOUD\ntitle: Example Cloud\nowner: ceo\nservice: Hosting\nstatus: active\ntier: low\nsystems: [SYS-APP]\n---\n';
const commitment = 'program/commitments/CMT-01.md';
const risk = 'risk-register/risks/RISK-001.md';
const request = 'evidence/requests/REQ-01.md';
const incident = 'risk-register/incidents/INC-2026-01.md';
const files = {
  [role]: '---\ntitle: CEO\n---\n\n## Duties\n',
  [system]:
    '---\nid: SYS-APP\ntitle: Application\nowner: ceo\ntype: application\nenvironment: production\ninScope: true\n---\n',
  [vendor]: vendorText,
  [commitment]:
    '---\nid: CMT-01\ntitle: Protect data\nowner: ceo\nsource: Terms\ntext: We protect your data.\nsystems: [SYS-APP]\n---\n',
  [risk]:
    '---\nid: RISK-001\ntitle: Data leaks\nowner: ceo\ncategory: security\ninherent: {likelihood: 3, impact: 4}\nresidual: {likelihood: 3, impact: 4, why: Nothing works yet.}\nsystems: [SYS-APP]\ntreatment: mitigate\n---\n',
  [request]:
    '---\nid: REQ-01\ntitle: Users\nowner: ceo\nwhat: The list of users.\nform: population\ncriteria: [CC6.1]\n---\n',
  [incident]:
    '---\nid: INC-2026-01\ntitle: Lost laptop\nowner: ceo\nseverity: low\nstatus: open\ntimes: {detected: 2026-06-01}\nsystems: [SYS-APP]\n---\n',
};
const roleText = '---\ntitle: CFO\nreportsTo: ceo\n---\n\n## Duties\n';

export const recordIsConnected = defineRule({
  id: 'record-is-connected',
  group: 'references',
  severity: 'warning',
  summary: 'Every role, system, vendor, risk, request and incident is tied to something.',
  why: 'A risk that threatens nothing, or a system that no record mentions, is looked after by nobody and forgotten first.',
  fix: 'Name in the record what it concerns, or name the record where it is used.',
  messages: {
    role: {
      text: 'No record names the role `{id}`; expected one that it owns, approves, performs or reviews.',
      fix: 'Name `{id}` where it has a duty, such as in `owner` of a control or `approver` of a policy, or remove its file.',
    },
    system: {
      text: 'No record names the system `{id}`; expected a control, commitment, risk or vendor that concerns it.',
      fix: 'Name `{id}` in `systems` of the controls that run on it or the commitments made for it, or remove its file.',
    },
    vendor: {
      text: 'Nothing says what `{id}` is used for; expected its `systems`, or a system or risk that names it.',
      fix: 'Name in `systems` of `{id}` the systems that use it; if nothing uses it now, set its `status` to `off-boarded`.',
    },
    risk: {
      text: 'The risk `{id}` names no control and nothing that it threatens; expected `controls`, `commitments`, `systems` or `vendors`.',
      fix: 'Name in `{id}` the `commitments`, `systems` or `vendors` that it threatens, or the `controls` that keep it small.',
    },
    request: {
      text: 'The request `{id}` asks for proof of nothing; expected `controls` or `criteria`.',
      fix: 'Name in `{id}` the `controls` or `criteria` that it asks for proof of.',
    },
    incident: {
      text: 'The incident `{id}` names nothing that it touched; expected `systems`, `commitments` or `vendors`.',
      fix: 'Name in `{id}` the `systems`, `commitments` or `vendors` that it touched. Keep the file: auditors ask for every incident.',
    },
  },
  examples: [
    {
      name: 'a role that no record names',
      files: {
        ...files,
        [commitment]: files[commitment].replace('owner: ceo', 'owner: cfo'),
        'program/roles/cfo.md': roleText,
      },
      change: { path: commitment, from: 'owner: cfo', to: 'owner: ceo' },
      problems: [{ message: 'role', path: 'program/roles/cfo.md' }],
    },
    {
      name: 'a role that only its own `backup` names',
      files: {
        ...files,
        [commitment]: files[commitment].replace('owner: ceo', 'owner: cfo'),
        'program/roles/cfo.md': roleText.replace('reportsTo: ceo', 'backup: cfo'),
      },
      change: { path: commitment, from: 'owner: cfo', to: 'owner: ceo' },
      problems: [{ message: 'role', path: 'program/roles/cfo.md' }],
    },
    {
      name: 'a system that no record names',
      files: {
        ...files,
        [vendor]: vendorText.replace('SYS-APP', 'SYS-APP, SYS-WIKI'),
        'program/systems/SYS-WIKI.md': files[system].replace('SYS-APP', 'SYS-WIKI'),
      },
      change: { path: vendor, from: '[SYS-APP, SYS-WIKI]', to: '[SYS-APP]' },
      problems: [{ message: 'system', path: 'program/systems/SYS-WIKI.md' }],
    },
    {
      name: 'a vendor without a use',
      files: {
        ...files,
        'risk-register/vendors/VEND-OLD.md':
          '---\nid: VEND-OLD\ntitle: Old\nowner: ceo\nservice: Mail\nstatus: off-boarded\ntier: low\n---\n',
      },
      change: { path: vendor, from: 'systems: [SYS-APP]\n', to: '' },
      problems: [{ message: 'vendor', path: vendor }],
    },
    {
      name: 'a risk to nothing',
      files,
      change: { path: risk, from: 'systems: [SYS-APP]\n', to: '' },
      problems: [{ message: 'risk', path: risk }],
    },
    {
      name: 'a request for no proof',
      files,
      change: { path: request, from: 'criteria: [CC6.1]\n', to: '' },
      problems: [{ message: 'request', path: request }],
    },
    {
      name: 'an incident that touched nothing',
      files,
      change: { path: incident, from: 'systems: [SYS-APP]\n', to: '' },
      problems: [{ message: 'incident', path: incident }],
    },
  ],
  check({ graph, assessment: { today } }, report) {
    for (const kind of tiedKinds) {
      for (const record of graph.all(kind) as readonly AnyRecord[]) {
        const named = graph.in(record.id).some(({ from }) => from.id !== record.id);
        const names = graph
          .out(record.id)
          .some(({ relation }) => (ties[kind] as readonly Relation[]).includes(relation));
        if (!named && !names && endOf(graph, record, today) === undefined)
          report(record, kind, { id: record.id });
      }
    }
  },
});
