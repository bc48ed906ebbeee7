import { circlesOf } from '../assess/circles.ts';
import { defineRule } from './rule.ts';

const first = 'policies/POL-01-access.md';
const second = 'policies/POL-09-access-control.md';

/**
 * Chains that must end. Deputies are left out: in a small company the chief executive and the chief financial
 * officer stand in for each other, and that is sound.
 */
const chains = ['replaces', 'follows', 'reportsTo'] as const;

export const replacementHasNoCircle = defineRule({
  id: 'replacement-has-no-circle',
  group: 'references',
  severity: 'error',
  summary: 'Chains of replacement, of audits and of reporting lines come to an end.',
  why: 'When each of two controls replaces the other, nobody can say which was in force on a day; when two roles report to each other, nobody has the last word.',
  fix: 'Remove the reference that points the wrong way; the newer record names the older one.',
  messages: {
    circle: '`{field}` runs in a circle: {circle}; expected a chain that ends.',
  },
  examples: [
    {
      name: 'two policies replace each other',
      files: {
        [first]:
          "---\nid: POL-01\ntitle: Access Policy\nowner: it-lead\nversion: '0.1'\nstatus: retired\nreplaces: POL-00\n---\n",
        [second]:
          "---\nid: POL-09\ntitle: Access Control Policy\nowner: it-lead\nversion: '0.1'\nstatus: draft\nreplaces: POL-01\n---\n",
      },
      change: { path: first, from: 'replaces: POL-00', to: 'replaces: POL-09' },
      problems: [{ message: 'circle', path: first, line: 7 }],
    },
    {
      name: 'two roles report to each other',
      files: {
        'program/roles/ceo.md': '---\ntitle: CEO\nbackup: cfo\n---\n\n## Duties\n',
        'program/roles/cfo.md': '---\ntitle: CFO\nbackup: ceo\nreportsTo: ceo\n---\n\n## Duties\n',
      },
      change: { path: 'program/roles/ceo.md', from: 'backup: cfo', to: 'reportsTo: cfo' },
      problems: [{ message: 'circle', path: 'program/roles/ceo.md', line: 3 }],
    },
  ],
  check({ graph }, report) {
    for (const [begin, ...rest] of chains.flatMap((relation) => circlesOf(graph, relation))) {
      const { from, field } = begin;
      const circle = [from.id, ...rest.map((edge) => edge.from.id), from.id].join(' → ');
      const related = rest.map((edge) => ({
        spot: { path: edge.from.path, field: edge.field },
        text: edge.from.id,
      }));
      report({ record: from, field }, 'circle', { field, circle }, { related });
    }
  },
});
