import { artifactsOf, folderOf, pathFault } from '../assess/artifacts.ts';
import { defineRule } from './rule.ts';

const record = 'evidence/2026/EV-20260630-IAM-03.md';
const file = 'evidence/2026/EV-20260630-IAM-03/users.csv';
const address = 'https://files.example.com/users.csv';
const files = {
  [record]: `---\nid: EV-20260630-IAM-03\ntitle: Access review\ntype: export\nsupports: [{control: IAM-03}]\nperformed: {at: 2026-06-30, by: it-lead}\ncollected: {at: 2026-06-30, by: it-lead, method: export}\nresult: {outcome: pass}\nartifacts:\n  - path: ${file}\n  - uri: ${address}\n---\n`,
};

export const artifactIsInside = defineRule({
  id: 'artifact-is-inside',
  group: 'evidence',
  severity: 'error',
  summary: 'Every artifact lies in the folder of its own record, or at an `https://` address.',
  why: 'A path that leads out of the folder makes the package carry files that nobody meant to hand over, and one record lean on the proof of another.',
  fix: 'Move the file to the folder named like the record’s id, beside the record, and write its path from the root of the repository.',
  messages: {
    absolute:
      '`{field}` is `{path}`, a path on one machine; expected a path from the root of the repository, in `{folder}/`.',
    backslash: '`{field}` is `{path}`, with a backslash; expected `/` between folders.',
    climbs: '`{field}` is `{path}`, with an empty, `.` or `..` step; expected a plain path in `{folder}/`.',
    elsewhere: '`{field}` is `{path}`, outside the folder of its record; expected a file in `{folder}/`.',
    address: {
      text: '`{field}` is `{uri}`; expected an address that begins with `https://`.',
      fix: 'Give an `https://` address, or put the file beside the record and give its `path`.',
    },
  },
  examples: [
    {
      name: 'a path on somebody’s own machine',
      files,
      change: { path: record, from: file, to: '/home/sam/users.csv' },
      problems: [{ message: 'absolute', path: record, line: 10 }],
    },
    {
      name: 'a path as Windows writes it',
      files,
      change: { path: record, from: file, to: String.raw`evidence\2026\EV-20260630-IAM-03\users.csv` },
      problems: [{ message: 'backslash', path: record, line: 10 }],
    },
    {
      name: 'a path that climbs out of the folder',
      files,
      change: { path: record, from: file, to: 'evidence/2026/EV-20260630-IAM-03/../../../.env' },
      problems: [{ message: 'climbs', path: record, line: 10 }],
    },
    {
      name: 'the folder of another record with a similar id',
      files,
      change: { path: record, from: file, to: 'evidence/2026/EV-20260630-IAM-03-2/users.csv' },
      problems: [{ message: 'elsewhere', path: record, line: 10 }],
    },
    {
      name: 'an address without encryption',
      files,
      change: { path: record, from: address, to: 'http://files.example.com/users.csv' },
      problems: [{ message: 'address', path: record, line: 11 }],
    },
  ],
  check({ graph }, report) {
    for (const { record, field, pathField, path, uri } of artifactsOf(graph)) {
      const folder = folderOf(record);
      const fault = path === undefined ? undefined : pathFault(path, folder);
      if (fault !== undefined)
        report({ record, field: pathField }, fault, { field: pathField, path: `${path}`, folder });
      if (uri !== undefined && !/^https:\/\/[^\s/]/i.test(uri)) {
        report({ record, field: `${field}.uri` }, 'address', { field: `${field}.uri`, uri });
      }
    }
  },
});
