import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readEngineFiles } from '../io/engine-files.ts';
import { VERSION } from '../model/name.ts';
import { home } from '../testing/workplace.ts';
import { describeUpstream } from './upstream.ts';

const bytes = (text: string) => Buffer.from(text);

describe('what came from upstream', () => {
  it('is what scripts/upstream.json says; if not, run `npm run upstream`', () => {
    const noted = JSON.parse(readFileSync(join(home, 'scripts', 'upstream.json'), 'utf8'));
    expect(describeUpstream(VERSION, readEngineFiles(home))).toEqual(noted);
  });

  it('has no content in it, and the whole engine', () => {
    const paths = readEngineFiles(home).map(({ path }) => path);
    expect(paths).toContain('scripts/cli.ts');
    expect(paths).toContain('package-lock.json');
    expect(
      paths.filter((path) => /^(?:program|policies|controls|evidence|risk-register|README)/.test(path)),
    ).toEqual([]);
  });

  it('hashes the same whatever the line ends and the order', () => {
    const one = describeUpstream('1.0.0', [
      { path: 'b', bytes: bytes('x\ny\n') },
      { path: 'a', bytes: bytes('z') },
    ]);
    const other = describeUpstream('1.0.0', [
      { path: 'a', bytes: bytes('z') },
      { path: 'b', bytes: bytes('x\r\ny\r\n') },
    ]);
    expect(JSON.stringify(one)).toBe(JSON.stringify(other));
    expect(describeUpstream('1.0.0', [{ path: 'b', bytes: bytes('x\ny') }]).files).not.toEqual(one.files);
  });

  it('carries the version of package.json', () => {
    expect(JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')).version).toBe(VERSION);
  });
});
