import { whatIsDue } from '../assess/due/what-is-due.ts';
import { kindPageOf } from '../assess/kind-page.ts';
import { usualTrend } from '../assess/trend-days.ts';
import { exampleRecord } from '../exporters/record.ts';
import { priceGuide } from '../exporters/site/audit-effort-page.ts';
import type { Guide, SiteInput } from '../exporters/site/input.ts';
import { originFrom } from '../exporters/site/origin.ts';
import { siteDataOf } from '../exporters/site/site.ts';
import { lastChanges, remoteOf } from '../io/git-history.ts';
import { readHandbook } from '../io/handbook.ts';
import { roomyMemory } from '../io/memory.ts';
import { openTemplates } from '../io/templates.ts';
import { kindList } from '../model/kinds/index.ts';
import { type Audience, audiences } from '../model/site-data.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { capitalized } from '../model/wording.ts';
import { readText } from '../parse/text.ts';
import { kindPageMarkdown } from '../reporters/kind-markdown.ts';
import { rules } from '../rules/index.ts';
import { readinessFor } from './audit.ts';
import type { Invocation, Options, Result } from './command.ts';
import { type Judgment, judge } from './judge.ts';
import { open } from './open.ts';
import { rulePageOf } from './rule-page.ts';
import { trendOf } from './trend-points.ts';

/**
 * `export site`: everything that the site shows to an audience (the whole of it when none is named), as one JSON
 * document. With `--stay` it answers each line of standard input with a document on a line of its own, until the input
 * ends: the live site asks after every save, and a process that is warm answers several times sooner.
 */
export async function exportSite(invocation: Invocation): Promise<Result> {
  const { options, world } = invocation;
  if (options.stay !== true) return { text: `${await siteText(invocation)}\n`, code: 0 };
  for await (const _ of world.lines?.() ?? []) world.print(`${await siteText(invocation)}\n`);
  return { text: '', code: 0 };
}

async function siteText(invocation: Invocation): Promise<string> {
  const { options, world } = invocation;
  const { root, snapshot } = await open(invocation);
  return siteJson(options, snapshot, await judge(snapshot, options.audit), world.engine, root);
}

/** The document for a repository that is judged already. */
export function siteJson(
  { audience: asked, stay }: Options,
  snapshot: Snapshot,
  judgment: Judgment,
  engine: string,
  root: string,
): string {
  const audience = audiences.find((each) => each === asked) ?? 'internal';
  const input = siteInput(audience, snapshot, judgment, engine, root);
  roomyMemory();
  return JSON.stringify(siteDataOf({ ...input, stays: stay === true }));
}

/** Everything that pages are made from, for one audience. */
export function siteInput(
  audience: Audience,
  snapshot: Snapshot,
  { graph, assessment, report }: Judgment,
  engine: string,
  root: string,
): SiteInput {
  const files = new Map(snapshot.files.map((file) => [file.path, file]));
  const remote = remoteOf(root);
  const readiness = readinessFor(graph, assessment, report.audit);
  const { audit } = report;
  const period = usualTrend(readiness.day, readiness.audit?.data.window ?? null);
  return {
    audience,
    graph,
    assessment,
    readiness,
    due: whatIsDue(graph, { ...assessment, audit: report.audit }),
    report,
    trend:
      audience === 'public' ? null : trendOf(root, snapshot, readiness, { ...period, every: 'month', audit }),
    textOf: (path) => {
      const file = files.get(path);
      return file === undefined ? null : readText(file, snapshot.read).text;
    },
    origin: originFrom(remote.url, remote.branch),
    changes:
      snapshot.commit === null || snapshot.noHistory !== null
        ? new Map()
        : lastChanges(root, snapshot.commit),
    rules:
      audience === 'public'
        ? []
        : rules.map((rule) =>
            rulePageOf(rule, rules, audience === 'internal' ? report.problems : [], report.phase),
          ),
    stays: false,
    guides: guidesOf(engine),
  };
}

/** Pages of the handbook in the order in which a newcomer reads them. */
const handbook: readonly (Pick<Guide, 'name' | 'internal'> & { readonly title?: string })[] = [
  { name: 'what-soc-2-is', internal: false },
  { name: 'type-1-or-type-2', internal: false },
  { name: priceGuide, internal: false },
  { name: 'start-with-operations', internal: false },
  { name: 'how-evidence-gets-in', internal: true },
  { name: 'github-plans', internal: true },
  { name: 'example-waiver', internal: true },
  { name: 'example-finding', internal: true },
  { name: 'example-incident', internal: true },
  { name: 'glossary', internal: false },
  { name: 'editor', title: 'Your editor', internal: true },
];

/** The handbook, and a page for each kind made from its schema: a new kind has one without a word more. */
function guidesOf(engine: string): readonly Guide[] {
  const templates = openTemplates(engine);
  return [
    ...handbook.map(({ name, internal, title }): Guide => {
      const markdown = readHandbook(engine, name);
      return { name, title: title ?? /^# (.+)$/m.exec(markdown)?.[1] ?? name, markdown, internal };
    }),
    ...kindList.map(({ name }): Guide => {
      const page = kindPageOf(name, exampleRecord(name, templates.read(name)));
      return {
        name: `kinds/${name}`,
        title: capitalized(name),
        markdown: kindPageMarkdown(page),
        internal: true,
      };
    }),
  ];
}
