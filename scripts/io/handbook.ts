import { readEngineText } from './engine-text.ts';

/** A page of the engine's handbook, with `/` in its name where it lies deeper: `glossary`. */
export function readHandbook(engine: string, name: string): string {
  return readEngineText(engine, `handbook/${name}.md`);
}
