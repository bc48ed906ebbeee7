import type { Uses } from '../workflow.ts';
import type { Fault, WorkflowRule } from './rule.ts';

export const actionsArePinned: WorkflowRule = {
  id: 'actions-are-pinned',
  why: 'A tag or a branch can be moved to other code by whoever holds the action; a full commit cannot.',
  fix: 'Write the 40 digits of the commit, and the version behind it: `# v7.0.1`. Dependabot updates both.',
  examples: {
    hole: 'uses',
    bad: [
      'actions/upload-artifact@v7',
      'actions/upload-artifact@main # v7.0.1',
      'actions/upload-artifact@043fb46 # v7.0.1',
      'actions/upload-artifact@043fb46d1a93c77aae656e7c1c64a875d1fc6a0a',
      'actions/upload-artifact@043fb46d1a93c77aae656e7c1c64a875d1fc6a0a # v7',
      'actions/upload-artifact',
      'docker://node:20',
    ],
    good: [
      './.github/actions/present',
      'actions/upload-artifact@043fb46d1a93c77aae656e7c1c64a875d1fc6a0a # v7.0.1',
      `docker://node@sha256:${'a'.repeat(64)}`,
    ],
  },
  check: (workflow) => workflow.uses.flatMap(faultsOf),
};

function faultsOf(uses: Uses): readonly Fault[] {
  if (uses.value.startsWith('./')) return [];
  if (uses.value.startsWith('docker://')) {
    if (/@sha256:[0-9a-f]{64}$/.test(uses.value)) return [];
    return [
      { line: uses.line, text: `\`uses\` names ${uses.value}; expected an image with its sha256 digest.` },
    ];
  }
  if (!/^[^@\s]+@[0-9a-f]{40}$/.test(uses.value)) {
    return [
      { line: uses.line, text: `\`uses\` names ${uses.value}; expected a full commit of 40 hex digits.` },
    ];
  }
  if (/^v\d+\.\d+\.\d+$/.test(uses.comment)) return [];
  const found = uses.comment === '' ? 'no comment' : `the comment "${uses.comment}"`;
  return [
    { line: uses.line, text: `${uses.value} has ${found}; expected its version, such as \`# v7.0.1\`.` },
  ];
}
