import type { Body } from '../../model/site-data.ts';
import { type BodyContext, bodyOf as makeBody } from './body.ts';

interface Known {
  readonly body: Body;
  /** What was asked of the context while the body was made, and what it answered. */
  readonly asked: readonly Asked[];
}

interface Asked {
  readonly question: 'pageOf' | 'pageOfFile' | 'sourceOf';
  readonly word: string;
  /** As JSON. */
  readonly answer: string;
}

/** More bodies than the largest repository that was measured has; beyond it, all are forgotten. */
const most = 20_000;
const known = new Map<string, Known>();

/**
 * A body as `bodyOf` makes it, made once: it is made again only when its text, or what it refers to, has changed. Only
 * a process that answers more than once gains by it; the answer is the same.
 */
export function bodyOf(markdown: string, context: BodyContext): Body {
  const key = `${context.path}\n${markdown}`;
  const before = known.get(key);
  if (before?.asked.every(({ question, word, answer }) => JSON.stringify(context[question](word)) === answer))
    return before.body;
  const asked: Asked[] = [];
  const body = makeBody(markdown, listening(context, asked));
  if (known.size >= most) known.clear();
  known.set(key, { body, asked });
  return body;
}

/** The same context, noting what is asked of it. */
function listening(context: BodyContext, asked: Asked[]): BodyContext {
  const hear =
    <Q extends Asked['question']>(question: Q) =>
    (word: string): ReturnType<BodyContext[Q]> => {
      const answer = context[question](word) as ReturnType<BodyContext[Q]>;
      asked.push({ question, word, answer: JSON.stringify(answer) });
      return answer;
    };
  return {
    path: context.path,
    pageOf: hear('pageOf'),
    pageOfFile: hear('pageOfFile'),
    sourceOf: hear('sourceOf'),
  };
}
