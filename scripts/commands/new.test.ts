import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { VERSION } from '../model/name.ts';
import { newSchema } from '../reporters/explain-schema.ts';
import { engine, files } from '../testing/plans.ts';
import { newRecord } from './new.ts';

describe('newRecord', () => {
  it('returns the file, three lines, and JSON that begins like every other', async () => {
    const root = mkdtempSync(join(tmpdir(), 'new-'));
    try {
      execFileSync('git', ['init', '-q', root]);
      mkdirSync(join(root, 'program/roles'), { recursive: true });
      for (const path of ['program/program.md', 'program/roles/ceo.md'])
        writeFileSync(join(root, path), files[path] ?? '');
      const world = { cwd: root, engine, color: false, width: 80, print: () => {} };
      const run = (options: object) =>
        newRecord({ words: ['policy', 'Backups'], options: { today: '2026-07-12', ...options }, world });
      const { text, files: written, code, root: below } = await run({});
      expect(written?.map(({ path }) => path)).toEqual(['policies/POL-01-backups.md']);
      expect(written?.[0]?.contents).toContain('owner: ceo');
      expect([code, below]).toEqual([0, root]);
      expect(text).toBe(
        'wrote policies/POL-01-backups.md\nFill in what says “Write here:”, then run `npm run check`.\nWhat each field means: `npm run explain policy`.\n',
      );
      const json = JSON.parse((await run({ format: 'json' })).text);
      expect(Object.keys(json)).toEqual([
        'schema',
        'tool',
        'version',
        'commit',
        'dirty',
        'at',
        'today',
        'audit',
        'summary',
        'written',
        'next',
      ]);
      expect(json).toMatchObject({
        schema: 1,
        version: VERSION,
        written: { id: 'POL-01', title: 'Backups' },
      });
      const validate = new Ajv({ allowUnionTypes: true }).compile(newSchema);
      expect(validate(json), JSON.stringify(validate.errors)).toBe(true);
      await expect(run({ at: '2026-01-01' })).rejects.toThrow('takes no `--at`');
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  });
});
