import { describe, expect, it } from 'vitest';
import { answers, first, graphOf, moment, plan } from './plan.test-data.ts';
import { restoreRecord } from './restore.ts';

describe('one record', () => {
  it('comes back with the references that name it, and off the list', () => {
    const restored = restoreRecord(first.texts, 'VEND-SUPPORT', moment);
    if (typeof restored === 'string') throw new Error(restored);
    expect(restored.files.map(({ path, contents }) => [path, contents === null])).toEqual([
      ['program/program.md', false],
      ['program/system-description.md', false],
      ['program/systems/SYS-APP.md', false],
      ['risk-register/vendors/VEND-SUPPORT.md', false],
      ['scripts/starter/references.json', false],
      ['scripts/starter/risk-register/vendors/VEND-SUPPORT.md', true],
      ['scripts/starter/rows.json', false],
    ]);
    const after = new Map(first.texts);
    for (const { path, contents } of restored.files)
      if (contents === null) after.delete(path);
      else after.set(path, contents);
    expect(graphOf(after).program?.data.removed).toEqual(['AVL-01', 'CMT-03', 'POL-25']);
    expect(after.get('program/systems/SYS-APP.md')).toContain('- to: VEND-SUPPORT');
    expect(after.get('program/system-description.md')).toMatch(/told \|\n\nVendors .*:\n\n- VEND-SUPPORT: /);
  });

  it('that somebody brought back is not taken out again for the same answers', () => {
    const restored = restoreRecord(first.texts, 'AVL-01', moment);
    if (typeof restored === 'string') throw new Error(restored);
    const after = new Map(first.texts);
    for (const { path, contents } of restored.files)
      if (contents === null) after.delete(path);
      else after.set(path, contents);
    expect(plan(after, answers).removed).toEqual([]);
  });

  it('is refused when it is here, or was never taken out', () => {
    expect(restoreRecord(first.texts, 'IAM-01', moment)).toBe('here');
    expect(restoreRecord(first.texts, 'IAM-99', moment)).toBe('unknown');
  });
});
