import { type Prompt, setupDialog } from '../assess/setup/questions.ts';
import { readReply } from '../assess/setup/reply.ts';
import { usualReply } from '../assess/setup/usual.ts';
import type { Graph } from '../model/graph.ts';
import type { Answers } from '../model/setup.ts';
import { dialogLine, dialogQuestion, dialogStart } from '../reporters/setup-dialog.ts';
import type { Asker, World } from './command.ts';

/**
 * Asks the seven questions on a terminal, each until its answer can be read.
 * @param home the address of the repository on GitHub, where git knows it
 * @throws UsageError when the reader leaves
 */
export async function askAnswers(
  asker: Asker,
  print: World['print'],
  graph: Graph,
  home: string | null,
): Promise<Answers> {
  const given = new Map<string, unknown>();
  try {
    print(dialogStart());
    for (const [index, question] of setupDialog.entries()) {
      print(dialogQuestion(question, index + 1, setupDialog.length));
      for (const prompt of question.prompts)
        for (const [path, value] of await replyTo(prompt, asker, print, usualReply(prompt, graph, home)))
          given.set(path, value);
    }
  } finally {
    asker.close();
  }
  return nested(given) as Answers;
}

async function replyTo(
  prompt: Prompt,
  asker: Asker,
  print: World['print'],
  usual: string | null,
): Promise<readonly (readonly [string, unknown])[]> {
  for (;;) {
    const reply = readReply(prompt, await asker.ask(dialogLine(prompt, usual)), usual);
    if ('answers' in reply) return Object.entries(reply.answers);
    print(`  ${reply.wrong}\n`);
  }
}

/** `people.executive` → `people: {executive}`. */
function nested(given: ReadonlyMap<string, unknown>): Record<string, unknown> {
  const answers: Record<string, unknown> = {};
  for (const [path, value] of given) {
    const [first = '', second] = path.split('.');
    if (second === undefined) answers[first] = value;
    else answers[first] = { ...(answers[first] as object | undefined), [second]: value };
  }
  return answers;
}
