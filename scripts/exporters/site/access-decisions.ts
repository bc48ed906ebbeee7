import { accessClasses } from '../../assess/access-review/classes.ts';
import { decisionCounts, type Sheet, sheetOf } from '../../assess/access-review/sheet-of.ts';
import type { ContentRecord } from '../../model/record.ts';
import type { Cell, Section } from '../../model/site-data.ts';
import { capitalized, counted } from '../../model/wording.ts';
import { countWords, inClass } from './access-reviews.ts';
import type { Ground } from './input.ts';
import { part } from './part.ts';

type Evidence = ContentRecord<'evidence'>;

/**
 * The decisions of an access review. Accounts and the names beside them are people: they are written for the company's
 * own people alone. Others read how many of each class were decided on in which way, and the hash of the sheet.
 */
export function decisionSections(ground: Ground, review: Evidence): readonly Section[] {
  const sheet = sheetOf(ground.assessment, review);
  if (sheet === null) return [];
  const counts = countWords(decisionCounts(sheet.lines));
  const lead = `${counted(sheet.lines.length, 'account')}: ${counts}.`;
  return [
    classesSection(review, sheet, lead),
    ...(ground.audience === 'internal' ? [linesSection(review, sheet)] : []),
  ];
}

const words = ['keep', 'change', 'revoke', 'escalate', 'open'] as const;

function classesSection({ id }: Evidence, sheet: Sheet, lead: string): Section {
  const rows = [
    ...accessClasses.map((name) => ({
      name: capitalized(name.replace('-', ' ')),
      lines: inClass(sheet, name),
    })),
    { name: 'All accounts', lines: sheet.lines },
  ].filter(({ lines }) => lines.length > 0);
  return part(
    'Decisions by class',
    {
      id: 'classes',
      caption: `decisions of ${id} by class`,
      columns: [
        { title: 'Class', type: 'text' },
        { title: 'Accounts', type: 'number' },
        ...words.map((word) => ({ title: capitalized(word), type: 'number' }) as const),
      ],
      rows: rows.map(({ name, lines }) => {
        const counts = decisionCounts(lines);
        return { key: name, cells: [name, lines.length, ...words.map((word) => counts[word])] };
      }),
      empty: 'No account was exported.',
    },
    lead,
  );
}

function linesSection({ id }: Evidence, { lines, path }: Sheet): Section {
  const orNone = (text: string): Cell => (text === '' ? { none: 'none' } : text);
  return part(
    'Decisions',
    {
      id: 'decisions',
      caption: `decisions of ${id}`,
      columns: [
        { title: 'Account', type: 'id' },
        { title: 'Person', type: 'text' },
        { title: 'Class', type: 'text', filter: true },
        { title: 'Decision', type: 'text', filter: true },
        { title: 'By', type: 'text', filter: true },
        { title: 'On', type: 'date' },
        { title: 'Note', type: 'text' },
      ],
      rows: lines.map(({ line, account, person, classes, decision, decidedBy, decidedOn, note }) => ({
        key: `${line}`,
        cells: [
          orNone(account),
          orNone(person),
          orNone(classes.filter((each) => each !== '').join(', ')),
          decision === '' ? { none: 'open' } : decision,
          orNone(decidedBy),
          orNone(decidedOn),
          orNone(note),
        ],
      })),
      empty: 'No account was exported.',
    },
    `From ${path}. Only the internal site names accounts.`,
  );
}
