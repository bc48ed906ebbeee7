import { Fragment, type ReactNode, useEffect, useId, useLayoutEffect, useRef } from 'react';
import { type Fold, rowsWords } from '../table/folds.ts';
import { tableRoles } from '../table/roles.ts';
import { Mark } from './Mark.tsx';

interface TableFoldProps {
  readonly fold: Fold;
  /** How many columns the table has. */
  readonly columns: number;
  readonly open: boolean;
  readonly setOpen: (key: string, open: boolean) => void;
  /** Its rows. They are on the page also when it is closed: the browser's own search finds them, and paper has them. */
  readonly children: ReactNode;
}

/** Rows under one line that says what they have in common, how many they are, and what within asks for a reader. */
export function TableFold({ fold, columns, open, setOpen, children }: TableFoldProps): ReactNode {
  const id = useId();
  const body = useRef<HTMLTableSectionElement>(null);
  const { key, title, rows } = fold;
  // React knows `hidden` as yes or no alone.
  useLayoutEffect(() => {
    if (open) body.current?.removeAttribute('hidden');
    else body.current?.setAttribute('hidden', 'until-found');
  }, [open]);
  useEffect(() => {
    const element = body.current;
    const found = () => setOpen(key, true);
    element?.addEventListener('beforematch', found);
    return () => element?.removeEventListener('beforematch', found);
  }, [key, setOpen]);
  return (
    <>
      <tbody className="table-fold" {...tableRoles.group}>
        <tr {...tableRoles.row}>
          <th colSpan={columns} scope="rowgroup" {...tableRoles.rowHead}>
            <button type="button" aria-expanded={open} aria-controls={id} onClick={() => setOpen(key, !open)}>
              <span className="table-fold-title">{title}</span>{' '}
              <span className="table-fold-count">{rowsWords(rows)}</span>
              {fold.open.length > 0 && <Open states={fold.open} />}
            </button>
          </th>
        </tr>
      </tbody>
      <tbody id={id} ref={body} {...tableRoles.group}>
        {children}
      </tbody>
    </>
  );
}

/** On a line of its own. Commas are for those who hear it. */
function Open({ states }: { readonly states: Fold['open'] }): ReactNode {
  return (
    <span className="table-fold-open">
      {states.map((state) => (
        <Fragment key={`${state.mark} ${state.word}`}>
          <span className="out-of-sight">, </span>
          <Mark state={state} />
        </Fragment>
      ))}
    </span>
  );
}
