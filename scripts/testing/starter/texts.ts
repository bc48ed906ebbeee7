import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { splitFrontMatter } from '../../parse/front-matter.ts';

/** A file of prose, from the repository's root. */
export interface Text {
  readonly path: string;
  readonly text: string;
  /** The fields; empty for a page without front matter. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly body: string;
}

export const root = fileURLToPath(new URL('../../../', import.meta.url));

/** What people write here, and what the engine brings for them to read. */
const folders = ['program', 'policies', 'controls', 'evidence', 'risk-register'];

/** Every Markdown file of the program, by path. */
export function programTexts(): readonly Text[] {
  return folders.flatMap((folder) => textsIn(folder));
}

/** Every Markdown file in a folder, by path. */
export function textsIn(folder: string): readonly Text[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => textAt(join(folder, name).replaceAll('\\', '/')))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

export function textAt(path: string): Text {
  const text = readFileSync(join(root, path), 'utf8').replaceAll('\r\n', '\n');
  const parts = splitFrontMatter(text);
  if (typeof parts === 'string') return { path, text, fields: {}, body: text };
  return { path, text, fields: parse(parts.yaml) ?? {}, body: parts.body };
}

/** Whether the program is still the example that the template ships; tests about the example are skipped after setup. */
export function isExample(): boolean {
  return textAt('program/program.md').fields.example === true;
}

export const gone = 'the program is no longer the example';

/** Every file of the program by path, the frameworks included. */
export function programFiles(): Readonly<Record<string, string>> {
  const frameworks = readdirSync(join(root, 'controls/frameworks')).filter((name) => name.endsWith('.yaml'));
  return Object.fromEntries([
    ...programTexts().map(({ path, text }) => [path, text] as const),
    ...frameworks.map((name) => {
      const path = `controls/frameworks/${name}`;
      return [path, readFileSync(join(root, path), 'utf8').replaceAll('\r\n', '\n')] as const;
    }),
  ]);
}
