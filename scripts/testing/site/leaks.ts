import type { Plant } from '../planted/values.ts';
import { filesIn } from './build.ts';

/** Where a secret was found: a file, or the name of one. */
export interface Leak {
  readonly plant: Plant;
  readonly file: string;
}

/**
 * Looks for secrets in every file of a folder, in contents and names, whatever the case, and as HTML, JSON, scripts and
 * addresses write them.
 */
export function plantsIn(folder: string, plants: readonly Plant[]): readonly Leak[] {
  const search = searchFor(plants);
  return filesIn(folder).flatMap(({ path, read }) =>
    // Bytes as letters: a file that is no text is searched like any other.
    [...search(`${path}\n${read().toString('latin1')}`)].map((plant) => ({ plant, file: path })),
  );
}

/** How long the beginnings are by which words are found: no secret is shorter. */
const start = 4;

/** Goes through a text once, however many secrets there are. */
function searchFor(plants: readonly Plant[]): (text: string) => ReadonlySet<Plant> {
  const byStart = new Map<string, { readonly words: string; readonly plant: Plant }[]>();
  for (const plant of plants) {
    for (const words of writings(plant.token)) {
      if (words.length < start) throw new Error(`${words} is too short to be looked for.`);
      const key = words.slice(0, start);
      byStart.set(key, [...(byStart.get(key) ?? []), { words, plant }]);
    }
  }
  return (text) => {
    const found = new Set<Plant>();
    const small = text.toLowerCase();
    for (let at = 0; at + start <= small.length; at += 1)
      for (const { words, plant } of byStart.get(small.slice(at, at + start)) ?? [])
        if (small.startsWith(words, at)) found.add(plant);
    return found;
  };
}

/** How a secret may be written, in small letters: plain, in an address, in HTML, in JSON, in a script. */
export function writings(token: string): ReadonlySet<string> {
  const html = token.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  const ways = [
    token,
    encodeURIComponent(token),
    encodeURI(token),
    html,
    html.replace(/"/g, '&quot;').replace(/'/g, '&#x27;'),
    JSON.stringify(token).slice(1, -1),
    JSON.stringify(JSON.stringify(token).slice(1, -1)).slice(1, -1),
    Buffer.from(token, 'utf8').toString('latin1'),
  ];
  return new Set(ways.map((way) => way.toLowerCase()));
}
