import useIsBrowser from '@docusaurus/useIsBrowser';
import type { ReactNode } from 'react';
import type { MatrixView } from '../../../scripts/model/site-data.ts';
import { type MatrixFilter, matrixChoices, wholeMatrix } from '../matrix/part.ts';
import { SelectField } from './SelectField.tsx';

interface MatrixToolsProps {
  readonly matrix: MatrixView;
  readonly filter: MatrixFilter;
  /** How many are shown. */
  readonly rows: number;
  readonly columns: number;
  readonly change: (filter: MatrixFilter) => void;
}

/** Filters of the matrix. The server leaves their places empty. */
export function MatrixTools({ matrix, filter, rows, columns, change }: MatrixToolsProps): ReactNode {
  const isBrowser = useIsBrowser();
  const picked = Object.values(filter).some((value) => value !== '');
  return (
    <div className="table-frame">
      <div className="table-tools">
        {matrixChoices(matrix).map(({ name, label, values }) =>
          isBrowser ? (
            <SelectField
              key={name}
              label={label}
              value={filter[name]}
              options={[{ value: '', text: 'all' }, ...values.map((value) => ({ value, text: value }))]}
              onChange={(value) => change({ ...filter, [name]: value })}
            />
          ) : (
            <div key={name} className="table-field" />
          ),
        )}
        <div className="table-outcome">
          <p className="table-count" role="status">
            {counted(rows, matrix.rows.length, 'controls')},{' '}
            {counted(columns, matrix.columns.length, 'criteria')}
          </p>
          {picked && (
            <button type="button" className="table-button" onClick={() => change(wholeMatrix)}>
              Clear
            </button>
          )}
        </div>
      </div>
    </div>
  );
}

function counted(shown: number, all: number, words: string): string {
  return shown === all ? `${all} ${words}` : `${shown} of ${all} ${words}`;
}
