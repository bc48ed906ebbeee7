import type { Draft } from '../model/problem.ts';
import { fault } from './fault.ts';
import { mayHoldPlaceholder, placeholder } from './markdown.ts';

const none: readonly Draft[] = [];

/**
 * What a template left in the strings of front matter, one problem a field.
 * @param yaml the text that the data was read from
 */
export function leftovers(
  path: string,
  data: Readonly<Record<string, unknown>>,
  yaml: string,
): readonly Draft[] {
  // Most front matter holds none: then nothing has to be gone through.
  if (!mayHoldPlaceholder(yaml)) return none;
  const faults: Draft[] = [];
  for (const name of Object.keys(data)) look(path, name, data[name], faults);
  return faults;
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
