import type { Cell, Mark, Table } from '../../../scripts/model/site-data.ts';

/** A small table with a column of each type, for the tests of this folder. */
export const controls: Table = {
  id: 'controls',
  caption: 'Controls',
  columns: [
    { title: 'Control', type: 'id' },
    { title: 'Owner', type: 'links', filter: true },
    { title: 'Samples', type: 'number' },
    { title: 'Next due', type: 'date' },
    { title: 'State', type: 'state', filter: true },
  ],
  rows: [
    row('IAM-10', ['security-lead'], 12, '2026-07-12', 'met', 'operating'),
    row('IAM-2', ['engineering-lead', 'security-lead'], 9, '2026-10-01', 'deviation', 'deviating'),
    row('IAM-1', [], '100 of 120', { none: 'runs on events' }, 'unknown', 'unknown'),
    row('CHG-1', ['engineering-lead'], { none: 'not drawn' }, '2026-01-31', 'met', 'designed'),
  ],
  empty: 'No control yet.',
};

function row(id: string, owners: readonly string[], samples: Cell, due: Cell, mark: Mark, word: string) {
  const links = owners.map((text) => ({ text, path: `/roles/${text}/` }));
  const own = { links: [{ text: id, path: `/controls/${id}/` }] };
  return { key: id, cells: [own, { links }, samples, due, { state: { mark, word } }] };
}
