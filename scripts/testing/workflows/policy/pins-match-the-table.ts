import type { WorkflowRule } from './rule.ts';

export const pinsMatchTheTable: WorkflowRule = {
  id: 'pins-match-the-table',
  why: 'A full commit proves nothing about who wrote it: a commit of a fork is reachable under the same name.',
  fix: 'Copy version and commit from action-pins.tsv, or look the release up and add it there.',
  examples: {
    hole: 'uses',
    bad: [
      `actions/upload-artifact@${'0'.repeat(40)} # v7.0.1`,
      'actions/upload-artifact@043fb46d1a93c77aae656e7c1c64a875d1fc6a0a # v7.0.2',
      'nobody/unknown@043fb46d1a93c77aae656e7c1c64a875d1fc6a0a # v7.0.1',
    ],
    good: ['actions/upload-artifact@043fb46d1a93c77aae656e7c1c64a875d1fc6a0a # v7.0.1'],
  },
  check: (workflow, { pins }) =>
    workflow.uses.flatMap((uses) => {
      const match = /^([^/@\s]+\/[^/@\s]+)(?:\/[^@\s]*)?@([0-9a-f]{40})$/.exec(uses.value);
      if (!match || !pins) return [];
      const [, action = '', commit = ''] = match;
      const pin = pins.get(action);
      if (!pin)
        return [{ line: uses.line, text: `${action} is not in the table of pins; expected a row for it.` }];
      // A comment that is no full version is reported by actions-are-pinned.
      const otherVersion = /^v\d+\.\d+\.\d+$/.test(uses.comment) && uses.comment !== pin.version;
      if (pin.commit === commit && !otherVersion) return [];
      const text = `${action} is pinned to ${commit} (${uses.comment}); expected ${pin.commit} (${pin.version}).`;
      return [{ line: uses.line, text }];
    }),
};
