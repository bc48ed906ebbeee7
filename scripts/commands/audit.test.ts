import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { audit } from '../assess/slots/slots.test-data.ts';
import { run } from '../cli.ts';
import { designedProgram, record } from '../testing/designed.ts';
import { gitRepository, home, temporaryFolder } from '../testing/workplace.ts';

const system = record({
  id: 'SYS-APP',
  title: 'Application',
  owner: 'it-lead',
  type: 'application',
  environment: 'production',
  inScope: true,
});
const list = 'login,email,role,last login\neve,eve@example.com,Member,2026-07-01\n';
const pulled = ['--control', 'IAM-03', '--query', 'All', '--source-count', '1'];
const population = ['population', 'list.csv', ...pulled, '--source', 'HR'];
const writing = {
  new: ['new', 'policy', 'Passwords'],
  collect: ['collect', 'file', 'list.csv', ...pulled, '--outcome', 'pass', '--system', 'SYS-APP'],
  review: ['review', 'access', 'list.csv', '--system', 'SYS-APP'],
  population: [...population, '--from', '2026-04-01', '--to', '2026-06-30'],
  sample: ['sample', 'POP-2026-Q1-IAM-03', '--seed', '1', '--size', '1', '--tester', 'ceo'],
};

let root = '';
let desk = '';
beforeEach(async () => {
  root = gitRepository({
    ...designedProgram(),
    'program/audits/AUD-2026.md': record({ ...audit, aliases: ['FIRST'] }),
    'program/systems/SYS-APP.md': system,
  });
  desk = temporaryFolder();
  writeFileSync(join(desk, 'list.csv'), list);
  const frozen = await call([...population, '--from', '2026-01-01', '--to', '2026-03-31']);
  for (const { path, contents } of frozen.files ?? []) {
    if (contents === null) continue;
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), contents);
  }
});

describe.each(Object.entries(writing))('the audit that is named to %s', (_, words) => {
  it('stands in its JSON by its id', async () => {
    const { text } = await call([...words, '--format', 'json', '--audit', 'FIRST']);
    expect(JSON.parse(text)).toMatchObject({ audit: 'AUD-2026' });
  });

  it('is refused when there is none, and nothing is written', async () => {
    await expect(call([...words, '--audit', 'AUD-2062'])).rejects.toThrow('There is no audit `AUD-2062`.');
  });
});

function call(words: readonly string[]) {
  const world = { cwd: desk, engine: join(home, 'scripts'), color: false, width: 80, print: () => {} };
  return run([...words, '--today', '2026-08-10', '--root', root], {}, world);
}
