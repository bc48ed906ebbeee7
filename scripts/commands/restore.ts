import { codeownersPath } from '../assess/codeowners.ts';
import { restoreRecord } from '../exporters/setup/restore.ts';
import { readTexts } from '../io/texts.ts';
import { meant } from '../model/nearest.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { starterFolder } from '../model/snapshot.ts';
import { UsageError } from '../model/usage-error.ts';
import { parseRepository } from '../parse/repository.ts';
import type { Written } from '../reporters/new-record.ts';
import { lostNotes } from '../reporters/setup-notes.ts';
import { chooseKind } from './choose-id.ts';
import type { Output } from './command.ts';

/**
 * `new KIND --from ID`: a record of the starter that setup took out, as the files that bring it back.
 * @throws UsageError when the record is here, was not taken out, or is of another kind
 */
export function planRestore(
  word: string,
  id: string,
  root: string,
  snapshot: Snapshot,
): { readonly written: Written; readonly files: readonly Output[] } {
  const kind = chooseKind(word);
  const texts = readTexts(root, snapshot.files, [codeownersPath, starterFolder]);
  const restored = restoreRecord(texts, id, snapshot);
  if (restored === 'here')
    throw new UsageError(`\`${id}\` is in use already.`, `Look at it with \`npm run explain -- ${id}\`.`);
  if (restored === 'unknown') {
    const { removed = [] } = parseRepository(snapshot).graph.program?.data ?? {};
    throw new UsageError(
      `Setup took no \`${id}\` out, so it cannot be brought back.`,
      meant(id, removed, '`removed` in program/program.md lists what can.'),
    );
  }
  const { record, files, lost } = restored;
  if (record.kind !== kind)
    throw new UsageError(
      `\`${id}\` is a ${record.kind}, not a ${kind}.`,
      `Write it as \`npm run new -- ${record.kind} --from ${id}\`.`,
    );
  const { path, title } = record;
  return {
    written: {
      kind,
      id,
      path,
      title,
      newDomain: null,
      ownerMissing: false,
      restored: true,
      lost: lostNotes(lost),
    },
    files,
  };
}
