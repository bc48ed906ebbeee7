// The parse floor: the plain floor, and the YAML and Markdown of each document parsed. Nothing is kept.
// node parse-floor.mjs FOLDER
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { CORE_SCHEMA, load } from 'js-yaml';
import MarkdownIt from 'markdown-it';

const markdown = new MarkdownIt();
walk(process.argv[2] ?? '.');

function walk(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory() && entry.name !== '.git') walk(path);
    if (entry.isFile()) visit(path);
  }
}

function visit(path) {
  const bytes = readFileSync(path);
  createHash('sha256').update(bytes).digest('hex');
  if (!path.endsWith('.md')) return;
  const text = bytes.toString('utf8');
  const end = text.startsWith('---\n') ? text.indexOf('\n---\n', 3) : -1;
  if (end > 0) load(text.slice(4, end), { schema: CORE_SCHEMA });
  markdown.parse(end > 0 ? text.slice(end + 5) : text, {});
}
