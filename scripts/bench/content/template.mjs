import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { dayAfter, quarters, today } from './plan.mjs';

const folders = ['controls', 'evidence', 'policies', 'program', 'risk-register'];
/** Where the records lie that a plan lists. */
const lists = {
  roles: 'program/roles/',
  systems: 'program/systems/',
  vendors: 'risk-register/vendors/',
  policies: 'policies/',
  controls: 'controls/',
  risks: 'risk-register/risks/',
};

/** The content of a repository as it lies there: every file of its content folders, by path. */
export function contentOf(root) {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
      .sort()
      .map((file) => ({
        path: file.slice(join(root, '/').length).replaceAll('\\', '/'),
        contents: readFileSync(file),
      })),
  );
}

/**
 * Which records a content has, as a plan without evidence. Roles have their file's name for an id. Nothing links to
 * headings of theirs: they have others than a generated document.
 * @param {readonly {path: string, contents: Uint8Array}[]} files
 */
export function planIn(files) {
  const places = files.flatMap(({ path, contents }) => {
    if (!path.endsWith('.md') || path.endsWith('README.md')) return [];
    const id = path.startsWith(lists.roles)
      ? basename(path, '.md')
      : /^---\n(?:.*\n)*?id: (\S+)\n/.exec(String(contents))?.[1];
    return id === undefined ? [] : [{ id, path, plain: true }];
  });
  return {
    ids: new Set(places.map(({ id }) => id)),
    // The program itself has no id.
    records: places.length + 1,
    plan: Object.fromEntries(
      Object.entries(lists).map(([name, folder]) => [
        name,
        places.filter(({ path }) => path.startsWith(folder)),
      ]),
    ),
  };
}

/** Evidence for controls that are there: one for each control and day, back from three days before the day judged on. */
export function dailyEvidence(count, controls) {
  return Array.from({ length: count }, (_, n) => {
    const control = n % controls.length;
    const day = dayAfter(today, -3 - Math.floor(n / controls.length));
    const id = `EV-${day.replaceAll('-', '')}-${controls[control].id}`;
    const folder = `evidence/${day.slice(0, 4)}`;
    const quarter = quarters.findLast(({ from }) => from <= day) ?? quarters[0];
    return { id, path: `${folder}/${id}.md`, folder: `${folder}/${id}`, control, quarter, day, slot: null };
  });
}
