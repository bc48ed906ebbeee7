import { Buffer } from 'node:buffer';
import { codeownersOf, codeownersPath } from '../assess/codeowners.ts';
import { firstDifference } from '../assess/first-difference.ts';
import { defineRule } from './rule.ts';

const program = 'program/program.md';
const role = 'program/roles/engineering-lead.md';
const files = {
  [program]:
    '---\ntitle: SOC 2 program\norganization: Northwind\nservice: Northwind Books\nexample: false\nphase: readiness\ncategories: [{ category: security, inScope: true, reason: Every report includes it }]\n---\n',
  [role]: "---\ntitle: Engineering lead\nholders: ['@ada']\n---\n\n## Duties\n\nReviews changes.\n",
  [codeownersPath]: `# Who must approve a change of which files, from the holders of the roles in program/roles.
# Written by \`npm run export -- codeowners\`; \`check\` says when it is out of step. Do not edit it by hand.
# The last line that matches a file wins. Nothing is enforced until the rules of the main branch require a review
# from code owners, and an owner needs write access to the repository.

# Everything that no later line names, the scope, and the evidence.

# Policies: whoever approves them.

# Controls: whoever answers for them.

# Risks: whoever owns them.

# Vendors: whoever owns them.

# The engine and what runs on every pull request, this file too.
/scripts/ @ada
/site/ @ada
/package.json @ada
/package-lock.json @ada
/.github/ @ada

# No GitHub handle for ceo: its files fall to the line above them.
# No GitHub handle for independent-reviewer: its files fall to the line above them.
# No GitHub handle for security-lead: its files fall to the line above them.
`,
};

export const codeownersInStep = defineRule({
  id: 'codeowners-in-step',
  group: 'history',
  severity: 'error',
  summary: '`.github/CODEOWNERS` asks the people whom the roles name.',
  why: 'GitHub asks for approval from whom that file names. When a role changes hands and the file does not, changes are approved by somebody who no longer answers for them, and an auditor sees the wrong approver.',
  fix: 'Write it anew with `npm run export -- codeowners`, and have the change approved.',
  messages: {
    missing: '`.github/CODEOWNERS` is missing; expected the file that says who approves what.',
    line: '`.github/CODEOWNERS` holds {found} here; expected {expected}, from the holders of the roles.',
  },
  examples: [
    {
      name: 'a role that changed hands',
      files,
      change: { path: role, from: "'@ada'", to: "'@grace'" },
      problems: [{ message: 'line', path: codeownersPath, line: 17 }],
    },
    {
      name: 'no file at all',
      files,
      change: { remove: codeownersPath },
      problems: [{ message: 'missing', path: codeownersPath }],
    },
    {
      name: 'a line that was lost',
      files,
      change: {
        path: codeownersPath,
        from: '# No GitHub handle for security-lead: its files fall to the line above them.\n',
        to: '',
      },
      problems: [{ message: 'line', path: codeownersPath, line: 25 }],
    },
    {
      name: 'an empty line that was lost, from a checkout on Windows',
      files: { ...files, [codeownersPath]: files[codeownersPath].replaceAll('\n', '\r\n') },
      change: { path: codeownersPath, from: '\r\n\r\n# Policies', to: '\r\n# Policies' },
      problems: [{ message: 'line', path: codeownersPath, line: 7 }],
    },
    {
      name: 'an empty line too many',
      files,
      change: { path: codeownersPath, from: '\n\n# Policies', to: '\n\n\n# Policies' },
      problems: [{ message: 'line', path: codeownersPath, line: 8 }],
    },
    {
      name: 'a line too many',
      files,
      change: {
        path: codeownersPath,
        from: 'security-lead: its files fall to the line above them.\n',
        to: 'security-lead: its files fall to the line above them.\n/site/ @eve\n',
      },
      problems: [{ message: 'line', path: codeownersPath, line: 26 }],
    },
    {
      name: 'the program is no longer the example',
      files: {
        ...files,
        [program]: files[program].replace('example: false', 'example: true'),
        [codeownersPath]: '# Nobody yet.\n',
      },
      change: { path: program, from: 'example: true', to: 'example: false' },
      problems: [{ message: 'line', path: codeownersPath, line: 1 }],
    },
  ],
  check({ graph, assessment: { snapshot } }, report) {
    // The example names nobody, and a program that does not say what it is is left alone.
    if (graph.program?.data.example !== false) return;
    const path = codeownersPath;
    if (!snapshot.exists(path)) return report({ path, line: 1 }, 'missing', {});
    const text = Buffer.from(snapshot.read(path)).toString('utf8');
    for (const { line, found, expected } of firstDifference(text, codeownersOf(graph)))
      report({ path, line }, 'line', { found, expected });
  },
});
