import { definitionOf, kindNamed } from '../assess/kind-named.ts';
import { openTemplates } from '../io/templates.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { UsageError } from '../model/usage-error.ts';
import { parseRepository } from '../parse/repository.ts';
import { newRecordJson, newRecordText, type Written } from '../reporters/new-record.ts';
import { auditOf } from './audit.ts';
import type { Invocation, Result } from './command.ts';
import { judge } from './judge.ts';
import { planFindings } from './new-findings.ts';
import { open } from './open.ts';
import { planRecord } from './plan-record.ts';
import { refuseAt, textOf } from './required.ts';
import { planRestore } from './restore.ts';

/**
 * `new KIND [TITLE]`: writes a record from its template, with the next free id. With `--from ID` it brings back one that
 * setup took out, or writes the findings that the answers of a checklist call for.
 * @throws UsageError for words and options that fit no record, and rather than write over a file.
 */
export async function newRecord(invocation: Invocation): Promise<Result> {
  const { words, options, world } = invocation;
  refuseAt('new', options);
  const { root, snapshot } = await open(invocation);
  // An option that names nothing is refused, whatever is written.
  if (options.audit !== undefined) auditOf(parseRepository(snapshot).graph, options.audit);
  const from = textOf(options, 'from');
  if (from !== null) {
    refuseBeside(invocation);
    if (kindNamed(words[0] ?? '') === 'finding' && definitionOf('evidence').id.test(from)) {
      const { text, files } = planFindings(from, snapshot);
      return { text, code: 0, files, root };
    }
    const { written, files } = planRestore(words[0] ?? '', from, root, snapshot);
    return { text: await writtenText(invocation, written, snapshot), code: 0, files, root };
  }
  const request = {
    kind: words[0] ?? '',
    title: words[1] ?? null,
    type: textOf(options, 'type'),
    owner: textOf(options, 'owner'),
    domain: textOf(options, 'domain'),
    id: textOf(options, 'id'),
  };
  const { written, contents } = planRecord(request, snapshot, openTemplates(world.engine));
  const text = await writtenText(invocation, written, snapshot);
  return { text, code: 0, files: [{ path: written.path, contents, fresh: true }], root };
}

async function writtenText({ options }: Invocation, written: Written, snapshot: Snapshot): Promise<string> {
  return options.format === 'json'
    ? newRecordJson(written, (await judge(snapshot, options.audit)).report)
    : newRecordText(written);
}

/** A record that comes back has its title, its owner and its id. */
function refuseBeside({ words, options }: Invocation): void {
  const spare = ['type', 'owner', 'domain', 'id'].find((name) => options[name] !== undefined);
  if (words[1] === undefined && spare === undefined) return;
  throw new UsageError(
    `\`--from\` brings a record back as it was; it takes no ${spare === undefined ? 'title' : `\`--${spare}\``}.`,
    'Leave it out, and edit the file afterwards.',
  );
}
