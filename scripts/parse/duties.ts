import type { Duty } from '../model/record.ts';
import { idLike, type Token, textOf, tokensOf } from './markdown.ts';

/** The word with which a duty is written; `must not` is one as well. */
const duty = /\bmust\b/gi;

interface Part {
  readonly heading: string;
  readonly mentions: Set<string>;
  first: Pick<Duty, 'word' | 'nth'> | null;
}

/** The parts of a body, each from one heading to the next, that say what somebody must do, and what ids they name. */
export function readDuties(body: string, keep: (text: string) => string): readonly Duty[] {
  if (body.search(duty) < 0) return [];
  const parts: Part[] = [{ heading: '', mentions: new Set(), first: null }];
  const counts = new Map<string, number>();
  let before: Token | undefined;
  for (const token of tokensOf(body)) {
    if (token.type === 'inline') {
      const children = token.children ?? [];
      const isHeading = before?.type === 'heading_open';
      if (isHeading) parts.push({ heading: keep(textOf(children)), mentions: new Set(), first: null });
      const part = parts.at(-1) as Part;
      for (const { type, content } of children) {
        if (type !== 'text') continue;
        for (const [id] of content.matchAll(idLike)) part.mentions.add(keep(id));
        for (const [word] of content.matchAll(duty)) {
          const nth = counts.get(word) ?? 0;
          // “What everyone must do” announces duties and is none.
          if (!isHeading) part.first ??= { word, nth };
          counts.set(word, nth + 1);
        }
      }
    }
    before = token;
  }
  return parts.flatMap(({ heading, mentions, first }) =>
    first === null ? [] : [{ heading, ...first, mentions: [...mentions] }],
  );
}
