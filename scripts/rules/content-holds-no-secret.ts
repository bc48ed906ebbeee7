import { ownerOf } from '../assess/artifacts.ts';
import { lineWords } from '../assess/line-words.ts';
import type { Secret } from '../model/snapshot.ts';
import { defineRule } from './rule.ts';

const record = 'evidence/2026/EV-20260630-IAM-03.md';
const file = 'evidence/2026/EV-20260630-IAM-03/settings.json';
const text = `---\nid: EV-20260630-IAM-03\ntitle: Settings of the identity provider\ntype: configuration\nsupports: [{control: IAM-03}]\nperformed: {at: 2026-06-30, by: it-lead}\ncollected: {at: 2026-06-30, by: it-lead, method: export}\nresult: {outcome: pass}\nartifacts:\n  - path: ${file}\n---\n`;
const files = { [record]: text, [file]: '{\n  "domain": "example.com"\n}\n' };
const token: Secret = { path: file, sort: 'credential', what: 'a GitHub token', lines: [2] };
const mails: Secret = { path: file, sort: 'personal', what: 'an e-mail address', lines: [2] };

export const contentHoldsNoSecret = defineRule({
  id: 'content-holds-no-secret',
  group: 'evidence',
  severity: 'error',
  summary: 'No key, token or password lies in a record or beside it.',
  why: 'Evidence goes to every reader of the repository, to its clones and to the auditor, and git keeps what was once committed. A secret in it is a secret given away; an auditor who finds one has found an exception as well.',
  fix: 'Revoke the secret first: removing it from the file does not remove it from git. Then take it out, collect the file anew, and say in `redactions` what was taken out.',
  messages: {
    found: '`{path}` seems to hold {what} on {lines}; expected no secret in the repository.',
    brought: {
      text: 'Commit {commit} seems to have brought {what} on {lines} of `{path}`. A later one took it away, and git keeps it; expected no secret in any commit of the branch.',
      fix: 'Revoke the secret first: whoever fetches the branch has it. Then bring the changes on a new branch, without commit {commit}. A squash merge keeps it out of the main branch, but not out of the pull request.',
    },
  },
  examples: [
    {
      name: 'a token in an exported file, where mail addresses were found before',
      files,
      secrets: [mails],
      change: { secrets: [mails, token] },
      problems: [{ message: 'found', path: file, line: 2 }],
    },
    {
      name: 'a password in the query of a record',
      files,
      change: {
        secrets: [{ path: record, sort: 'credential', what: 'a password in an address', lines: [7, 9] }],
      },
      problems: [{ message: 'found', path: record, line: 7 }],
    },
    {
      name: 'two secrets of different kinds in one file',
      files,
      change: { secrets: [token, { ...token, what: 'a private key', lines: [1, 2, 3, 4, 5] }] },
      problems: [
        { message: 'found', path: file, line: 1 },
        { message: 'found', path: file, line: 2 },
      ],
    },
    {
      name: 'a token that one commit of a branch brought and a later one took away',
      files,
      change: { secrets: [{ ...token, lines: [7], commit: '3f2a9c1e'.repeat(5) }] },
      problems: [{ message: 'brought', path: file, line: 7 }],
    },
  ],
  check({ graph, assessment }, report) {
    for (const { path, sort, what, lines, commit } of assessment.snapshot.secrets) {
      if (sort !== 'credential') continue;
      const [place, words] = [
        { path, line: lines[0] ?? 1 },
        { path, what, lines: lineWords(lines) },
      ];
      const [record, subject] = [ownerOf(graph, path)?.id, `${path} ${what}`];
      if (commit === undefined) report(place, 'found', words, { subject, record });
      else
        report(
          place,
          'brought',
          { ...words, commit: commit.slice(0, 12) },
          { subject: `${subject} ${commit}`, record },
        );
    }
  },
});
