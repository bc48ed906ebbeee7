import { expect, it } from 'vitest';
import { partsOfLine } from './line.ts';

it.each([
  ['`npm run next` says it', ['', '`npm run next`', ' says it']],
  ['TPR-04: partial, due 2026-10-30', ['', 'TPR-04', ': partial, due ', '2026-10-30', '']],
  ['2026-10, 2026-W41 and 2026-Q3', ['', '2026-10', ', ', '2026-W41', ' and ', '2026-Q3', '']],
  ['FY2026-Q4 of 12345-67', ['FY2026-Q4 of 12345-67']],
])('%s', (text, parts) => {
  expect(partsOfLine(text)).toEqual(parts);
});
