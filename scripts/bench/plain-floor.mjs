import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';

walk(process.argv[2] ?? '.'); // node plain-floor.mjs FOLDER

function walk(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory() && entry.name !== '.git') walk(path);
    if (entry.isFile()) createHash('sha256').update(readFileSync(path)).digest('hex');
  }
}
