import { codeownersOf, codeownersPath } from '../../assess/codeowners.ts';
import { criteriaOutside } from '../../assess/setup/scope.ts';
import type { KindData } from '../../model/kinds/index.ts';
import type { AnyRecord } from '../../model/record.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import { editFrontMatter } from '../../parse/edit-front-matter.ts';
import { parseRepository } from '../../parse/repository.ts';
import { differences, type FileDifference } from './differences.ts';
import { snapshotOfTexts, type Texts } from './memory.ts';
import { besideStarter, wholeStarter, withoutRecords } from './starter.ts';
import type { PageRows } from './starter-rows.ts';

/** A record of the starter that comes back into use. */
export interface Restored {
  readonly record: AnyRecord;
  readonly files: readonly FileDifference[];
  /** Rows of pages that should be back with it, and for which no place is left. */
  readonly lost: readonly PageRows[];
}

/**
 * Brings back one record that setup took out: its file, the references of records that are here, the page of its domain,
 * and its id off the program's list.
 * @returns `here` when it is in use already, `unknown` when setup took no such record out
 */
export function restoreRecord(texts: Texts, id: string, moment: Snapshot): Restored | 'here' | 'unknown' {
  const graphOf = (of: Texts) => parseRepository(snapshotOfTexts(of, moment)).graph;
  const present = graphOf(texts);
  if (present.find(id) !== undefined) return 'here';
  const whole = wholeStarter(texts);
  const full = graphOf(whole.texts);
  const record = full.records.find((each) => each.id === id);
  if (record === undefined) return 'unknown';
  const used = new Set(present.records.map((each) => each.path));
  const gone = new Set(
    full.records.flatMap((each) => (each === record || used.has(each.path) ? [] : [each.id])),
  );
  const domain = `${record.path.slice(0, record.path.lastIndexOf('/'))}/README.md`;
  const pages = full.pages.map(({ path }) => path).filter((path) => !texts.has(path) && path !== domain);
  const after = besideStarter(texts, whole);
  const { program } = present;
  const others = criteriaOutside(full, new Set(categoriesIn(program?.data)));
  const cut = withoutRecords(whole, full, { ids: gone, pages: new Set(pages), others });
  for (const [path, text] of cut.texts) after.set(path, text);
  const removed = (program?.data.removed ?? []).filter((each) => each !== id);
  const change = { path: ['removed'], value: removed.length === 0 ? undefined : removed };
  const text = after.get(program?.path ?? '') ?? '';
  if (program !== undefined) after.set(program.path, editFrontMatter(text, [change]) ?? text);
  // Only a list that was in step before is kept in step: another one is somebody's own.
  if (texts.get(codeownersPath) === codeownersOf(present))
    after.set(codeownersPath, codeownersOf(graphOf(after)));
  return { record, files: differences(texts, after), lost: cut.lost };
}

function categoriesIn(program: KindData['program'] | undefined): readonly string[] {
  return (program?.categories ?? []).flatMap(({ category, inScope }) => (inScope ? [category] : []));
}
