import { defineRule, faultsOf } from './rule.ts';

export const fileInItsPlace = defineRule({
  id: 'file-in-its-place',
  group: 'shape',
  severity: 'error',
  summary: 'Every file in a content folder has a place there.',
  why: 'A record in the wrong folder is read by nobody: it proves nothing, and nobody notices. A link can lead out of the repository.',
  fix: 'Move a record into the folder of its kind, a file of proof into `evidence/<year>/<id of its record>/`, and anything else out of the content folders.',
  messages: {
    stray: 'No record, page or artifact belongs at this path; expected a file in the folder of its kind.',
    directory: {
      text: 'This is a folder with the name of a record; expected a file.',
      fix: 'Rename the folder so that its name does not end in `.md`, or move its files.',
    },
    link: {
      text: 'This is a symbolic link; expected a plain file inside the repository.',
      fix: 'Replace the link with a copy of the file that it leads to.',
    },
    other: {
      text: 'This is neither a file nor a folder; expected a plain file.',
      fix: 'Remove it: devices, pipes and submodules hold no content.',
    },
  },
  examples: [
    {
      name: 'a spreadsheet lies among the policies',
      files: {
        'policies/POL-09-access-control.md':
          "---\nid: POL-09\ntitle: Access Control Policy\nowner: it-lead\nversion: '0.1'\nstatus: draft\n---\n",
      },
      change: { add: 'policies/policies.xlsx', text: 'PK' },
      problems: [{ message: 'stray', path: 'policies/policies.xlsx' }],
    },
    {
      name: 'a record lies one folder too deep',
      files: {
        'policies/POL-09-access-control.md':
          "---\nid: POL-09\ntitle: Access Control Policy\nowner: it-lead\nversion: '0.1'\nstatus: draft\n---\n",
      },
      change: {
        add: 'policies/drafts/POL-10-backup.md',
        text: "---\nid: POL-10\ntitle: Backup Policy\nowner: it-lead\nversion: '0.1'\nstatus: draft\n---\n",
      },
      problems: [{ message: 'stray', path: 'policies/drafts/POL-10-backup.md' }],
    },
    {
      name: 'a folder has the name of a record',
      files: {
        'policies/POL-09-access-control.md':
          "---\nid: POL-09\ntitle: Access Control Policy\nowner: it-lead\nversion: '0.1'\nstatus: draft\n---\n",
      },
      change: { place: 'policies/POL-10-backup.md', type: 'directory' },
      problems: [{ message: 'directory', path: 'policies/POL-10-backup.md' }],
    },
    {
      name: 'a record is a symbolic link',
      files: {
        'policies/POL-09-access-control.md':
          "---\nid: POL-09\ntitle: Access Control Policy\nowner: it-lead\nversion: '0.1'\nstatus: draft\n---\n",
      },
      change: { place: 'policies/POL-10-backup.md', type: 'link' },
      problems: [{ message: 'link', path: 'policies/POL-10-backup.md' }],
    },
    {
      name: 'an artifact is a device',
      files: {
        'policies/POL-09-access-control.md':
          "---\nid: POL-09\ntitle: Access Control Policy\nowner: it-lead\nversion: '0.1'\nstatus: draft\n---\n",
      },
      change: { place: 'evidence/2026/EV-20260612-IAM-03/users.csv', type: 'other' },
      problems: [{ message: 'other', path: 'evidence/2026/EV-20260612-IAM-03/users.csv' }],
    },
  ],
  check: faultsOf('file-in-its-place'),
});
