import { createElement, Fragment, type ReactNode } from 'react';

interface PartsProps<Part> {
  readonly of: readonly Part[];
  readonly show: (part: Part, at: number) => ReactNode;
}

/** Parts that never change places, such as those of one text: each is told from the others by its place, without a key. */
export function Parts<Part>({ of, show }: PartsProps<Part>): ReactNode {
  return createElement(Fragment, null, ...of.map(show));
}
