/** What a link's address is, before anything is looked up. */
export type Link =
  /** `https:`, `http:` or `mailto:`: not ours to judge. */
  | { readonly to: 'elsewhere' }
  /** Something that a browser runs, or that leads where it does not seem to. */
  | { readonly to: 'danger'; readonly why: Danger; readonly scheme: string }
  /** `[text]()`. */
  | { readonly to: 'nothing' }
  /** The percent signs do not decode. */
  | { readonly to: 'garbage' }
  /** Above the repository's root. */
  | { readonly to: 'outside' }
  /** A file or folder, from the root; '' is the root itself. `folder` when it ends in a slash. */
  | { readonly to: 'file'; readonly path: string; readonly folder: boolean; readonly anchor: string | null };

/** `scheme`: not one that we admit · `hidden`: control characters inside · `host`: another host without a scheme. */
export type Danger = 'scheme' | 'hidden' | 'host';

/**
 * Reads an address as a browser and GitHub do: blanks and control characters at its edges, tabs and line ends
 * inside are dropped before the scheme is read, and a backslash counts as a slash (WHATWG URL, "basic URL parser").
 * An address that needs such mercy is refused. A leading `/` means the repository's root, as on GitHub.
 * @param from path of the document that holds the link
 */
export function readLink(address: string, from: string): Link {
  if (address === '') return { to: 'nothing' };
  if (ordinary.test(address)) return readPath(address, from);
  const plain = address.replace(dropped, '');
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(plain)?.[1]?.toLowerCase() ?? '';
  if (plain !== address) return { to: 'danger', why: 'hidden', scheme };
  if (/^[\\/]{2}/.test(plain)) return { to: 'danger', why: 'host', scheme };
  if (scheme !== '')
    return admitted.has(scheme) ? { to: 'elsewhere' } : { to: 'danger', why: 'scheme', scheme };
  return readPath(plain, from);
}

/** The heading that a link asks for; undefined when it asks for none. A browser takes `#` and `#top` for the top of any page. */
export function headingOf(link: Link): { readonly file: string; readonly anchor: string } | undefined {
  if (link.to !== 'file' || link.anchor === null || link.anchor === '' || link.anchor === 'top')
    return undefined;
  return { file: link.path, anchor: link.anchor };
}

/** Letters, digits and what stands in most relative paths: nothing here can be a scheme, a host or hidden. */
const ordinary = /^(?:[\w.#-]|\/(?!\/))+$/;

const admitted: ReadonlySet<string> = new Set(['http', 'https', 'mailto']);
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const dropped = /^ +|[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]|(?<! ) +$/g;

function readPath(address: string, from: string): Link {
  const hash = address.indexOf('#');
  const written = hash < 0 ? address : address.slice(0, hash);
  const query = written.indexOf('?');
  const path = decode(query < 0 ? written : written.slice(0, query));
  const anchor = hash < 0 ? null : decode(address.slice(hash + 1));
  // `%00` would end the name of a file early.
  if (path === undefined || anchor === undefined || path.includes('\0')) return { to: 'garbage' };
  if (path === '') return { to: 'file', path: from, folder: false, anchor };
  const resolved = resolvePath(path, from);
  if (resolved === undefined) return { to: 'outside' };
  return { to: 'file', path: resolved, folder: /(?:^|\/)\.{0,2}$/.test(path), anchor };
}

/** A path from the root, or undefined above it. Most links climb a few folders and then go straight down. */
function resolvePath(path: string, from: string): string | undefined {
  let folder = path.startsWith('/') ? '' : from.slice(0, Math.max(0, from.lastIndexOf('/')));
  let at = 0;
  for (; path.startsWith('../', at); at += 3) {
    if (folder === '') return undefined;
    folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/')));
  }
  const rest = path.slice(at);
  if (!winding.test(rest)) return folder === '' ? rest : `${folder}/${rest}`;
  const steps = folder === '' ? [] : folder.split('/');
  for (const step of rest.split('/')) {
    if (step === '..') {
      if (steps.length === 0) return undefined;
      steps.pop();
    } else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

/** A step that is empty, `.` or `..`. */
const winding = /(?:^|\/)\.{0,2}(?:\/|$)/;

function decode(text: string): string | undefined {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
