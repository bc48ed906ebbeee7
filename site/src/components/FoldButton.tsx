import { Fragment, type ReactNode } from 'react';
import type { Fold } from '../table/folds.ts';
import { rowsWords } from '../table/text.ts';
import { Mark } from './Mark.tsx';

interface FoldButtonProps {
  readonly fold: Fold;
  readonly open: boolean;
  readonly setOpen: (key: string, open: boolean) => void;
  /** The id of what it opens. */
  readonly controls: string;
}

/** One line that says what rows have in common, how many they are, and what within asks for a reader. */
export function FoldButton({ fold, open, setOpen, controls }: FoldButtonProps): ReactNode {
  return (
    <button
      type="button"
      className="fold-button"
      aria-expanded={open}
      aria-controls={controls}
      onClick={() => setOpen(fold.key, !open)}
    >
      <span className="fold-title">{fold.title}</span>{' '}
      <span className="fold-count">{rowsWords(fold.rows.length)}</span>
      {fold.open.length > 0 && <Open states={fold.open} />}
    </button>
  );
}

/** On a line of its own. Commas are for those who hear it. */
function Open({ states }: { readonly states: Fold['open'] }): ReactNode {
  return (
    <span className="fold-open">
      {states.map((state) => (
        <Fragment key={`${state.mark} ${state.word}`}>
          <span className="out-of-sight">, </span>
          <Mark state={state} />
        </Fragment>
      ))}
    </span>
  );
}

interface UnfoldAllProps {
  readonly parts: number;
  readonly allOpen: boolean;
  readonly setAll: (open: boolean) => void;
}

/** One button for all parts. */
export function UnfoldAll({ parts, allOpen, setAll }: UnfoldAllProps): ReactNode {
  return (
    <button type="button" className="table-button unfold-all" onClick={() => setAll(!allOpen)}>
      {allOpen ? 'Close' : 'Open'} all {parts} parts
    </button>
  );
}
