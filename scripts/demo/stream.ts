import { Buffer } from 'node:buffer';
import type { Commit } from './history.ts';

/**
 * Commits as `git fast-import` reads them, piece by piece. Contents that come again are named by their mark. Everything
 * goes to one branch: each commit says which ones it follows, and the last is the tip.
 */
export function* importStream(commits: readonly Commit[], branch: string): Generator<Buffer> {
  const marks = new Map<string, number>();
  let next = commits.length + 1;
  for (const [place, { time, author, message, parents, files }] of commits.entries()) {
    for (const text of files.values()) {
      if (marks.has(text)) continue;
      yield block(`blob\nmark :${next}\n`, text);
      marks.set(text, next);
      next += 1;
    }
    const who = `${author.name} <${author.mail}> ${time} +0000`;
    const head = `commit refs/heads/${branch}\nmark :${place + 1}\nauthor ${who}\ncommitter ${who}\n`;
    const [from, ...merged] = parents.map((each) => each + 1);
    const follows = from === undefined ? '' : `from :${from}\n`;
    const joins = merged.map((each) => `merge :${each}\n`).join('');
    const changes = [...files].map(([path, text]) => `M 100644 :${marks.get(text)} ${quoted(path)}\n`);
    yield Buffer.concat([
      block(head, `${message}\n`),
      Buffer.from(`${follows}${joins}${changes.join('')}\n`),
    ]);
  }
  yield Buffer.from('done\n');
}

function block(head: string, text: string): Buffer {
  const bytes = Buffer.from(text);
  return Buffer.concat([Buffer.from(`${head}data ${bytes.length}\n`), bytes, Buffer.from('\n')]);
}

function quoted(path: string): string {
  return /^["]|[\n\\]/.test(path) ? JSON.stringify(path) : path;
}
