import { createElement, Fragment, type ReactNode } from 'react';

interface PartsProps<Part> {
  readonly of: readonly Part[];
  readonly show: (part: Part, at: number) => ReactNode;
}

/** The parts of one text, which never change places: each is told from the others by its place and needs no key. */
export function Parts<Part>({ of, show }: PartsProps<Part>): ReactNode {
  return createElement(Fragment, null, ...of.map(show));
}
