import type { OpenAnswer } from '../assess/open-answers.ts';
import type { Day } from '../model/calendar.ts';
import { oneLine, pathOf, scalar } from './record.ts';

/** A finding that a checklist gave rise to, ready to be written. */
export interface NewFinding {
  readonly id: string;
  readonly path: string;
  readonly title: string;
  readonly contents: string;
}

/**
 * One finding of kind `gap` for each answer, in order; `idOf` gives the n-th free id, from 0.
 * @param answers those that say no or partly
 * @param day the day on which the gap was noticed: the day of the checklist
 */
export function findingsOf(
  answers: readonly OpenAnswer[],
  day: Day,
  idOf: (nth: number) => string,
): readonly NewFinding[] {
  return answers.map(({ evidence, answer }, nth) => {
    const id = idOf(nth);
    const title = oneLine(`${answer.answer === 'partly' ? 'In part' : 'No'}: ${answer.question}`);
    const owner = answer.owner ?? evidence.data.performed.by;
    const controls = answer.controls ?? [];
    const contents = [
      '---',
      `id: ${id}`,
      `title: ${scalar(title)}`,
      `owner: ${scalar(owner)}`,
      'kind: gap',
      'source: self-assessment',
      'raisedBy:',
      `  evidence: ${scalar(evidence.id)}`,
      `  answer: ${scalar(answer.id)}`,
      ...(controls.length === 0 ? [] : [`controls: [${controls.map(scalar).join(', ')}]`]),
      `detected: ${day}`,
      'status: open',
      '---',
      '',
      '## What was found',
      '',
      `${evidence.id} asks: ${answer.question} The answer was ${answer.answer}.`,
      ...(answer.note === undefined ? [] : ['', oneLine(answer.note)]),
      '',
    ].join('\n');
    return { id, path: pathOf('finding', id, answer.id.replaceAll('-', ' ')), title, contents };
  });
}
