import { addDuration, type Period } from '../../model/calendar.ts';

/** Days by the name that people use: `2026-07`, `2026-Q3`, `2026` where they are just that, else both ends. */
export function daysName({ from, to }: Period): string {
  if (from === to) return from;
  const lasts = (duration: string) =>
    from.endsWith('-01') && addDuration(from, duration) === addDuration(to, 'P1D');
  const [year, month] = [from.slice(0, 4), Number(from.slice(5, 7))];
  if (lasts('P1M')) return from.slice(0, 7);
  if (lasts('P3M') && month % 3 === 1) return `${year}-Q${(month + 2) / 3}`;
  return lasts('P1Y') && month === 1 ? year : `${from} to ${to}`;
}
