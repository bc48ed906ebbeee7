import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The engine's own templates, by name: `policy`, `audit.type2`. Each is read when it is asked for. */
export interface Templates {
  readonly names: readonly string[];
  readonly read: (name: string) => string;
}

/** Opens `templates/` in the engine's folder. */
export function openTemplates(engine: string): Templates {
  const folder = join(engine, 'templates');
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => name.slice(0, -'.md'.length))
    .sort();
  return { names, read: (name) => readFileSync(join(folder, `${name}.md`), 'utf8').replaceAll('\r\n', '\n') };
}

/** A template of the pages that setup writes, by its name without `.md`. */
export function readSetupTemplate(engine: string, name: string): string {
  return readFileSync(join(engine, 'templates', 'setup', `${name}.md`), 'utf8').replaceAll('\r\n', '\n');
}
