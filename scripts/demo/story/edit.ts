import type { AnyRecord } from '../../model/record.ts';
import { editFrontMatter, type FieldChange } from '../../parse/edit-front-matter.ts';
import type { Edit } from '../history.ts';
import type { Value } from '../yaml.ts';

/** Sets fields of a record by their names; those that are absent come to the end of its front matter. */
export function setFields(record: Pick<AnyRecord, 'path'>, fields: Readonly<Record<string, Value>>): Edit {
  const changes = Object.entries(fields).map(([name, value]): FieldChange => {
    // What is absent inside a value is not written at all.
    return { path: [name], value: value === undefined ? value : JSON.parse(JSON.stringify(value)) };
  });
  return change(record.path, changes);
}

/** Changes the front matter of a record. @throws Error when it cannot be edited: the template is at fault. */
export function change(path: string, changes: readonly FieldChange[]): Edit {
  return {
    path,
    make: (text) => {
      const edited = editFrontMatter(text, changes);
      if (edited === null) throw new Error(`the fields of ${path} cannot be edited`);
      return edited;
    },
  };
}

/** Replaces what stands below a level-2 heading, up to the next one. */
export function section(path: string, heading: string, body: string): Edit {
  return {
    path,
    make: (text) => {
      const start = text.indexOf(`\n## ${heading}\n`);
      if (start < 0) return text;
      const next = text.indexOf('\n## ', start + 1);
      return `${text.slice(0, start)}\n## ${heading}\n\n${body}\n${next < 0 ? '' : text.slice(next)}`;
    },
  };
}
