import { isUtf8 } from 'node:buffer';
import { extname } from 'node:path';
import { lintSource } from '@secretlint/core';
import { secretLintProfiler } from '@secretlint/profiler';
import { rules } from '@secretlint/secretlint-rule-preset-recommend';
import validator from 'validator';
import type { Search, Secret, SourceFile } from '../model/snapshot.ts';

// Large and slow to load: import it only when something is to be searched.

/** Files above this size, in bytes, are not searched: `artifact-is-not-large` speaks of them. */
export const largestSearched = 50 * 1024 * 1024;

/**
 * Looks for credentials and personal data in files (decisions/0013 says with what, and what it cannot find).
 * @param read the bytes of a file, valid until the next call
 */
export async function searchFiles(
  files: readonly SourceFile[],
  read: (path: string) => Uint8Array,
): Promise<{ readonly secrets: readonly Secret[]; readonly search: Omit<Search, 'versions'> }> {
  const secrets: Secret[] = [];
  let [searched, binary, large] = [0, 0, 0];
  for (const { path, bytes, type } of files) {
    if (type !== 'file') continue;
    const text = bytes > largestSearched ? null : textOf(read(path));
    if (bytes > largestSearched) large += 1;
    else if (text === null) binary += 1;
    else {
      searched += 1;
      secrets.push(...(await searchText(path, text)));
    }
  }
  return { secrets, search: { files: searched, binary, large } };
}

/** What bytes seem to hold, or null when they are no text. Their name decides how some of them are read. */
export async function searchBytes(path: string, bytes: Uint8Array): Promise<readonly Secret[] | null> {
  const text = textOf(bytes);
  return text === null ? null : searchText(path, text);
}

/** A credential with its own text: to be compared, never kept or shown. */
export interface Credential {
  readonly what: string;
  readonly line: number;
  readonly value: string;
}

/** The credentials that bytes seem to hold, or null when they are no text. */
export async function credentialsOf(path: string, bytes: Uint8Array): Promise<readonly Credential[] | null> {
  const text = textOf(bytes);
  if (text === null) return null;
  const found = await credentialsIn(path, text);
  if (found.length === 0) return [];
  const lineOf = lineFinder(text);
  return found.map(({ what, at, end }) => ({ what, line: lineOf(at), value: text.slice(at, end) }));
}

async function searchText(path: string, text: string): Promise<readonly Secret[]> {
  const found = [...(await credentialsIn(path, text)), ...personalDataIn(text)];
  if (found.length === 0) return [];
  const lineOf = lineFinder(text);
  const lines = new Map<string, { readonly sort: Secret['sort']; readonly lines: Set<number> }>();
  for (const { sort, what, at } of found.sort((a, b) => a.at - b.at)) {
    const group = lines.get(what) ?? { sort, lines: new Set<number>() };
    lines.set(what, group);
    group.lines.add(lineOf(at));
  }
  return [...lines].map(([what, group]) => ({ path, sort: group.sort, what, lines: [...group.lines] }));
}

interface Found {
  readonly sort: Secret['sort'];
  readonly what: string;
  /** Where it begins in the text. */
  readonly at: number;
}

// It notes each step of each rule for ever, and searches all notes at each: time would grow with the square of the files.
secretLintProfiler.mark = () => {};

/**
 * The preset's rules, without the one by which a comment in a file switches the others off: who writes the file is who
 * would be found. The number of an account is no credential.
 */
const chosen = rules
  .filter(({ meta }) => meta.type === 'scanner' && !meta.id.endsWith('-filter-comments'))
  .map((rule) => ({ id: rule.meta.id, rule, options: {}, allowMessageIds: ['AWSAccountID'] }));

/** How a credential is called, by the end of the id of the rule that finds it. */
const names: Readonly<Record<string, string>> = {
  aws: 'an AWS key',
  gcp: 'a key of a Google Cloud account',
  privatekey: 'a private key',
  npm: 'an npm token',
  basicauth: 'a password in an address',
  slack: 'a Slack token',
  sendgrid: 'a SendGrid key',
  shopify: 'a Shopify token',
  github: 'a GitHub token',
  openai: 'an OpenAI key',
  anthropic: 'an Anthropic key',
  linear: 'a Linear key',
  '1password': 'a 1Password token',
  'database-connection-string': 'a password in the address of a database',
};

async function credentialsIn(
  filePath: string,
  content: string,
): Promise<readonly (Found & { readonly end: number })[]> {
  const { messages } = await lintSource({
    source: { filePath, content, contentType: 'text', ext: extname(filePath) },
    options: { config: { rules: chosen }, noPhysicFilePath: true, maskSecrets: true },
  });
  return messages.map(({ ruleId, range: [at, end] }) => ({
    sort: 'credential',
    what: names[ruleId.replace(/^.*secretlint-rule-/, '')] ?? 'a credential',
    at,
    end,
  }));
}

/** Domains that nobody's address has (RFC 2606). */
const reserved = /@(?:[\w-]+\.)*(?:example(?:\.(?:com|net|org))?|invalid|localhost|test)$/i;

/** Only candidates are looked for here: whether one is an address, a card or an account is for `validator` to say. */
const personal: readonly {
  readonly what: string;
  readonly form: RegExp;
  readonly accepts: (candidate: string) => boolean;
}[] = [
  {
    what: 'an e-mail address',
    form: /[^\s"'`<>()[\]{},;:|=/\\@]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/gu,
    accepts: (candidate) => validator.isEmail(candidate) && !reserved.test(candidate),
  },
  {
    what: 'a payment card number',
    form: /(?<![\w.-])\d(?:[ -]?\d){12,18}(?![\w.-])/g,
    accepts: (candidate) => validator.isCreditCard(candidate),
  },
  {
    what: 'a bank account number',
    form: /(?<![\w.-])[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,4})?(?![\w.-])/g,
    accepts: (candidate) => validator.isIBAN(candidate),
  },
];

function personalDataIn(text: string): readonly Found[] {
  return personal.flatMap(({ what, form, accepts }) =>
    [...text.matchAll(form)]
      .filter(([candidate]) => accepts(candidate))
      .map(({ index }) => ({ sort: 'personal', what, at: index })),
  );
}

/** Bytes as text; null for what is none: a NUL among the first characters, as git judges it. What is no Unicode is read byte by byte. */
function textOf(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes.subarray(0, 8000).includes(0)) return null;
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return buffer.toString(isUtf8(bytes) ? 'utf8' : 'latin1').replace(/^\ufeff/, '');
}

/** The line of an offset, from 1. */
function lineFinder(text: string): (offset: number) => number {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let [low, high] = [0, starts.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}
