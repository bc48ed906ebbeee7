import { ownerOf } from '../assess/artifacts.ts';
import { lineWords } from '../assess/line-words.ts';
import { defineRule } from './rule.ts';

const record = 'evidence/2026/EV-20260630-IAM-03.md';
const file = 'evidence/2026/EV-20260630-IAM-03/accounts.csv';
const text = `---\nid: EV-20260630-IAM-03\ntitle: Accounts of the identity provider\ntype: export\nsupports: [{control: IAM-03}]\nperformed: {at: 2026-06-30, by: it-lead}\ncollected: {at: 2026-06-30, by: it-lead, method: export}\nresult: {outcome: pass}\nartifacts:\n  - path: ${file}\n---\n`;
const files = { [record]: text, [file]: 'account,role\nsam,admin\nlee,reader\n' };
const mails = { path: file, sort: 'personal', what: 'an e-mail address', lines: [2, 3] } as const;
const words = 'redactions: Names are taken out; work addresses stay, to match the leavers.\n';

export const personalDataIsExplained = defineRule({
  id: 'personal-data-is-explained',
  group: 'evidence',
  severity: 'note',
  summary: 'Evidence that holds personal data says why, or is kept to few readers.',
  why: 'Whoever may read the repository may read its evidence, for as long as git keeps it. People’s data that the proof does not need should not be there. An auditor of confidentiality or privacy asks what was decided about the rest.',
  fix: 'Take out what the proof does not need, and collect the file anew. Say in `redactions` of {evidence} what was taken out and why the rest stays, or set its `classification` to `restricted`.',
  messages: {
    found:
      '`{path}` seems to hold {what} on {lines}, and {evidence} does not speak of it; expected words about it in `redactions`.',
  },
  examples: [
    {
      name: 'an export of accounts with mail addresses',
      files,
      change: { secrets: [mails] },
      problems: [{ message: 'found', path: file, line: 2 }],
    },
    {
      name: 'nothing is said of them any more',
      files: { ...files, [record]: text.replace('artifacts:', `${words}artifacts:`) },
      secrets: [mails],
      change: { path: record, from: words, to: '' },
      problems: [{ message: 'found', path: file, line: 2 }],
    },
    {
      name: 'restricted evidence becomes internal',
      files: { ...files, [record]: text.replace('artifacts:', 'classification: restricted\nartifacts:') },
      secrets: [mails],
      change: { path: record, from: 'restricted', to: 'internal' },
      problems: [{ message: 'found', path: file, line: 2 }],
    },
    {
      name: 'what stands in a policy is for its owner to write, what stands in an export is not',
      files,
      secrets: [{ ...mails, path: 'policies/POL-09-access.md' }],
      change: { secrets: [mails, { ...mails, what: 'a GitHub token', sort: 'credential' }] },
      problems: [{ message: 'found', path: file, line: 2 }],
    },
  ],
  check({ graph, assessment }, report) {
    for (const { path, sort, what, lines } of assessment.snapshot.secrets) {
      const owner = sort === 'personal' ? ownerOf(graph, path) : undefined;
      if (owner?.kind !== 'evidence' || !owner.whole) continue;
      const { redactions, classification } = owner.data as { redactions?: string; classification?: string };
      if (redactions !== undefined || classification === 'restricted') continue;
      report(
        { path, line: lines[0] ?? 1 },
        'found',
        { path, what, lines: lineWords(lines), evidence: owner.id },
        { record: owner.id, subject: `${path} ${what}` },
      );
    }
  },
});
