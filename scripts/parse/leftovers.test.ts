import { describe, expect, it } from 'vitest';
import { leftovers } from './leftovers.ts';
import { loadYaml } from './yaml.ts';

/** The fields of this front matter in which a mark was left. */
function leftIn(yaml: string): readonly string[] {
  const data = loadYaml(yaml) as Record<string, unknown>;
  return leftovers('x.md', data, yaml).map(({ spot, args }) => `${spot.field} ${args.mark}`);
}

describe('a mark of a template', () => {
  it.each([
    ['title: TODO', 'title TODO'],
    ['title: TBD later', 'title TBD'],
    ['title: FIXME', 'title FIXME'],
    ['title: "{{company}} policy"', 'title {{company}}'],
    ['title: "Write here: what it is"', 'title Write here:'],
    ['title: >-\n  Write\n  here: what it is', 'title Write here:'],
    ["title: 'Write\n  here: what it is'", 'title Write here:'],
    ['title: "Wri\\\n  te here: what it is"', 'title Write here:'],
    ['title: "T\\x4fDO"', 'title TODO'],
    ['title: Lorem ipsum', 'title Lorem ipsum'],
    ['title: >-\n  lorem\n  ipsum', 'title lorem ipsum'],
    ['title: "[Company] policy"', 'title [Company]'],
    ['title: "[your name]"', 'title [your name]'],
    ['title: >-\n  The [name\n  of the role]', 'title [name of the role]'],
    ['title: "[insert date]"', 'title [insert date]'],
    ['title: "[Date]"', 'title [Date]'],
    ['plan: { steps: [one, TODO] }', 'plan.steps[1] TODO'],
  ])('%j is found', (yaml, expected) => {
    expect(leftIn(yaml)).toEqual([expected]);
  });

  it.each(['title: The todo list', 'title: "[see] below"', 'title: Writers', 'classes: [date, company]'])(
    '%j holds none',
    (yaml) => {
      expect(leftIn(yaml)).toEqual([]);
    },
  );
});
