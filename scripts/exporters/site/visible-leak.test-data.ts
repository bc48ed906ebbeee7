import fc from 'fast-check';
import type { Graph } from '../../model/graph.ts';
import { edited } from '../../model/kinds/examples/edited.ts';
import { event } from '../../model/kinds/examples/event.ts';
import { once } from '../../model/kinds/examples/once.ts';
import { type KindData, type KindName, kindList, kinds } from '../../model/kinds/index.ts';
import { parseRepository } from '../../parse/repository.ts';
import { record } from '../../testing/designed.ts';
import { repository } from '../../testing/repository.ts';

const examples: KindData = { ...edited, ...once, ...event };

export interface World {
  /** One a planted record, in order. */
  readonly classes: readonly ('public' | 'internal' | 'restricted' | undefined)[];
  /** Which of the candidates each reference takes, in turn. */
  readonly picks: readonly number[];
}

export interface Planted {
  readonly kind: KindName;
  readonly id: string;
  readonly alias: string;
  readonly title: string;
  readonly path: string;
}

/** Three records of each kind; no word of one is a part of another's. */
export const planted: readonly Planted[] = kindList.flatMap(({ name, layout, folder }) =>
  (layout === 'single' ? ['A'] : ['A', 'B', 'C']).map((letter, index): Planted => {
    const id = idOf(name, letter, index);
    const within = { flat: folder, domain: `${folder}/zed`, year: `${folder}/2026`, single: '' }[layout];
    const path =
      layout === 'single' ? folder : `${within}/${name === 'role' ? id : `${id}-file-${letter}`}.md`;
    return {
      kind: name,
      id,
      alias: `ALIAS-${name}-${letter}`,
      title: `Title ${letter} of one ${name}`,
      path,
    };
  }),
);

const classification = fc.constantFrom(undefined, 'public', 'internal', 'restricted');
/** How records are classified, and what they point at. */
export const world: fc.Arbitrary<World> = fc.record({
  classes: fc.array(classification, { minLength: planted.length, maxLength: planted.length }),
  picks: fc.array(fc.nat(1000), { minLength: 40, maxLength: 40 }),
});

const framework = {
  'controls/frameworks/tsc-2017.yaml':
    'id: tsc-2017\ntitle: SOC 2\npublisher: AICPA\ndefault: true\nrequirements:\n  - { id: CC6.1, title: Access }\n',
};

/** Three records of each kind with every field in use, whose references and bodies name each other. */
export function graphOf({ classes, picks }: World): Graph {
  const policies = planted.filter(({ kind }) => kind === 'policy').map(({ id }) => id);
  let turn = 0;
  const pick = () => picks[turn++ % picks.length] ?? 0;
  const links = planted.map(({ id, alias, path }) => `${id} and ${alias}, [there](/${path})`).join('\n- ');
  const body = `\n# Heading\n\n- ${links}\n`;
  const files = planted.map(({ kind, id, alias, title, path }, index) => {
    const data = structuredClone(examples[kind]) as Record<string, unknown>;
    const { references } = kinds[kind];
    for (const [field, { to }] of Object.entries(references))
      point(data, field.split(/\.|(?=\[)/), () => target(to, pick()));
    const own = {
      ...data,
      title,
      aliases: [alias, policies[pick() % policies.length] ?? ''],
      classification: classes[index],
    };
    return [path, record(kind === 'program' ? own : { ...own, id }, body)] as const;
  });
  return parseRepository(
    repository({ ...Object.fromEntries(files), ...framework, 'program/README.md': body }),
  ).graph;
}

/** A record of one of the kinds, written in one of the ways: id, alias, kind and id. */
function target(to: readonly string[], pick: number): string {
  const all = planted.filter(({ kind }) => to.includes(kind));
  const one = all[pick % all.length];
  if (one === undefined) return 'CC6.1';
  return [one.id, one.alias, `${one.kind}/${one.id}`][Math.floor(pick / all.length) % 3] ?? one.id;
}

/** Puts ids at a path such as `criteria[].id`. */
function point(data: unknown, [step, ...rest]: readonly string[], id: () => string): void {
  if (step === undefined || data === null || typeof data !== 'object') return;
  const at = data as Record<string, unknown>;
  if (step === '[]') for (const each of data as unknown[]) point(each, rest, id);
  else if (rest.length > 0) point(at[step], rest, id);
  else if (Array.isArray(at[step])) at[step] = [...new Set([id(), id()])];
  else if (at[step] !== undefined) at[step] = id();
}

function idOf(kind: KindName, letter: string, index: number): string {
  const number = 71 + index;
  const ids: Partial<Record<KindName, string>> = {
    policy: `POL-${number}`,
    procedure: `PROC-${number}`,
    control: `ZED-${number}`,
    risk: `RISK-9${number}`,
    waiver: `WVR-9${number}`,
    finding: `FIND-9${number}`,
    commitment: `CMT-${number}`,
    exercise: `EXR-${number}`,
    request: `REQ-${number}`,
    evidence: `EV-20260712-SCAN${letter}`,
    role: `keeper-of-${letter.toLowerCase()}`,
    program: 'program',
  };
  return ids[kind] ?? `${kinds[kind].idExample.split('-')[0]}-MADE-UP-${letter}`;
}
