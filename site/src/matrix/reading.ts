import type { MatrixHead } from '../../../scripts/model/site-data.ts';
import type { Place } from './move.ts';
import { footWord, type RolesOfRow } from './part.ts';

/** The cell that is pointed at, in words: `IAM-03 User access reviewed · key to · CC6.2 Users are registered`. */
export function readingOf(
  place: Place | null,
  rows: readonly (MatrixHead & { readonly roles: RolesOfRow })[],
  columns: readonly (MatrixHead & { readonly at: number; readonly count: number })[],
): string {
  const control = place === null ? undefined : rows[place.row - 1];
  const criterion = place === null ? undefined : columns[place.column - 1];
  if (control && criterion) {
    const role = control.roles.get(criterion.at);
    return `${named(control)} · ${role === undefined ? 'not linked to' : `${role} to`} · ${named(criterion)}`;
  }
  if (control) return `${named(control)} · ${control.state.word}`;
  if (criterion) {
    const foot = footWord(criterion.count, criterion.state.word);
    return `${named(criterion)} · ${foot === 'gap' ? 'no key control' : foot} · ${criterion.state.word}`;
  }
  return 'Point at a cell, tap it, or move with the arrow keys. Enter opens the control, Shift and Enter the criterion.';
}

function named({ id, title }: MatrixHead): string {
  return `${id} ${title}`;
}
