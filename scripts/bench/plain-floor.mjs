// The plain floor: what any program must do that looks at every file and trusts none. node plain-floor.mjs FOLDER
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';

walk(process.argv[2] ?? '.');

function walk(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory() && entry.name !== '.git') walk(`${folder}/${entry.name}`);
    if (entry.isFile())
      createHash('sha256')
        .update(readFileSync(`${folder}/${entry.name}`))
        .digest('hex');
  }
}
