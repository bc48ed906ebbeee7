import type { AnyRecord } from '../model/record.ts';

/** The id that the front matter gives, also when its form is wrong; else the one that the file's name gives. */
export function writtenId({ data, id }: AnyRecord): string {
  return 'id' in data && typeof data.id === 'string' ? data.id : id;
}
