import type { ReactNode } from 'react';
import { partsOfLine } from '../table/line.ts';
import { Parts } from './Parts.tsx';

/** One line of plain words as the engine writes its messages: what is typed or named in `backticks` is set as such. */
export function Words({ text }: { readonly text: string }): ReactNode {
  return <Parts of={partsOfLine(text)} show={(part, at) => (at % 2 === 0 ? part : <Marked text={part} />)} />;
}

function Marked({ text }: { readonly text: string }): ReactNode {
  return text.startsWith('`') ? <code>{text.slice(1, -1)}</code> : <Unbroken text={text} />;
}

/** Words that stay on one line. */
export function Unbroken({ text }: { readonly text: string }): ReactNode {
  return <span className="unbroken">{text}</span>;
}
