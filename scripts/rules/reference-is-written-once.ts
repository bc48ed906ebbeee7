import { defineRule } from './rule.ts';

const request = 'evidence/requests/REQ-01.md';
const files = {
  'program/roles/it-lead.md': '---\ntitle: IT lead\naliases: [it-manager]\n---\n\n## Duties\n',
  'program/roles/ceo.md': '---\ntitle: CEO\n---\n\n## Duties\n',
  'program/exercises/EXR-01.md':
    '---\nid: EXR-01\ntitle: Lost laptop\nowner: ceo\nscenario: A laptop is lost.\nroles: [it-lead, ceo]\ninjects: []\nquestions: []\n---\n',
  [request]:
    '---\nid: REQ-01\ntitle: List of users\nowner: ceo\nwhat: The list of users.\nform: population\nstatus:\n  - { audit: AUD-2026, state: open }\n  - { audit: AUD-2027, state: open }\n---\n',
};

/** Lists of objects in which one id may stand only once. Elsewhere (actions, data flows, slots) it may return. */
const identities: ReadonlySet<string> = new Set([
  'criteria[].id',
  'versions[].criteria[].id',
  'status[].audit',
]);

export const referenceIsWrittenOnce = defineRule({
  id: 'reference-is-written-once',
  group: 'references',
  severity: 'warning',
  summary: 'No list names the same record twice.',
  why: 'A control counted twice, or once as key and once as supporting, makes every count beside it wrong.',
  fix: 'Keep one of the two entries.',
  messages: {
    twice:
      '`{field}` names `{target}`, which `{first}` in the same list already names; expected each record once.',
  },
  examples: [
    {
      name: 'a role under its id and again under its alias',
      files,
      change: { path: 'program/exercises/EXR-01.md', from: '[it-lead, ceo]', to: '[it-lead, it-manager]' },
      problems: [{ message: 'twice', path: 'program/exercises/EXR-01.md', line: 6 }],
    },
    {
      name: 'two states for one audit',
      files,
      change: { path: request, from: 'AUD-2027', to: 'AUD-2026' },
      problems: [{ message: 'twice', path: request, line: 9 }],
    },
    {
      name: 'two states for one audit, beside two actions of one role, which are fine',
      files: {
        ...files,
        'risk-register/risks/RISK-001.md':
          '---\nid: RISK-001\ntitle: Lost laptop\nowner: ceo\ncategory: security\ninherent: {likelihood: 2, impact: 2}\nresidual: {likelihood: 2, impact: 2, why: Nothing works yet.}\ntreatment: mitigate\nplan:\n  actions: [{what: Encrypt, who: ceo}, {what: Train, who: ceo}]\n---\n',
      },
      change: { path: request, from: 'AUD-2027', to: 'AUD-2026' },
      problems: [{ message: 'twice', path: request, line: 9 }],
    },
  ],
  check({ graph }, report) {
    // By file and not by id: a doubled id has a problem already, and the other file's lists are not this one's.
    const firstIn = new Map<string, string>();
    for (const { from, field, written, to } of graph.edges) {
      if (!field.endsWith(']') && !identities.has(field.replace(/\[\d+\]/g, '[]'))) continue;
      const key = `${from.path} ${field.replace(/\[\d+\](?!.*\[)/, '')} ${to?.id ?? written}`;
      const first = firstIn.get(key);
      if (first === undefined) firstIn.set(key, field);
      else
        report(
          { record: from, field },
          'twice',
          { field, target: written, first },
          { related: [{ spot: { path: from.path, field: first }, text: written }] },
        );
    }
  },
});
