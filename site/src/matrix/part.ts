import type { MatrixHead, MatrixView } from '../../../scripts/model/site-data.ts';

export type Role = 'key' | 'supporting';

/** What a reader picked; '' picks everything. */
export interface MatrixFilter {
  readonly domain: string;
  readonly control: string;
  readonly series: string;
  readonly criterion: string;
  readonly role: string;
}

export const wholeMatrix: MatrixFilter = { domain: '', control: '', series: '', criterion: '', role: '' };

export interface MatrixChoice {
  readonly name: keyof MatrixFilter;
  readonly label: string;
  readonly values: readonly string[];
}

/** What can be picked: the values that occur. */
export function matrixChoices({ rows, columns }: MatrixView): readonly MatrixChoice[] {
  const groups = (heads: readonly MatrixHead[]) => [...new Set(heads.map(({ group }) => group))];
  const states = (heads: readonly MatrixHead[]) => [...new Set(heads.map(({ state }) => state.word))].sort();
  return [
    { name: 'domain', label: 'Domain', values: groups(rows) },
    { name: 'control', label: 'State of control', values: states(rows) },
    { name: 'series', label: 'Series', values: groups(columns) },
    { name: 'criterion', label: 'State of criterion', values: states(columns) },
    { name: 'role', label: 'Role', values: ['key', 'supporting'] },
  ];
}

/** What an address picks; what does not occur is passed over. */
export function matrixFilter(matrix: MatrixView, parameters: Readonly<Record<string, string>>): MatrixFilter {
  const picked = matrixChoices(matrix).flatMap(({ name, values }) => {
    const value = parameters[name];
    return value !== undefined && values.includes(value) ? [[name, value]] : [];
  });
  return { ...wholeMatrix, ...Object.fromEntries(picked) };
}

/** The part of a matrix that is shown: places in `rows` and `columns` of the view, in order. */
export interface MatrixPart {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/** The roles of each row, by column. */
export type RolesOfRow = ReadonlyMap<number, Role>;

/** Where each control answers, with the role picked or any. */
export function rolesByRow(matrix: MatrixView, role: string): readonly RolesOfRow[] {
  const rows = matrix.rows.map(() => new Map<number, Role>());
  for (const [row, column, own] of matrix.cells) {
    if (role === '' || role === own) rows[row]?.set(column, own);
  }
  return rows;
}

/**
 * What the filters leave. Rows without an answer go as soon as anything is picked. Columns without one go when the
 * pick was about controls: a picked series keeps its gaps, as gaps are what one looks for in it.
 */
export function partOf(matrix: MatrixView, filter: MatrixFilter): MatrixPart {
  const roles = rolesByRow(matrix, filter.role);
  const aboutControls = filter.domain !== '' || filter.control !== '' || filter.role === 'supporting';
  const aboutCriteria = filter.series !== '' || filter.criterion !== '';
  const fits = (picked: string, own: string): boolean => picked === '' || picked === own;
  const rows = [...matrix.rows.keys()].filter((at) => {
    const head = matrix.rows[at];
    return head && fits(filter.domain, head.group) && fits(filter.control, head.state.word);
  });
  const columns = [...matrix.columns.keys()].filter((at) => {
    const head = matrix.columns[at];
    return head && fits(filter.series, head.group) && fits(filter.criterion, head.state.word);
  });
  const answers = (row: number, column: number): boolean => roles[row]?.has(column) ?? false;
  return {
    rows:
      aboutCriteria || filter.role !== '' || filter.domain !== '' || filter.control !== ''
        ? rows.filter((row) => columns.some((column) => answers(row, column)))
        : rows,
    columns: aboutControls ? columns.filter((column) => rows.some((row) => answers(row, column))) : columns,
  };
}

/** Key controls of each column, whatever is picked: a filter must not make a gap. */
export function keyCounts(matrix: MatrixView): readonly number[] {
  const counts = matrix.columns.map(() => 0);
  for (const [, column, role] of matrix.cells) {
    if (role === 'key') counts[column] = (counts[column] ?? 0) + 1;
  }
  return counts;
}

/**
 * What the foot of a column says. Only the engine calls a gap a gap: where a vendor's control answers, or one that this
 * reader may not see, there are zero key controls here and no gap.
 */
export function footWord(count: number, state: string): string {
  return count === 0 && state === 'gap' ? 'gap' : `${count} key`;
}
