import type { Draft } from '../model/problem.ts';
import { type Answers, later } from '../model/setup.ts';
import { fault } from './fault.ts';
import { validate } from './validate.ts';
import { loadYaml, refusalOf } from './yaml.ts';

export interface ReadAnswers {
  readonly answers: Answers;
  /** Everything that is wrong with the file; rules give it words. */
  readonly faults: readonly Draft[];
}

/**
 * Reads a file of answers for setup: YAML, with the names of `answersSchema`. What is empty, or answered `later`, is
 * left out. Never throws on content.
 */
export function readAnswers(path: string, text: string): ReadAnswers {
  const refuse = (message: string, line: number, column: number, args: Draft['args'] = {}): ReadAnswers => ({
    answers: {},
    faults: [fault('front-matter-parses', message, { path, line, column }, args)],
  });
  let data: unknown;
  try {
    data = loadYaml(text);
  } catch (error) {
    const { message, line, column, args } = refusalOf(error, text);
    return refuse(message, line, column, args);
  }
  if (data === null || data === undefined) return { answers: {}, faults: [] };
  if (typeof data !== 'object' || Array.isArray(data)) return refuse('shape', 1, 1);
  const given = Object.fromEntries(
    Object.entries(data).filter(([, value]) => value !== null && value !== later),
  );
  const { data: answers, faults } = validate('answers', path, given);
  return { answers: answers as Answers, faults };
}
