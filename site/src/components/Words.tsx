import type { ReactNode } from 'react';

/**
 * One line of plain words as the engine writes its messages: `backticks` mark what is typed or named, and an id such as
 * IAM-03 is not torn apart at the end of a line.
 */
export function Words({ text }: { readonly text: string }): ReactNode {
  return text.split(/(`[^`]*`|\b[A-Z]+-\d+\b)/).map((part, at) => {
    if (at % 2 === 0) return part;
    const isCode = part.startsWith('`');
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never change places
    return isCode ? <code key={at}>{part.slice(1, -1)}</code> : <Unbroken key={at} text={part} />;
  });
}

function Unbroken({ text }: { readonly text: string }): ReactNode {
  return <span className="unbroken">{text}</span>;
}
