import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { programTexts, root, textAt } from './texts.ts';

/** What is read: the program, what the engine brings for people to read, and the pages at the root. */
const files = [
  '*.md',
  '{program,policies,controls,evidence,risk-register}/**/*.md',
  'controls/frameworks/*.yaml',
  'scripts/{handbook,templates,decisions}/**/*.md',
  'scripts/*.md',
  '.github/**/*.md',
];

it('is spelled as Americans spell', { timeout: 120_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'plainproof-spelling-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const config = join(folder, 'cspell.json');
  writeFileSync(config, JSON.stringify(settings()));
  const cspell = join(root, 'node_modules', 'cspell', 'bin.mjs');
  const words = ['lint', '--config', config, '--root', root, '--no-progress', '--no-summary', '--no-color'];
  const { stdout, stderr, status } = spawnSync(process.execPath, [cspell, ...words, ...files], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(`${stdout}${stderr.replace(/^CSpell:.*$/gm, '').trim()}`, advice).toBe('');
  // Where no file was read, nothing is said either, but it is no success.
  expect(status).toBe(0);
});

const advice = 'Correct the word, or add it to scripts/testing/starter/words.txt when it is right.';

function settings(): object {
  return {
    version: '0.2',
    language: 'en-US',
    minWordLength: 4,
    dictionaryDefinitions: [
      { name: 'field', path: join(root, 'scripts/testing/starter/words.txt'), addWords: false },
    ],
    dictionaries: ['field', 'en_us', 'companies', 'softwareTerms'],
    // Ids, code, addresses and the slugs of roles are no words.
    ignoreRegExpList: [
      '/\\b[A-Z]{2,5}-[A-Z0-9-]+\\b/g',
      '/`[^`\\n]*`/g',
      '/```[\\s\\S]*?```/g',
      'Urls',
      '/^\\s*-? ?\\{? ?id: \\S+/gm',
    ],
    words: ownNames(),
  };
}

/** The company, its product and those it buys from are called what they are called. */
function ownNames(): readonly string[] {
  const { organization, service, products, locations } = textAt('program/program.md').fields;
  const named = programTexts()
    .filter(({ path }) => /^(?:risk-register\/vendors|program\/(?:systems|roles))\//.test(path))
    .flatMap(({ fields }) => [fields.title, fields.holders]);
  return [organization, service, products, locations, ...named]
    .flat()
    .flatMap((name) => String(name ?? '').split(/[^\p{L}]+/u))
    .filter((word) => word.length > 3);
}
