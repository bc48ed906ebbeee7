import { describe, expect, it } from 'vitest';
import { repeatedBytes } from './same-bytes.ts';
import { evidence, type Files, graphOf } from './slots/slots.test-data.ts';

const [a, b] = ['a'.repeat(64), 'b'.repeat(64)];
const at = '2026-05-15T08:00:00Z';
const run = 'https://ci.example.com/runs/7';

/** Evidence of a day with a file, pulled then or as said. */
function piece(day: string, sha256: string | undefined, pulled: object = {}, more: object = {}): Files {
  const collected = { at: day, by: 'it-lead', method: 'export', ...pulled };
  return evidence(day, { collected, artifacts: [{ uri: 'https://example.com/list.csv', sha256 }], ...more });
}

function repeated(
  files: Files,
  control: object = {},
): { readonly one: readonly string[]; readonly again: readonly string[] } {
  const graph = graphOf({ files, control });
  const { onePull, pulledAgain } = repeatedBytes(graph, {
    audit: graph.all('audit')[0] ?? null,
    day: '2027-06-30',
    timezone: 'UTC',
  });
  const words = ({ control, first, last, field, count }: (typeof onePull)[number]) =>
    `${control} ${first.id.slice(3, 11)} ${last.id.slice(3, 11)} ${field} ${count}`;
  return { one: onePull.map(words), again: pulledAgain.map(words) };
}

const none = { one: [], again: [] };
const again = { one: [], again: ['IAM-03 20260215 20260515 artifacts[0] 2'] };
const once = { one: ['IAM-03 20260215 20260515 artifacts[0] 2'], again: [] };

describe('the same bytes in two slots', () => {
  it.each<[string, Files, typeof none | typeof again | typeof once]>([
    ['are none when they differ', { ...piece('2026-02-15', a), ...piece('2026-05-15', b) }, none],
    [
      'are none without a hash',
      { ...piece('2026-02-15', undefined), ...piece('2026-05-15', undefined) },
      none,
    ],
    ['are none in one slot', { ...piece('2026-05-15', a), ...piece('2026-05-16', a) }, none],
    ['were pulled again on another day', { ...piece('2026-02-15', a), ...piece('2026-05-15', a) }, again],
    [
      'were pulled again by hand on one day, as far as anyone can tell',
      { ...piece('2026-02-15', a, { at: '2026-05-16' }), ...piece('2026-05-15', a, { at: '2026-05-16' }) },
      again,
    ],
    [
      'were pulled once, by one run on one day',
      {
        ...piece('2026-02-15', a, { at: '2026-05-16', run }),
        ...piece('2026-05-15', a, { at: '2026-05-16', run }),
      },
      once,
    ],
    [
      'were pulled once, at one instant',
      { ...piece('2026-02-15', a, { at }), ...piece('2026-05-15', a, { at }) },
      once,
    ],
    [
      'were pulled again at another instant of one run',
      {
        ...piece('2026-02-15', a, { at, run }),
        ...piece('2026-05-15', a, { at: '2026-05-15T08:00:01Z', run }),
      },
      again,
    ],
    [
      'were pulled again by another run at one instant',
      { ...piece('2026-02-15', a, { at, run }), ...piece('2026-05-15', a, { at, run: `${run}1` }) },
      again,
    ],
    [
      'are none when one was rejected',
      {
        ...piece('2026-02-15', a),
        ...piece('2026-05-15', a, {}, { review: { by: 'ceo', at: '2026-05-16', outcome: 'rejected' } }),
      },
      none,
    ],
    ['are none outside the window', { ...piece('2025-02-15', a), ...piece('2026-05-15', a) }, none],
    [
      'are none of another control',
      { ...piece('2026-02-15', a), ...piece('2026-05-15', a, {}, { supports: [{ control: 'IAM-99' }] }) },
      none,
    ],
  ])('%s', (_, files, expected) => {
    expect(repeated(files)).toEqual(expected);
  });

  it('are told once for many', () => {
    const days = ['2026-02-15', '2026-02-16', '2026-05-15', '2026-08-15', '2026-11-15'];
    const files = Object.assign({}, ...days.map((day) => piece(day, a)));
    expect(repeated(files).again).toEqual(['IAM-03 20260215 20261115 artifacts[0] 4']);
  });

  it('are none of a window’s first days and the month around them', () => {
    const frequencies = [{ every: 'continuous', proof: 'state' }];
    const files = { ...piece('2026-01-05', a), ...piece('2026-01-25', a) };
    expect(repeated(files, { frequencies })).toEqual(none);
  });

  it('are none of a control that cannot be judged', () => {
    const files = { ...piece('2026-02-15', a), ...piece('2026-05-15', a) };
    expect(repeated(files, { title: undefined })).toEqual(none);
  });
});
