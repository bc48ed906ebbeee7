import { describe, expect, it } from 'vitest';
import type { Cell, Table } from '../../../scripts/model/site-data.ts';
import { asHtml, asTabbedText } from './copy.ts';
import { controls } from './fixture.ts';

describe('a copy of a table', () => {
  it('has the heads, then the rows as they are read', () => {
    expect(asTabbedText(controls, controls.rows.slice(1, 3)).split('\n')).toEqual([
      'Control\tOwner\tSamples\tNext due\tState',
      'IAM-2\tengineering-lead, security-lead\t9\t2026-10-01\tdeviating',
      'IAM-1\t\t100 of 120\truns on events\tunknown',
    ]);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', ' =1'])('puts an apostrophe before %j', (text) => {
    const [, cell] = asTabbedText(one(text), one(text).rows).split('\n');
    expect(cell).toMatch(/^'/);
    expect(cell).not.toMatch(/[\t\r]/);
    expect(asHtml(one(text), one(text).rows)).toContain("<td>'");
  });

  it('leaves numbers and plain text alone', () => {
    expect(asTabbedText(one(-5), one(-5).rows)).toBe('Value\n-5');
    expect(asTabbedText(one('a = b'), one('a = b').rows)).toBe('Value\na = b');
  });

  it('keeps a cell on one line', () => {
    expect(asTabbedText(one('a\tb\nc'), one('a\tb\nc').rows)).toBe('Value\na b c');
  });

  it('escapes what HTML would read as its own', () => {
    expect(asHtml(one('<img src=x> & "y"'), one('<img src=x> & "y"').rows)).toContain(
      '<td>&lt;img src=x&gt; &amp; &quot;y&quot;</td>',
    );
  });
});

function one(cell: Cell): Table {
  return {
    id: 'one',
    caption: 'One',
    columns: [{ title: 'Value', type: 'text' }],
    rows: [{ key: 'row', cells: [cell] }],
    empty: '',
  };
}
