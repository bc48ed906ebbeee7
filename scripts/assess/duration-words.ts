/** `P1Y` → `1 year`, `P3M` → `3 months`, `P1Y6M` → `1 year and 6 months`, `PT4H` → `4 hours`; other texts as they are. */
export function durationWords(text: string): string {
  const found = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/.exec(text);
  const parts = (found?.slice(1) ?? []).flatMap((amount, index) =>
    amount === undefined ? [] : [`${Number(amount)} ${units[index]}${Number(amount) === 1 ? '' : 's'}`],
  );
  return parts.length === 0 ? text : parts.join(' and ');
}

const units = ['year', 'month', 'week', 'day', 'hour', 'minute'] as const;
