import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import type { SearchEntry } from '../../../scripts/model/site-data.ts';

const root = resolve(import.meta.dirname, '../../..');

/** What the repository ships, and what it does not have yet but must be found. */
export const realEntries: SearchEntry[] = [
  ...recordsIn('policies', 'policies'),
  ...recordsIn('controls', 'controls'),
  ...criteria(),
  ...recordsIn('program/systems', 'systems'),
  ...recordsIn('program/roles', 'roles'),
  ...recordsIn('program/commitments', 'commitments'),
  ...recordsIn('risk-register/vendors', 'vendors'),
  ...recordsIn('risk-register/risks', 'risks'),
  made('iso27001-2022/A.5.15', 'Access control', 'criteria', 'Rules for access.'),
  made('iso27001-2022/A.5.18', 'Access rights', 'criteria', 'Rights are granted and taken back.'),
  made(
    'EV-20260712-IAM-03',
    'Quarterly review of the identity provider',
    'evidence',
    'Shows IAM-03 for SYS-IDP.',
  ),
  made('EV-20260714-IAM-08', 'Duties told apart', 'evidence', 'Shows IAM-08. An organization chart for Zoë.'),
];

function recordsIn(folder: string, kind: string): SearchEntry[] {
  const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).sort();
  return files.flatMap((file) => {
    const [, head = '', body = ''] =
      /^---\n(.*?)\n---\n(.*)$/s.exec(
        file.endsWith('.md') ? readFileSync(join(root, folder, file), 'utf8') : '',
      ) ?? [];
    const record = head === '' ? null : (parse(head) as Record<string, unknown>);
    if (!record) return [];
    const id = String(record.id ?? file.replace(/^.*\/|\.md$/g, ''));
    const text = `${String(record.statement ?? '')} ${body.replace(/[#*_`>[\]()]/g, ' ')}`;
    return [made(id, String(record.title ?? id), kind, text)];
  });
}

function criteria(): SearchEntry[] {
  const file = readFileSync(join(root, 'controls/frameworks/tsc-2017.yaml'), 'utf8');
  const { requirements } = parse(file) as { requirements: { id: string; title: string }[] };
  return requirements.map(({ id, title }) => made(id, title, 'criteria', title));
}

/** An entry as the exporter writes it. */
export function made(id: string, title: string, kind: string, text: string): SearchEntry {
  return {
    path: `/${kind}/${id.toLowerCase()}/`,
    id,
    title,
    kind,
    state: { mark: 'met', word: 'met' },
    text,
  };
}
