import { artifactFolders, artifactsOf, filesByPath, folderOf, pathFault } from '../assess/artifacts.ts';
import { suggester } from '../assess/suggestion.ts';
import { defineRule } from './rule.ts';

const record = 'evidence/2026/EV-20260630-IAM-03.md';
const file = 'evidence/2026/EV-20260630-IAM-03/users.csv';
const text = `---\nid: EV-20260630-IAM-03\ntitle: Access review\ntype: export\nsupports: [{control: IAM-03}]\nperformed: {at: 2026-06-30, by: it-lead}\ncollected: {at: 2026-06-30, by: it-lead, method: export}\nresult: {outcome: pass}\nartifacts:\n  - format: csv\n    path: ${file}\n  - uri: https://files.example.com/users.csv\n---\n`;
const files = { [record]: text, [file]: 'user,role\nsam,admin\n' };

export const artifactExists = defineRule({
  id: 'artifact-exists',
  group: 'evidence',
  severity: 'error',
  summary: 'Every file that evidence names lies in the repository.',
  why: 'A record without its file is a claim. The auditor asks for the file, and by then its source may have been overwritten.',
  fix: 'Put the file into the folder named like the record’s id, or correct the path. A symbolic link does not count as a file.',
  messages: {
    missing:
      '`{field}` names `{path}`, where there is no file; expected a file in the folder of the record{near? (did you mean `%`?)}.',
    nothing: {
      text: '`{field}` names neither a file nor an address; expected `path` or `uri`.',
      fix: 'Add `path` with the file’s path from the root of the repository, or `uri` with its address.',
    },
  },
  examples: [
    {
      name: 'the file was not added',
      files,
      change: { remove: file },
      problems: [{ message: 'missing', path: record, line: 11 }],
    },
    {
      name: 'the path has a capital that the file’s name does not have',
      files,
      change: { path: record, from: '/users.csv\n  -', to: '/Users.csv\n  -' },
      problems: [{ message: 'missing', path: record, line: 11 }],
    },
    {
      name: 'an artifact without a path or an address',
      files,
      change: { path: record, from: `\n    path: ${file}`, to: '' },
      problems: [{ message: 'nothing', path: record, line: 10 }],
    },
    {
      name: 'a path with a letter missing',
      files: { ...files, [record]: text.replace('path: evidence', 'path: ./evidence') },
      change: {
        path: record,
        from: './evidence/2026/EV-20260630-IAM-03/users',
        to: 'evidence/2026/EV-20260630-IAM-03/user',
      },
      problems: [{ message: 'missing', path: record, line: 11 }],
    },
  ],
  check({ graph, assessment }, report) {
    const suggest = suggester();
    const folders = artifactFolders(assessment.snapshot);
    const listed = filesByPath(assessment.snapshot);
    for (const { record, field, pathField, path, uri } of artifactsOf(graph)) {
      if (path === undefined) {
        if (uri === undefined) report({ record, field }, 'nothing', { field });
        continue;
      }
      const folder = folderOf(record);
      if (listed.has(path) || pathFault(path, folder) !== undefined) continue;
      const beside = (folders.get(folder) ?? []).map((file) => file.path).filter((each) => listed.has(each));
      const near = suggest(path, beside);
      report({ record, field: pathField }, 'missing', { field: pathField, path, near });
    }
  },
});
