import { documentsOf } from '../assess/documents.ts';
import { idSeries, idsBySeries } from '../assess/id-words.ts';
import { suggester } from '../assess/suggestion.ts';
import { takenOut } from '../assess/taken-out.ts';
import { unreadIds } from '../assess/unread.ts';
import { defineRule } from './rule.ts';

const page = 'program/README.md';
const files = {
  'controls/frameworks/tsc-2017.yaml':
    'id: tsc-2017\ntitle: SOC 2\npublisher: AICPA\ndefault: true\nrequirements:\n  - { id: CC6.1, title: Access }\n',
  'policies/POL-09-access-control.md':
    "---\nid: POL-09\ntitle: Access Control Policy\nowner: it-lead\nversion: '0.1'\nstatus: draft\n---\n",
  'policies/POL-10-broken.md': '---\nid: "POL-10\n---\n',
  [page]:
    '# Program\n\nPOL-09 and CC6.1 ask for AES-256 and UTF-8, as SOC-2 does; POL-10 cannot be read. `POL-77` is code.\n',
};

export const proseIdExists = defineRule({
  id: 'prose-id-exists',
  group: 'references',
  severity: 'error',
  summary: 'Every id in a sentence belongs to something that exists.',
  why: 'Published programs cite criteria and controls that do not exist, and an auditor who looks one up finds nothing. Ids in prose become links, so each must lead somewhere.',
  fix: 'Correct the id, write the record that is missing, or put the word into backticks if it is not an id.',
  messages: {
    missing:
      'The text names `{word}`, which does not exist; expected an id of this repository{near? (did you mean `%`?)}.',
  },
  examples: [
    {
      name: 'a policy that does not exist',
      files,
      change: { path: page, from: 'POL-09', to: 'POL-90' },
      problems: [{ message: 'missing', path: page, line: 3 }],
    },
    {
      name: 'a record that setup took out, and one that it did not',
      files: {
        ...files,
        'program/program.md':
          '---\ntitle: SOC 2 program\norganization: Northwind\nservice: Northwind Books\nphase: readiness\ncategories: [{ category: security, inScope: true, reason: Every report includes it }]\nremoved: [POL-27]\n---\n',
        [page]: '# Program\n\nPOL-27 is not in scope here.\n',
      },
      change: { path: page, from: 'POL-27', to: 'POL-26' },
      problems: [{ message: 'missing', path: page, line: 3 }],
    },
    {
      name: 'a criterion that the framework does not have',
      files,
      change: { path: page, from: 'CC6.1', to: 'CC9.9' },
      problems: [{ message: 'missing', path: page, line: 3 }],
    },
  ],
  check({ graph, assessment }, report) {
    const suggest = suggester();
    const idsOf = idsBySeries(graph);
    const seriesOf = idSeries(graph);
    const isUnread = unreadIds(graph, assessment.snapshot.files);
    const { hasId: isTakenOut } = takenOut(graph);
    for (const { path, body } of documentsOf(graph)) {
      for (const word of body.mentions) {
        const series = seriesOf(word);
        if (series === undefined || graph.find(word) !== undefined || isUnread(word) || isTakenOut(word))
          continue;
        const near = suggest(word, idsOf.get(series) ?? []);
        report(
          { path, body: { type: 'prose', value: word, nth: 0 } },
          'missing',
          { word, near },
          { subject: word },
        );
      }
    }
  },
});
