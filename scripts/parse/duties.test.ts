import { describe, expect, it } from 'vitest';
import { readDuties } from './duties.ts';

const read = (body: string) => readDuties(body, (word) => word);

describe('the duties of a body', () => {
  it.each([
    { what: 'no duty', body: '## A\n\nWe try.\n', duties: [] },
    {
      what: 'a duty and the control that carries it out',
      body: '## A\n\nIAM-03 does it. All must go.\n',
      duties: [{ heading: 'A', word: 'must', nth: 0, mentions: ['IAM-03'] }],
    },
    {
      what: 'a control that another part names',
      body: '## A\n\nIAM-03.\n\n### B\n\nAll must go.\n',
      duties: [{ heading: 'B', word: 'must', nth: 0, mentions: [] }],
    },
    {
      what: 'a control in the heading',
      body: '## A (IAM-03)\n\n- All must go.\n',
      duties: [{ heading: 'A (IAM-03)', word: 'must', nth: 0, mentions: ['IAM-03'] }],
    },
    { what: 'a heading that announces duties', body: '## What all must do\n\nNothing.\n', duties: [] },
    {
      what: 'the number of the first one, counted by its spelling',
      body: 'All must go.\n\n## Must\n\nAll MUST go, and must.\n',
      duties: [
        { heading: '', word: 'must', nth: 0, mentions: [] },
        { heading: 'Must', word: 'MUST', nth: 0, mentions: [] },
      ],
    },
    { what: 'code', body: '## A\n\n`must`\n\n```\nmust\n```\n', duties: [] },
    { what: 'a longer word', body: '## A\n\nMustard, and a mustang.\n', duties: [] },
  ])('$what', ({ body, duties }) => {
    expect(read(body)).toEqual(duties);
  });
});
