import { describe, expect, it } from 'vitest';
import { readView, writeParameters, writeView } from './address.ts';
import { controls } from './fixture.ts';
import { indexTable, wholeTable } from './view.ts';

const index = indexTable(controls);

describe('a view in the address', () => {
  it('comes back as it was written', () => {
    const view = {
      q: 'a & b',
      filters: { owner: 'security-lead', state: 'operating' },
      sort: { column: 'next-due', descending: true },
    };
    const search = writeView('', 'controls', view);
    expect(search).toBe(
      '?controls.q=a+%26+b&controls.owner=security-lead&controls.state=operating&controls.sort=-next-due',
    );
    expect(readView(search, index)).toEqual(view);
  });

  it('leaves alone what belongs to others', () => {
    const search = '?id=EV-1&risks.q=data&controls.q=old';
    expect(writeView(search, 'controls', { ...wholeTable, q: 'new' })).toBe(
      '?id=EV-1&risks.q=data&controls.q=new',
    );
    expect(writeView('?controls.q=old', 'controls', wholeTable)).toBe('');
  });

  it('passes over what the table does not have', () => {
    const search = '?controls.owner=nobody&controls.color=red&controls.sort=-color&controls.state=unknown';
    expect(readView(search, index)).toEqual({ q: '', filters: { state: 'unknown' }, sort: null });
  });

  it('leaves out what is not chosen', () => {
    expect(writeParameters('', 'matrix', { domain: 'IAM', role: '' })).toBe('?matrix.domain=IAM');
  });
});
