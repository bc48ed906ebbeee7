import { isDay, isDuration, isMoment } from '../model/calendar.ts';

/** The formats that the schemas of front matter use. */
export const formats: Readonly<Record<'date' | 'duration' | 'moment', (value: string) => boolean>> = {
  date: isDay,
  duration: isDuration,
  moment: isMoment,
};
