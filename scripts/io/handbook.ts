import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A page of the engine's handbook, with `/` in its name where it lies deeper: `glossary`. */
export function readHandbook(engine: string, name: string): string {
  return readFileSync(join(engine, 'handbook', `${name}.md`), 'utf8').replaceAll('\r\n', '\n');
}
