import { openTemplates } from '../io/templates.ts';
import { UsageError } from '../model/usage-error.ts';
import { newRecordJson, newRecordText } from '../reporters/new-record.ts';
import type { Invocation, Result } from './command.ts';
import { judge } from './judge.ts';
import { open } from './open.ts';
import { planRecord } from './plan-record.ts';

/**
 * `new KIND [TITLE]`: writes a record from its template, with the next free id.
 * @throws UsageError for words and options that fit no record, and rather than write over a file.
 */
export async function newRecord(invocation: Invocation): Promise<Result> {
  const { words, options, world } = invocation;
  if (options.at !== undefined)
    throw new UsageError(
      '`new` writes into the repository as it is now; it takes no `--at`.',
      'Use `--today DAY` to write another day into the record.',
    );
  const { root, snapshot } = await open(invocation);
  const request = {
    kind: words[0] ?? '',
    title: words[1] ?? null,
    type: option(options.type),
    owner: option(options.owner),
    domain: option(options.domain),
    id: option(options.id),
  };
  const { written, contents } = planRecord(request, snapshot, openTemplates(world.engine));
  const text =
    options.format === 'json'
      ? newRecordJson(written, (await judge(snapshot)).report)
      : newRecordText(written);
  return { text, code: 0, files: [{ path: written.path, contents, fresh: true }], root };
}

function option(value: Invocation['options'][string]): string | null {
  return typeof value === 'string' ? value : null;
}
