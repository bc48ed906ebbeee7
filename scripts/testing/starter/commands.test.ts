import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { planRecord } from '../../commands/plan-record.ts';
import { openTemplates } from '../../io/templates.ts';
import { repository } from '../repository.ts';
import { programFiles, programTexts, root, textAt, textsIn } from './texts.ts';

/** The pages of the kinds are made from the kinds themselves. */
const guides = textsIn('scripts/handbook').filter(({ path }) => !path.startsWith('scripts/handbook/kinds/'));
const snapshot = repository(programFiles());
const templates = openTemplates(join(root, 'scripts'));

/** What is read in a hurry, such as the plan for an incident, is typed as it stands. */
describe('a record that a text tells people to write', () => {
  it.each(
    [...programTexts(), ...guides, textAt('README.md'), textAt('CONTRIBUTING.md')].flatMap(({ path, text }) =>
      commandsIn(text).map((command) => [command, path] as const),
    ),
  )('comes of `npm run new -- %s` (%s)', (command) => {
    expect(() => planRecord(requestOf(command), snapshot, templates)).not.toThrow();
  });
});

/** The words after `npm run new --`; those in capitals stand for words of the reader's own. */
function commandsIn(text: string): readonly string[] {
  const found = [...text.matchAll(/`npm run new -- ([^`]+)`/g)].map(([, words]) => String(words));
  return found.filter((words) => !words.includes('KIND') && !words.includes('--from'));
}

function requestOf(command: string) {
  const words = [...command.matchAll(/"([^"]*)"|\S+/g)].map(([word, quoted]) => quoted ?? word);
  const first = words.findIndex((word) => word.startsWith('--'));
  const [kind = '', title = null] = first === -1 ? words : words.slice(0, first);
  const option = (name: string) => words[words.indexOf(`--${name}`) + 1 || words.length] ?? null;
  return {
    kind,
    title,
    type: option('type'),
    owner: option('owner'),
    domain: option('domain'),
    id: option('id'),
  };
}
