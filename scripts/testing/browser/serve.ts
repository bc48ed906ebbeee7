import { readFileSync, realpathSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, sep } from 'node:path';

export interface Served {
  /** Where the site begins: `http://127.0.0.1:41234/base/`. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves a built site on a free port of this machine, as a static host does: `/x/` is x/index.html, `/x` leads to
 * `/x/` when x is a folder, anything else is 404.html with status 404. Nothing outside the folder is read, also not
 * through a link. `base` is the path that the site was built for; it begins and ends with `/`.
 */
export async function serveFolder(
  folder: string,
  { base = '/' }: { readonly base?: string } = {},
): Promise<Served> {
  const root = realpathSync(folder);
  const server = createServer((request, response) => send(response, request, answer(root, base, request)));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: Buffer | string;
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};

function answer(root: string, base: string, { method, url = '/' }: IncomingMessage): Answer {
  if (method !== 'GET' && method !== 'HEAD') return { status: 405, body: 'Only GET and HEAD.' };
  // Not `new URL`: it takes the second part of `//other/x` for a host.
  const [written = '/', query] = url.split(/\?(.*)/s);
  if (`${written}/` === base) return slashAdded(written, query);
  if (!written.startsWith(base)) return notFound(root);
  const file = fileAt(root, written.slice(base.length));
  if (file === null) return notFound(root);
  if (!statSync(file).isDirectory()) return ok(200, file);
  if (!written.endsWith('/')) return slashAdded(written, query);
  const index = fileAt(root, `${written.slice(base.length)}index.html`);
  return index === null ? notFound(root) : ok(200, index);
}

function slashAdded(written: string, query: string | undefined): Answer {
  const location = `${written}/${query === undefined ? '' : `?${query}`}`;
  return { status: 301, headers: { location }, body: '' };
}

/** The file or folder that an address stands for, when it is there and truly inside. */
function fileAt(root: string, written: string): string | null {
  try {
    const path = decodeURIComponent(written);
    if (/[\\\0]/.test(path) || path.startsWith('/') || path.split('/').includes('..')) return null;
    const real = realpathSync(join(root, path));
    // `x.html/` is no folder.
    if (path.endsWith('/') && !statSync(real).isDirectory()) return null;
    return real === root || real.startsWith(root + sep) ? real : null;
  } catch {
    return null;
  }
}

function notFound(root: string): Answer {
  const page = fileAt(root, '404.html');
  return page === null ? { status: 404, body: 'Not found.' } : ok(404, page);
}

function ok(status: number, file: string): Answer {
  const type = types[extname(file).toLowerCase()] ?? 'application/octet-stream';
  return { status, headers: { 'content-type': type }, body: readFileSync(file) };
}

function send(
  response: ServerResponse,
  { method }: IncomingMessage,
  { status, headers, body }: Answer,
): void {
  response.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    ...headers,
  });
  response.end(method === 'HEAD' ? undefined : body);
}
