import { resolve } from 'node:path';
import { assess } from '../assess/assessment.ts';
import { dueSoonOf } from '../assess/policy.ts';
import { calendarsOf, type OwnerCalendar } from '../exporters/ics.ts';
import { addressesOf } from '../exporters/site/addresses.ts';
import { resolveRevision } from '../io/git.ts';
import { sha256Of } from '../model/fingerprint.ts';
import type { Graph } from '../model/graph.ts';
import { kinds } from '../model/kinds/index.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { UsageError } from '../model/usage-error.ts';
import { parseRepository } from '../parse/repository.ts';
import type { Invocation, Options, Output, Result } from './command.ts';
import { dueFor } from './due-for.ts';
import { open } from './open.ts';

/**
 * `export ics`: what each owner has to do, as calendars that others import. With `--owner` alone it prints one; with
 * `--out` it writes one file for each owner with something to do.
 */
export async function exportIcs(invocation: Invocation): Promise<Result> {
  const { options, world } = invocation;
  const { root, snapshot } = await open(invocation);
  const { graph } = parseRepository(snapshot);
  const due = dueFor(graph, assess(graph, snapshot), options);
  const calendars = calendarsOf(due.items, {
    organization: graph.program?.data.organization ?? graph.program?.title ?? '',
    example: graph.program?.data.example ?? false,
    stamp: await stampOf(root, snapshot),
    dueSoon: dueSoonOf(graph),
    pageOf: pagesOn(options.site, graph),
  });
  if (typeof options.out === 'string') return written(calendars, options, world.cwd, due.until);
  if (typeof options.owner !== 'string')
    throw new UsageError('`export ics` prints the calendar of one owner.', ownersWords(calendars));
  if (options.format === 'json')
    throw new UsageError(
      'A calendar has no JSON form.',
      'Use `npm run -s status -- --format json`: `due` has the same items.',
    );
  const [only] = calendars;
  if (only === undefined)
    throw new UsageError(
      `${options.owner} has nothing to do by ${due.until}, and a calendar without an event is none.`,
      'Look farther ahead with `--until DAY`.',
    );
  return { text: only.text, code: 0 };
}

/** The commit's own time, so that the same commit gives the same bytes; the instant where there is no commit yet. */
async function stampOf(root: string, { commit, instant }: Snapshot): Promise<string> {
  return commit === null ? instant : (await resolveRevision(root, commit)).instant;
}

function written(
  calendars: readonly OwnerCalendar[],
  { out, format }: Options,
  cwd: string,
  until: string,
): Result {
  const folder = resolve(cwd, String(out));
  const files = calendars.map(({ who, text }): Output => ({ path: fileName(who.role), contents: text }));
  const lines =
    files.length === 0
      ? [`Nothing is due by ${until}: no calendar was written.`]
      : files.map(({ path }, index) => `wrote ${out}/${path}: ${calendars[index]?.count} to do by ${until}`);
  const text =
    format === 'json' ? JSON.stringify(files.map(({ path }) => `${out}/${path}`)) : lines.join('\n');
  return { text: `${text}\n`, code: 0, files, root: folder };
}

/** A role's id comes from the name of a file: only one of the known form names another, and no two name the same. */
function fileName(role: string | null): string {
  if (role === null) return '_no-role.ics';
  if (kinds.role.id.test(role)) return `${role}.ics`;
  return `_role-${sha256Of(role).slice(0, 16)}.ics`;
}

function ownersWords(calendars: readonly OwnerCalendar[]): string {
  const owners = calendars.map(({ who, count }) => `${who.role ?? who.title} (${count})`);
  return owners.length === 0
    ? 'Nobody has anything to do yet.'
    : `Name one with \`--owner ROLE\`, or write all of them with \`--out DIR\`. Owners with something to do: ${owners.join(', ')}.`;
}

/** @throws UsageError for an address that is none of the web. */
function pagesOn(site: Options[string], graph: Graph): (record: string) => string | null {
  if (typeof site !== 'string') return () => null;
  const base = URL.canParse(site) ? new URL(site) : null;
  if (base === null || !/^https?:$/.test(base.protocol))
    throw new UsageError(
      `\`--site\` got \`${site}\`, which is no address of a site.`,
      'Write it as https://example.com/soc2/.',
    );
  const addresses = addressesOf(graph);
  const start = `${base.origin}${base.pathname.replace(/\/*$/, '')}`;
  return (record) => {
    const path = addresses.of(record);
    return path === null ? null : new URL(`${start}${path}`).href;
  };
}
