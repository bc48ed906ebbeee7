import type { ReactNode } from 'react';
import { Parts } from './Parts.tsx';

/**
 * One line of plain words as the engine writes its messages: `backticks` mark what is typed or named, and an id such as
 * IAM-03 is not torn apart at the end of a line.
 */
export function Words({ text }: { readonly text: string }): ReactNode {
  const parts = text.split(/(`[^`]*`|\b[A-Z]+-\d+\b)/);
  return <Parts of={parts} show={(part, at) => (at % 2 === 0 ? part : <Marked text={part} />)} />;
}

function Marked({ text }: { readonly text: string }): ReactNode {
  return text.startsWith('`') ? <code>{text.slice(1, -1)}</code> : <Unbroken text={text} />;
}

/** Words that stay on one line. */
export function Unbroken({ text }: { readonly text: string }): ReactNode {
  return <span className="unbroken">{text}</span>;
}
