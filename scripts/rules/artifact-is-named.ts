import { artifactFolders, artifactsOf, ownersOfFolders } from '../assess/artifacts.ts';
import { unreadIds } from '../assess/unread.ts';
import { defineRule } from './rule.ts';

const record = 'evidence/2026/EV-20260630-IAM-03.md';
const folder = 'evidence/2026/EV-20260630-IAM-03';
const text = `---\nid: EV-20260630-IAM-03\ntitle: Access review\ntype: export\nsupports: [{control: IAM-03}]\nperformed: {at: 2026-06-30, by: it-lead}\ncollected: {at: 2026-06-30, by: it-lead, method: export}\nresult: {outcome: pass}\nartifacts:\n  - path: ${folder}/users.csv\n---\n`;
const broken = text.replaceAll('IAM-03', 'IAM-04').replace('.csv\n', '.csv\n    bytes: many\n');
const test = `---\nid: TST-2026-IAM-03\ntitle: Access review\ncontrol: IAM-03\ncontrolVersion: '1.0'\nattributes: [{id: A, text: All users were reviewed.}]\ntester: ceo\nperformed: 2026-06-30\nitems: []\n---\n`;
const files = { [record]: text, [`${folder}/users.csv`]: 'user,role\n' };

export const artifactIsNamed = defineRule({
  id: 'artifact-is-named',
  group: 'evidence',
  severity: 'warning',
  summary: 'Every file beside evidence is named by its record.',
  why: 'A file that no record names has no date, no source and no hash: it proves nothing, yet it is handed over with the rest.',
  fix: 'List the file under `artifacts` of the record with its `path`, `sha256` and `bytes`, or remove it.',
  messages: {
    file: 'No record names the file `{path}`; expected `{id}` to name it.',
    folder: {
      text: 'The folder `{folder}/` has no record; expected `{folder}.md`.',
      fix: 'Write the record with `npm run new -- evidence`, rename the folder to a record’s id, or remove it.',
    },
  },
  examples: [
    {
      name: 'a second file that the record does not name',
      files: {
        ...files,
        'evidence/tests/TST-2026-IAM-03.md': test,
        'evidence/tests/TST-2026-IAM-03/papers.txt': 'All reviewed.\n',
      },
      change: { add: `${folder}/notes.txt`, text: 'Looks fine.\n' },
      problems: [{ message: 'file', path: `${folder}/notes.txt` }],
    },
    {
      name: 'a folder whose record is gone',
      files: {
        ...files,
        [`${folder}/day/users.csv`]: 'user,role\n',
        [record]: text.replace('---\n', `---\nid: &no EV-20260630-IAM-03\n`),
      },
      change: { remove: record },
      problems: [{ message: 'folder', path: `${folder}/day/users.csv` }],
    },
    {
      name: 'the record names another file than the one that is there',
      files: {
        ...files,
        'evidence/2026/EV-20260630-IAM-04.md': broken,
        'evidence/2026/EV-20260630-IAM-04/users.csv': 'user,role\n',
      },
      change: {
        path: 'evidence/2026/EV-20260630-IAM-04.md',
        from: 'users.csv\n    bytes: many',
        to: 'list.csv\n    bytes: 10',
      },
      problems: [{ message: 'file', path: 'evidence/2026/EV-20260630-IAM-04/users.csv' }],
    },
    {
      name: 'a record that was not finished is',
      files: {
        ...files,
        [record]: text.replace('outcome: pass', 'outcome: open'),
        [`${folder}/notes.txt`]: 'Looks fine.\n',
      },
      change: { path: record, from: 'outcome: open', to: 'outcome: pass' },
      problems: [{ message: 'file', path: `${folder}/notes.txt` }],
    },
  ],
  check({ graph, faults, assessment }, report) {
    const named = new Set(artifactsOf(graph).map(({ path }) => path));
    const owners = ownersOfFolders(graph);
    const isUnread = unreadIds(graph, assessment.snapshot.files);
    const refused = new Set(
      faults.filter(({ spot }) => /^(?:artifacts|items)/.test(spot.field ?? '')).map(({ spot }) => spot.path),
    );
    for (const [folder, files] of artifactFolders(assessment.snapshot)) {
      const id = folder.slice(folder.lastIndexOf('/') + 1);
      const owner = owners.get(folder);
      if (owner === undefined) {
        if (!isUnread(id)) report({ path: files[0]?.path ?? folder, line: 1 }, 'folder', { folder });
      } else if (owner.kind !== 'test' && owner.whole && !refused.has(owner.path)) {
        for (const { path } of files.filter((file) => !named.has(file.path))) {
          report({ path, line: 1 }, 'file', { path, id }, { record: owner.id, subject: path });
        }
      }
    }
  },
});
