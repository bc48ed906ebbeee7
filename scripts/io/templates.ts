import { readdirSync } from 'node:fs';
import { ofEngine, readEngineText } from './engine-text.ts';

/** The engine's own templates, by name: `policy`, `audit.type2`. Each is read when it is asked for. */
export interface Templates {
  readonly names: readonly string[];
  readonly read: (name: string) => string;
}

/** Opens `templates/` in the engine's folder. */
export function openTemplates(engine: string): Templates {
  const names = ofEngine(engine, 'templates', (folder) => readdirSync(folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => name.slice(0, -'.md'.length))
    .sort();
  return { names, read: (name) => readEngineText(engine, `templates/${name}.md`) };
}

/** A template of the pages that setup writes, by its name without `.md`. */
export function readSetupTemplate(engine: string, name: string): string {
  return readEngineText(engine, `templates/setup/${name}.md`);
}
