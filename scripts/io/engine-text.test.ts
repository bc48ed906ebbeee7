import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { home, temporaryFolder } from '../testing/workplace.ts';
import { readEngineText } from './engine-text.ts';
import { openTemplates } from './templates.ts';

describe('what comes with the engine', () => {
  it('is read with the ends of lines that git keeps', () => {
    const engine = temporaryFolder();
    writeFileSync(join(engine, 'page.md'), 'One\r\ntwo\r\n');
    expect(readEngineText(engine, 'page.md')).toBe('One\ntwo\n');
    expect(openTemplates(join(home, 'scripts')).names).toContain('policy');
  });

  it('names a folder that is missing, and what cannot be read', () => {
    const engine = join(temporaryFolder(), 'scripts');
    mkdirSync(join(engine, 'handbook', 'glossary.md'), { recursive: true });
    expect(() => openTemplates(engine)).toThrow('`scripts/templates` is missing; expected it in ');
    expect(() => readEngineText(engine, 'handbook/glossary.md')).toThrow(
      '`scripts/handbook/glossary.md` of the engine cannot be read (EISDIR); expected a file that this user may read.',
    );
  });
});
