import { Buffer, isUtf8 } from 'node:buffer';
import { assess } from '../assess/assessment.ts';
import { answerFaults } from '../assess/setup/answer-faults.ts';
import { snapshotOfTexts } from '../exporters/setup/memory.ts';
import type { Graph } from '../model/graph.ts';
import type { Answers } from '../model/setup.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { UsageError } from '../model/usage-error.ts';
import { readAnswers } from '../parse/answers.ts';
import { placeFinder } from '../parse/place.ts';
import { parseRepository } from '../parse/repository.ts';
import { rules } from '../rules/index.ts';
import { runRules } from '../rules/run.ts';

/**
 * Answers from a file.
 * @param path as typed, for the places of what is wrong
 * @throws UsageError with everything that is wrong, a line each, with its place
 */
export function answersFrom(path: string, bytes: Uint8Array, graph: Graph, moment: Snapshot): Answers {
  if (!isUtf8(bytes))
    throw new UsageError(`\`${path}\` is no text in UTF-8.`, 'Save it as UTF-8 and run it again.');
  const text = Buffer.from(bytes)
    .toString('utf8')
    .replace(/^\ufeff/, '');
  // The finder of places reads records only in the folders of content; a file that ends in .yaml anywhere.
  const name = 'answers.yaml';
  const { answers, faults } = readAnswers(name, text);
  const empty = snapshotOfTexts(new Map(), moment);
  const { graph: nothing } = parseRepository(empty);
  const judged = runRules(rules, nothing, faults, assess(nothing, empty)).filter(
    ({ draft }) => draft.spot.path === name,
  );
  const find = placeFinder({
    ...empty,
    files: [{ path: name, bytes: bytes.length, type: 'file' }],
    read: () => bytes,
  });
  const found = [
    ...judged.map(({ draft, text: words }) => ({ place: find(draft.spot), text: words })),
    ...answerFaults(answers, graph).map(({ field, text: words }) => ({
      place: find({ path: name, field }),
      text: words,
    })),
  ].sort((a, b) => a.place.line - b.place.line || a.place.column - b.place.column);
  if (found.length === 0) return answers;
  const lines = found.map(({ place, text: words }) => `${path}:${place.line}:${place.column} ${words}`);
  throw new UsageError(
    `The answers cannot be used; nothing was changed.\n${lines.join('\n')}`,
    'The names and values are those of .vscode/schemas/answers.json.',
  );
}
