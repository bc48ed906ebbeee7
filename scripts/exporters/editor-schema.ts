/**
 * Formats of ours that editors do not know, or read otherwise, as patterns. They admit what `model/calendar.ts` admits,
 * except that a moment's day need not exist: that is left to `check`. `date` stays: every editor knows it.
 */
export const editorPatterns: Readonly<Record<string, string>> = {
  // A duration of whole days or more, longer than nothing.
  duration: '^P(?=.*[1-9])(?:\\d+Y)?(?:\\d+M)?(?:\\d+W)?(?:\\d+D)?$',
  // A day, or an instant with its zone; seconds may be left out, which the format `date-time` refuses.
  moment:
    '^\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])(?:T(?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:\\.\\d+)?)?(?:Z|[+-](?:[01]\\d|2[0-3]):[0-5]\\d))?$',
};

/** The same schema in words that every editor knows. Takes and gives plain JSON. */
export function editorSchema(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(editorSchema);
  if (schema === null || typeof schema !== 'object') return schema;
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]) => {
      const pattern = key === 'format' && typeof value === 'string' ? editorPatterns[value] : undefined;
      return pattern === undefined ? [key, editorSchema(value)] : ['pattern', pattern];
    }),
  );
}
