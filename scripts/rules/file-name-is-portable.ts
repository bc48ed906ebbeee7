import { defineRule, faultsOf } from './rule.ts';

export const fileNameIsPortable = defineRule({
  id: 'file-name-is-portable',
  group: 'shape',
  severity: 'error',
  summary: 'Every path can be checked out on every machine and reads as what it is.',
  why: 'A name that one system refuses keeps a colleague or the auditor from opening the repository. Hidden marks make one file look like another.',
  fix: 'Rename the file with letters, digits, dashes and dots.',
  messages: {
    character:
      'The path holds the character {code}, which some systems refuse or do not show; expected letters, digits, `-`, `_` and `.`.',
    reserved: 'The path holds the name `{name}`, which Windows cannot store; expected another name.',
    long: {
      text: 'The path has {length} characters; expected {limit} at most.',
      fix: 'Shorten the words after the id.',
    },
    collision: {
      text: 'The path differs from `{other}` only in upper and lower case or in how accents are stored; expected names that differ in more.',
      fix: 'Rename one of the two files.',
    },
  },
  examples: [
    {
      name: 'a colon in a name',
      files: {
        'policies/POL-09-access-control.md':
          "---\nid: POL-09\ntitle: Access Control Policy\nowner: it-lead\nversion: '0.1'\nstatus: draft\n---\n",
      },
      change: {
        add: 'policies/POL-10-backup: restore.md',
        text: "---\nid: POL-10\ntitle: Backup Policy\nowner: it-lead\nversion: '0.1'\nstatus: draft\n---\n",
      },
      problems: [{ message: 'character', path: 'policies/POL-10-backup: restore.md' }],
    },
    {
      name: 'a mark that turns the text around',
      files: {
        'policies/POL-09-access-control.md':
          "---\nid: POL-09\ntitle: Access Control Policy\nowner: it-lead\nversion: '0.1'\nstatus: draft\n---\n",
      },
      change: {
        add: 'policies/POL-10-backup-\u202edm.md',
        text: "---\nid: POL-10\ntitle: Backup Policy\nowner: it-lead\nversion: '0.1'\nstatus: draft\n---\n",
      },
      problems: [{ message: 'character', path: 'policies/POL-10-backup-\u202edm.md' }],
    },
    {
      name: 'the name of a device',
      files: {
        'policies/POL-09-access-control.md':
          "---\nid: POL-09\ntitle: Access Control Policy\nowner: it-lead\nversion: '0.1'\nstatus: draft\n---\n",
      },
      change: { add: 'evidence/2026/EV-20260612-IAM-03/aux.csv', text: 'user' },
      problems: [{ message: 'reserved', path: 'evidence/2026/EV-20260612-IAM-03/aux.csv' }],
    },
    {
      name: 'a folder that ends in a dot',
      files: {
        'policies/POL-09-access-control.md':
          "---\nid: POL-09\ntitle: Access Control Policy\nowner: it-lead\nversion: '0.1'\nstatus: draft\n---\n",
      },
      change: { add: 'evidence/2026/EV-20260612-IAM-03./users.csv', text: 'user' },
      problems: [{ message: 'reserved', path: 'evidence/2026/EV-20260612-IAM-03./users.csv' }],
    },
    {
      name: 'too many words',
      files: {
        'policies/POL-09-access-control.md':
          "---\nid: POL-09\ntitle: Access Control Policy\nowner: it-lead\nversion: '0.1'\nstatus: draft\n---\n",
      },
      change: {
        add: 'policies/POL-10-backup-restore-retention-archive-rotation-and-copies-in-another-region-and-country-and-tests-of-restoring-every-quarter-and-tapes-disks-and-snapshots-of-everything-and-what-happens-when-a-backup-fails.md',
        text: "---\nid: POL-10\ntitle: Backup Policy\nowner: it-lead\nversion: '0.1'\nstatus: draft\n---\n",
      },
      problems: [
        {
          message: 'long',
          path: 'policies/POL-10-backup-restore-retention-archive-rotation-and-copies-in-another-region-and-country-and-tests-of-restoring-every-quarter-and-tapes-disks-and-snapshots-of-everything-and-what-happens-when-a-backup-fails.md',
        },
      ],
    },
    {
      name: 'two names that are the same to a Mac',
      files: {
        'policies/POL-09-access-control.md':
          "---\nid: POL-09\ntitle: Access Control Policy\nowner: it-lead\nversion: '0.1'\nstatus: draft\n---\n",
      },
      change: {
        add: 'policies/POL-09-Access-Control.md',
        text: "---\nid: POL-09\ntitle: Access Control Policy\nowner: it-lead\nversion: '0.1'\nstatus: draft\n---\n",
      },
      problems: [{ message: 'collision', path: 'policies/POL-09-access-control.md' }],
    },
  ],
  check: faultsOf('file-name-is-portable'),
});
