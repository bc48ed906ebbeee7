import type { Draft } from '../model/problem.ts';
import { fault } from './fault.ts';
import { placeholder } from './markdown.ts';

/** What a template left in the strings of front matter, one problem a field. */
export function leftovers(path: string, data: Readonly<Record<string, unknown>>): readonly Draft[] {
  const faults: Draft[] = [];
  if (isLeft(data)) for (const name of Object.keys(data)) look(path, name, data[name], faults);
  return faults;
}

/** Most front matter holds none: then no field has to be named. */
function isLeft(value: unknown): boolean {
  if (typeof value === 'string') return value.search(placeholder) >= 0;
  if (value === null || typeof value !== 'object') return false;
  for (const name in value) if (isLeft((value as Record<string, unknown>)[name])) return true;
  return false;
}

function look(path: string, field: string, value: unknown, faults: Draft[]): void {
  if (typeof value === 'string') {
    if (value.search(placeholder) < 0) return;
    const mark = value.match(placeholder)?.[0] ?? '';
    faults.push(fault('no-placeholder-left', 'field', { path, field }, { field, mark }));
  } else if (Array.isArray(value)) {
    value.forEach((item, index) => {
      look(path, `${field}[${index}]`, item, faults);
    });
  } else if (value !== null && typeof value === 'object') {
    for (const name of Object.keys(value))
      look(path, `${field}.${name}`, (value as Record<string, unknown>)[name], faults);
  }
}
