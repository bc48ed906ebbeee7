import { categories } from '../../model/kinds/schema.ts';
import { later } from '../../model/setup.ts';
import type { Prompt } from './questions.ts';

/** What a typed line means: answers by their paths (none: decided later), or what is wrong with it. */
export type Reply = { readonly answers: Readonly<Record<string, unknown>> } | { readonly wrong: string };

/**
 * Reads one typed line. Enter alone is the recommended answer, or, without one, puts the question off, as `later` does.
 * @param usual what Enter alone means here
 */
export function readReply({ path, form }: Prompt, line: string, usual: string | null): Reply {
  const typed = line.replace(/\s+/g, ' ').trim() || usual || later;
  if (typed === later) return { answers: {} };
  const words = typed
    .toLowerCase()
    .split(/[ ,;]+/)
    .filter((word) => word !== '' && word !== 'and');
  switch (form) {
    case 'text':
      return { answers: { [path]: typed } };
    case 'categories': {
      const known: readonly string[] = categories;
      const unknown = words.find((word) => !known.includes(word));
      if (unknown !== undefined)
        return { wrong: `\`${unknown}\` is no category; expected ${known.join(', ')}.` };
      return { answers: { [path]: known.filter((word) => word === 'security' || words.includes(word)) } };
    }
    case 'report': {
      const [type = '', months, ...rest] = words;
      if (type === 'type1' && months === undefined) return { answers: { [path]: { type } } };
      if (
        type === 'type2' &&
        rest.every((word) => word === 'months') &&
        ['3', '6', '9', '12'].includes(months ?? '6')
      )
        return { answers: { [path]: { type, months: Number(months ?? '6') } } };
      return { wrong: `\`${typed}\` is no report; expected type1, or type2 with 3, 6, 9 or 12.` };
    }
    case 'plan':
      return ['free', 'pro', 'team', 'enterprise'].includes(words[0] ?? '') && words.length === 1
        ? { answers: { [path]: words[0] } }
        : { wrong: `\`${typed}\` is no plan; expected free, pro, team or enterprise.` };
    case 'repository':
      return /^[\w.-]+\/[\w.-]+$/.test(typed)
        ? { answers: { [path]: typed } }
        : { wrong: `\`${typed}\` is no repository; expected owner/name.` };
    case 'workplace': {
      if (typed.toLowerCase() === 'remote') return { answers: { workplace: 'remote' } };
      const offices = typed.split(/ ?[,;] ?/).filter((city) => city !== '');
      return { answers: { workplace: 'offices', offices: [...new Set(offices)] } };
    }
  }
}
