import { definitionOf } from '../../assess/kind-named.ts';
import { mostPagesOfKind } from '../../exporters/site/addresses.ts';
import { edited } from '../../model/kinds/examples/edited.ts';
import { event } from '../../model/kinds/examples/event.ts';
import { once } from '../../model/kinds/examples/once.ts';
import { type KindName, kindList } from '../../model/kinds/index.ts';
import { diagramBody, hostileBody, idsBody } from './bodies.ts';
import { type Mint, mintOf, type Plant, plantFields } from './values.ts';

/** A repository in which every kind, field and classification has a secret of its own. */
export interface Planted {
  readonly files: Readonly<Record<string, string>>;
  readonly plants: readonly Plant[];
}

const classes = ['public', 'internal', 'restricted'] as const;
type Class = (typeof classes)[number];

const examples: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  ...edited,
  ...once,
  ...event,
};

/**
 * Three records of each kind (public, internal, restricted; the program, which is one, as asked), made from the
 * examples that use every field of the schema. Public records refer to restricted ones too, where a list admits it.
 */
export function plantedRepository(programClass: Class = 'internal'): Planted {
  const files: Record<string, string> = { [frameworkPath]: framework };
  const plants: Plant[] = [];
  let seed = 1;
  for (const { name, layout } of kindList) {
    for (const classification of layout === 'single' ? [programClass] : classes) {
      const made = recordOf(name, classification, mintOf(seed));
      seed += 1;
      files[made.path] = made.text;
      plants.push(...made.plants.map((plant) => ({ ...plant, kind: name, classification })));
    }
  }
  const word = mintOf(seed).word();
  files['policies/README.md'] = `# Policies\n\nWhat we promise, ${word}.\n`;
  plants.push({ token: word, kind: 'page', field: 'body', classification: 'internal' });
  return { files, plants };
}

/** So many copies of the internal evidence that the site makes an archive of its kind. */
export function manyEvidence(files: Planted['files']): Planted['files'] {
  const path = pathOf('evidence', 'internal');
  const id = idOf('evidence', 'internal');
  // An alias is one record's alone.
  const text = files[path]?.replace(/^aliases: .*\n/m, '') ?? '';
  const numbers = Array.from({ length: mostPagesOfKind }, (_, at) => String(at).padStart(4, '0'));
  return Object.fromEntries(
    numbers.map((number) => [
      path.replace(id, `EV-20260711-N${number}`),
      text.replaceAll(id, `EV-20260711-N${number}`),
    ]),
  );
}

function recordOf(
  kind: KindName,
  classification: Class,
  mint: Mint,
): { readonly path: string; readonly text: string; readonly plants: { token: string; field: string }[] } {
  const { headings, references } = definitionOf(kind);
  const id = idOf(kind, classification);
  const name = fileWord(kind, classification);
  const [heading, word, code] = [mint.word(), mint.word(), mint.word()];
  const [key, value] = [mint.word(), mint.word()];
  const { custom: _, aliases: __, ...example } = examples[kind] ?? {};
  const { data, plants } = plantFields(kind, example, mint, (field, written) =>
    referenceOf(references[general(field)]?.to ?? [], classification, written),
  );
  addHidden(kind, data);
  const alias = mint.word();
  const fields = {
    ...data,
    ...(kind === 'program' ? {} : { id }),
    classification,
    aliases: [alias],
    custom: { [key]: { [value]: [value] } },
  };
  const hidden = pathOf('policy', 'restricted');
  const body = [
    ...headings.map((each) => `## ${each}\n\nAs agreed.`),
    `## ${heading}`,
    `${word} and \`${code}\`, as [told there](/${hidden}) and [here](#${heading}).`,
    // Where every audience reads it.
    ...(kind === 'policy' && classification === 'public' ? [idsBody, diagramBody, hostileBody] : []),
  ].join('\n\n');
  return {
    path: pathOf(kind, classification),
    text: `---\n${Object.entries(fields)
      .map(([field, each]) => `${field}: ${JSON.stringify(each)}`)
      .join('\n')}\n---\n\n${body}\n`,
    plants: [
      ...plants,
      ...(kind === 'program' ? [] : [{ token: id, field: 'id' }]),
      { token: alias, field: 'aliases' },
      { token: key, field: 'custom' },
      { token: value, field: 'custom' },
      { token: heading, field: 'body' },
      { token: word, field: 'body' },
      { token: code, field: 'body' },
      ...(kind === 'program' || kind === 'role' || kind === 'evidence'
        ? []
        : [{ token: name, field: 'file' }]),
    ],
  };
}

/** Lists of ids take a restricted one too: it must vanish from the record of a lesser class. */
function addHidden(kind: KindName, data: Record<string, unknown>): void {
  for (const [field, { to }] of Object.entries(definitionOf(kind).references)) {
    const list = data[field];
    if (Array.isArray(list)) data[field] = [...new Set([...list, referenceOf(to, 'restricted', '')])];
  }
}

/** The planted record of the first kind that a field admits; what is no record stays as written. */
function referenceOf(to: readonly string[], classification: Class, written: string): string {
  const kind = to.find((each) => each !== 'criterion' && each !== 'program');
  return kind === undefined
    ? to.includes('criterion')
      ? 'CC6.1'
      : written
    : idOf(kind as KindName, classification);
}

/** An id that only this record has; it fits the pattern of its kind. */
function idOf(kind: KindName, classification: Class): string {
  const index = classes.indexOf(classification);
  const letter = 'PIR'.charAt(index);
  const number = String(97 + index);
  if (kind === 'role') return `zqrole${letter.toLowerCase()}zq`;
  if (kind === 'control') return `QZ${letter}-${number}`;
  if (kind === 'commitment') return index === 0 ? 'CMT-97' : `CUEC-${number}`;
  if (kind === 'evidence') return `EV-20260712-ZQ${letter}ZQ`;
  const { idExample } = definitionOf(kind);
  const prefix = idExample.slice(0, idExample.indexOf('-'));
  const digits = /-(\d+)$/.exec(idExample)?.[1];
  return digits !== undefined && !['AUD', 'INC', 'POP', 'TST'].includes(prefix)
    ? `${prefix}-${number.padStart(Math.max(3, digits.length), '9').slice(-digits.length)}`
    : `${prefix}-ZQ${letter}ZQ`;
}

/** Where the record lies. */
function pathOf(kind: KindName, classification: Class): string {
  const { folder, layout } = definitionOf(kind);
  const id = idOf(kind, classification);
  if (layout === 'single') return folder;
  const file =
    kind === 'role' || kind === 'evidence' ? `${id}.md` : `${id}-${fileWord(kind, classification)}.md`;
  if (layout === 'domain') return `${folder}/${id.split('-')[0]?.toLowerCase()}/${file}`;
  return layout === 'year' ? `${folder}/2026/${file}` : `${folder}/${file}`;
}

/** A secret in the name of the file. */
function fileWord(kind: KindName, classification: Class): string {
  return `zqfile${kind}${classification}zq`;
}

function general(field: string): string {
  return field.replace(/\[\d+\]/g, '[]').replace(/\[\]$/, '');
}

const frameworkPath = 'controls/frameworks/tsc-2017.yaml';
const framework = `id: tsc-2017
title: Criteria
publisher: AICPA
default: true
groups:
  - { id: CC6, title: Access, category: security }
requirements:
  - { id: CC6.1, group: CC6, category: security, title: Access is limited }
  - { id: CC6.4, group: CC6, category: security, title: Buildings are guarded }
`;
