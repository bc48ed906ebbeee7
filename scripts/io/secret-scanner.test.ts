import { Buffer } from 'node:buffer';
import { rules } from '@secretlint/secretlint-rule-preset-recommend';
import { describe, expect, it } from 'vitest';
import { plantedGoogleKey, plantedSecrets } from '../testing/planted/secrets.ts';
import { repository } from '../testing/repository.ts';
import { largestSearched, searchBytes, searchFiles } from './secret-scanner.ts';

const search = (text: string | Uint8Array, path = 'evidence/2026/EV-1/a.txt') =>
  searchBytes(path, typeof text === 'string' ? Buffer.from(text) : text);
const found = async (text: string | Uint8Array) =>
  (await search(text))?.map(({ sort, what, lines }) => [sort, what, lines]);
const token = `ghp_${'a1B2'.repeat(9)}`;

describe('credentials', () => {
  const planted = plantedSecrets();
  const places: readonly (readonly [string, (text: string) => string])[] = [
    [
      'the front matter of a record',
      (text) =>
        `---\nid: EV-20260630-IAM-03\ncustom:\n  query: |\n${text.replace(/^/gm, '    ')}\n---\n\nWords.\n`,
    ],
    ['the body of a record', (text) => `---\nid: EV-20260630-IAM-03\n---\n\n## How\n\n${text}\n\nWords.\n`],
    ['an artifact', (text) => `Exported on 2026-06-30.\n${text}\nEnd.\n`],
    ['one line of JSON', (text) => `[{"value":${JSON.stringify(text)}}]\n`],
    ['the cell of a table, in CRLF', (text) => `name,note\r\nbot,"${text.replaceAll('\n', '\r\n')}"\r\n`],
  ];
  const cases = planted.flatMap((plant) =>
    places.map(([place, around]) => [plant.what, place, plant, around] as const),
  );

  it.each(cases)('%s in %s', async (what, _, { text, secret }, around) => {
    const given = around(text);
    const all = await search(given);
    const line = given.slice(0, given.indexOf(text.split('\n')[0]?.slice(0, 12) ?? '')).split('\n').length;
    expect(all?.find((each) => each.what === what)).toMatchObject({ sort: 'credential', lines: [line] });
    expect(JSON.stringify(all)).not.toContain(secret);
  });

  it('a key of Google Cloud in the file that its console saves', async () => {
    const { text, what, secret } = plantedGoogleKey();
    const all = await search(text, 'evidence/2026/EV-1/key.json');
    expect(all?.map((each) => each.what)).toContain(what);
    expect(JSON.stringify(all)).not.toContain(secret);
  });

  it('is planted for each rule of the preset', () => {
    const kinds = new Set([...plantedSecrets(), plantedGoogleKey()].map(({ what }) => what));
    expect(kinds.size).toBe(rules.filter(({ meta }) => !meta.id.endsWith('-filter-comments')).length);
  });

  it('a comment in the file switches nothing off', async () => {
    expect(await found(`<!-- secretlint-disable -->\n${token}\n`)).toEqual([
      ['credential', 'a GitHub token', [2]],
    ]);
  });

  it.each([
    ['the number of an AWS account', 'aws_account_id = 123456789012'],
    ['the hash of a file', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['the key of the documentation', 'AKIAIOSFODNN7EXAMPLE'],
    ['an address without a password', 'https://github.com/acme/ledger/pull/12'],
    ['words about secrets', 'The API key, password and private key are kept in the vault.'],
  ])('%s is none', async (_, text) => {
    expect(await found(text)).toEqual([]);
  });
});

describe('personal data', () => {
  it('mail addresses, by the lines that hold them, each once', async () => {
    expect(await found('id,mail\n1,sam.lee@acme.dev\n2,-\n3,nora@acme.dev;lee@acme.dev\n')).toEqual([
      ['personal', 'an e-mail address', [2, 4]],
    ]);
  });

  it.each([
    ['a payment card', '4111 1111 1111 1111', 'a payment card number'],
    ['a payment card without blanks', '5555555555554444', 'a payment card number'],
    ['a bank account', 'DE89 3704 0044 0532 0130 00', 'a bank account number'],
    ['a bank account without blanks', 'GB29NWBK60161331926819', 'a bank account number'],
  ])('%s', async (_, text, what) => {
    expect(await found(`who\n"${text}"\n`)).toEqual([['personal', what, [2]]]);
  });

  it.each([
    ['a card with another check digit', '4111 1111 1111 1112'],
    ['an account with other check digits', 'DE88 3704 0044 0532 0130 00'],
    ['an address that nobody has', 'sam@example.com, lee@mail.example.org, kim@local.test'],
    ['a time in milliseconds', '1780000000000'],
    ['digits in a longer word', 'EV-4111111111111111-IAM'],
    ['a handle', '@sam-lee and @org/team'],
  ])('%s is none', async (_, text) => {
    expect(await found(text)).toEqual([]);
  });
});

describe('files', () => {
  it.each([
    ['UTF-16', Buffer.from(`\ufeffx\n${token}\n`, 'utf16le')],
    ['UTF-16, big end first', Buffer.from(`\ufeffx\n${token}\n`, 'utf16le').swap16()],
    ['Latin-1', Buffer.from(`Zo\u00eb\n${token}\n`, 'latin1')],
    ['UTF-8 with a mark', Buffer.from(`\ufeffx\n${token}\n`)],
  ])('reads %s', async (_, bytes) => {
    expect(await found(bytes)).toEqual([['credential', 'a GitHub token', [2]]]);
  });

  it('counts what is searched and what is not', async () => {
    const snapshot = repository({
      'evidence/2026/EV-1/a.csv': 'a\n1\n',
      'evidence/2026/EV-1/b.txt': token,
      'evidence/2026/EV-1/c.png': Buffer.concat([Buffer.from([0x89, 0x50, 0]), Buffer.from(token)]),
      'evidence/2026/EV-1/d.log': token,
    });
    const files = [
      ...snapshot.files.map((file) =>
        file.path.endsWith('.log') ? { ...file, bytes: largestSearched + 1 } : file,
      ),
      { path: 'evidence/2026/EV-1/link', bytes: 0, type: 'link' as const },
    ];
    expect(await searchFiles(files, snapshot.read)).toEqual({
      secrets: [{ path: 'evidence/2026/EV-1/b.txt', sort: 'credential', what: 'a GitHub token', lines: [1] }],
      search: { files: 2, binary: 1, large: 1 },
    });
  });

  it('keeps no note of its steps: thousands of files take no more time each', async () => {
    const bytes = Buffer.from(`sam@acme.dev ${'x'.repeat(1000)}\n`);
    const files = Array.from({ length: 500 }, (_, index) => ({
      path: `evidence/2026/EV-${index}.md`,
      bytes: 10,
      type: 'file' as const,
    }));
    await searchFiles(files, () => bytes);
    expect(performance.getEntriesByType('mark')).toEqual([]);
  });
});
