import { isTimezone } from '../model/calendar.ts';
import { nearest } from '../model/nearest.ts';
import { defineRule } from './rule.ts';

const path = 'program/program.md';
const program = `---
title: SOC 2 program of Example Company
organization: Example Company
service: Ledgerly
phase: scope
categories: [{ category: security, inScope: true, reason: Every report includes it }]
timezone: Europe/Berlin
---
`;

export const timezoneExists = defineRule({
  id: 'timezone-exists',
  group: 'scope',
  severity: 'error',
  summary: 'The program’s time zone exists.',
  why: 'The time zone decides on which day something was done. Without a zone that exists, days are counted in UTC, and evening work can fall on the wrong day.',
  fix: 'Set `timezone` to an IANA name such as `Europe/Berlin` or `America/New_York`, or remove it for UTC.',
  messages: {
    unknown:
      '`timezone` is `{zone}`, which does not exist; expected an IANA time zone{near? (did you mean `%`?)}.',
  },
  examples: [
    {
      name: 'a letter is missing',
      files: { [path]: program },
      change: { path, from: 'Europe/Berlin', to: 'Europe/Berln' },
      problems: [{ message: 'unknown', path, line: 7 }],
    },
    {
      name: 'words in place of a time zone',
      files: { [path]: program.replace('timezone: Europe/Berlin\n', '') },
      change: { path, from: 'phase: scope', to: 'phase: scope\ntimezone: Our office' },
      problems: [{ message: 'unknown', path, line: 6 }],
    },
  ],
  check({ graph }, report) {
    for (const record of graph.all('program')) {
      const { timezone: zone = 'UTC' } = record.data;
      if (isTimezone(zone)) continue;
      report({ record, field: 'timezone' }, 'unknown', {
        zone,
        near: nearest(zone, Intl.supportedValuesOf('timeZone')),
      });
    }
  },
});
