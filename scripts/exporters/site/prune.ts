import { readLink } from '../../assess/link.ts';
import type { Body } from '../../model/record.ts';
import type { Shape } from './shape.ts';

/** What a reader may know of names. */
export interface Names {
  /** How a reference is written for the reader; undefined when it leads to nothing that they may see. */
  readonly shown: (written: string) => string | undefined;
  /** Whether a word names something that they may not see. */
  readonly hides: (word: string) => boolean;
  /** Whether a file is one that they may read. */
  readonly file: (path: string) => boolean;
}

/**
 * A copy with only what its shape has, without references to what is hidden: a reference in a list goes, a field is
 * deleted, and an entry of a list goes when it must have the reference. Undefined when nothing is left.
 */
export function prune(value: unknown, shape: Shape, names: Names): unknown {
  switch (shape.is) {
    case 'value':
      return value;
    case 'reference':
      if (typeof value !== 'string') return undefined;
      return shape.words.includes(value) ? value : names.shown(value);
    case 'name':
      return typeof value === 'string' && !names.hides(value) ? value : undefined;
    case 'list':
      if (!Array.isArray(value)) return undefined;
      return value.map((each) => prune(each, shape.of, names)).filter((each) => each !== undefined);
    case 'object':
      return pruneObject(value, shape, names);
  }
}

function pruneObject(value: unknown, shape: Extract<Shape, { is: 'object' }>, names: Names): unknown {
  if (value === null || typeof value !== 'object') return undefined;
  const copy: Record<string, unknown> = {};
  for (const [name, inner] of Object.entries(value)) {
    const field = shape.fields.get(name);
    const kept = field === undefined ? undefined : prune(inner, field, names);
    if (kept !== undefined) copy[name] = kept;
  }
  return shape.anchors.every((name) => copy[name] !== undefined) ? copy : undefined;
}

/** A body that names nothing hidden in its links and ids. Its text is not in it: whoever renders that must ask again. */
export function pruneBody(body: Body, path: string, names: Names): Body {
  return {
    ...body,
    links: body.links.filter((address) => {
      const link = readLink(address, path);
      return link.to === 'elsewhere' || (link.to === 'file' && names.file(link.path));
    }),
    mentions: body.mentions.filter((word) => names.shown(word) === word),
  };
}
