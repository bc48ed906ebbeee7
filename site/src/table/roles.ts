/**
 * The roles that tables have by nature, said aloud: on narrow screens rows are stacked by `display: block`, and
 * browsers then forget that they are a table.
 */
export const tableRoles = {
  table: { role: 'table' },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  columnHead: { role: 'columnheader' },
  rowHead: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const;
