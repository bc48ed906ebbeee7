import { type ReactNode, useId, useRef } from 'react';
import type { Fold } from '../table/folds.ts';
import { tableRoles } from '../table/roles.ts';
import { useUntilFound } from '../table/use-until-found.ts';
import { FoldButton } from './FoldButton.tsx';

interface TableFoldProps {
  readonly fold: Fold;
  /** How many columns the table has. */
  readonly columns: number;
  readonly open: boolean;
  readonly setOpen: (key: string, open: boolean) => void;
  /** Its rows. They are on the page also when it is closed: the browser's own search finds them, and paper has them. */
  readonly children: ReactNode;
}

/** Rows of a table under one line. */
export function TableFold({ fold, columns, open, setOpen, children }: TableFoldProps): ReactNode {
  const id = useId();
  const body = useRef<HTMLTableSectionElement>(null);
  useUntilFound(body, fold.key, open, setOpen);
  return (
    <>
      <tbody className="table-fold" {...tableRoles.group}>
        <tr {...tableRoles.row}>
          <th colSpan={columns} scope="rowgroup" {...tableRoles.rowHead}>
            <FoldButton fold={fold} open={open} setOpen={setOpen} controls={id} />
          </th>
        </tr>
      </tbody>
      <tbody id={id} ref={body} {...tableRoles.group}>
        {children}
      </tbody>
    </>
  );
}
