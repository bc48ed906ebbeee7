import { describe, expect, it } from 'vitest';
import { codeownersOf } from '../../assess/codeowners.ts';
import { answers, first, graphOf, pathsOf, plan, starter, texts } from './plan.test-data.ts';

describe('the first run', () => {
  it('moves what the scope does not need, as it was', () => {
    expect(first.removed).toEqual(['AVL-01', 'CMT-03', 'POL-25', 'VEND-SUPPORT']);
    for (const path of ['controls/avl/AVL-01.md', 'controls/avl/README.md', 'program/criteria/A1.1.md']) {
      expect(first.texts.has(path)).toBe(false);
      expect(first.texts.get(`scripts/starter/${path}`)).toBe(starter[path]);
    }
    expect(graphOf(first.texts).program?.data.removed).toEqual(first.removed);
  });

  it('takes references to it out, and nothing else of a record', () => {
    const risk = starter['risk-register/risks/RISK-001.md'] ?? '';
    expect(first.texts.get('risk-register/risks/RISK-001.md')).toBe(
      risk.replace('[CMT-03] #', '[] #').replace('[IAM-01, AVL-01]', '[IAM-01]'),
    );
    expect(first.texts.get('program/systems/SYS-APP.md')).toContain(
      '\ndataFlows: []\nhostedBy: VEND-CLOUD\n',
    );
    expect(graphOf(first.texts).edges.filter(({ to }) => to === null)).toEqual([]);
  });

  it('writes the answers into their fields', () => {
    const text = first.texts.get('program/program.md') ?? '';
    expect(text).toContain('title: SOC 2 program of Northwind # kept\norganization: Northwind\n');
    expect(text).not.toContain('example:true');
    expect(graphOf(first.texts).program?.data).toMatchObject({
      example: false,
      products: ['Northwind Desk'],
      locations: ['Remote staff, no office', 'Two regions'],
      target: { type: 'type2', months: 6 },
      later: ['identity', 'mail'],
    });
    expect(text).not.toContain('The company is an example');
    expect(graphOf(first.texts).find('VEND-CLOUD')?.title).toBe('A cloud');
  });

  it('cuts what pages say of it: rows, items, and the row of a record', () => {
    const page = 'program/system-description.md';
    expect(first.texts.get(page)).toBe(
      (starter[page] ?? '')
        .replace('| CMT-03 | it is there |\n', '')
        .replace('\n- VEND-SUPPORT: the support desk\n', '')
        .replace('| A1.1 | their peaks |\n', ''),
    );
    const record = 'program/commitments/CMT-02.md';
    expect(first.texts.get(record)).toBe(starter[record]?.replace('| AVL-01 | a row |\n', ''));
  });

  it('writes own pages, notes upstream’s, and asks the holders to approve', () => {
    expect(first.texts.get('README.md')).toBe('readme of Northwind for Northwind Desk\n');
    expect(first.texts.get('scripts/upstream/README.md')).toBe('# Upstream\n');
    expect(first.texts.get('scripts/upstream.json')).toContain('"scripts/upstream/README.md": "');
    expect(first.texts.get('.github/CODEOWNERS')).toBe(codeownersOf(graphOf(first.texts)));
    expect(first.texts.get('.github/CODEOWNERS')).toContain('/policies/ @ada\n');
  });
});

describe('what happened', () => {
  it('keeps the control that it names, and everything that the control needs', () => {
    const evidence =
      '---\nid: EV-20260701-AVL-01\ntitle: Capacity\ntype: log\nsupports: [{ control: AVL-01 }]\nperformed: { at: 2026-07-01, by: ceo }\ncollected: { at: 2026-07-01, by: ceo, method: export }\nresult: { outcome: pass }\n---\n';
    const kept = plan(new Map([...texts, ['evidence/2026/EV-20260701-AVL-01.md', evidence]]), answers);
    expect(kept.kept).toEqual(['AVL-01']);
    expect(kept.removed).toEqual(['VEND-SUPPORT']);
    expect(kept.texts.get('evidence/2026/EV-20260701-AVL-01.md')).toBe(evidence);
  });
});

describe('what cannot be edited', () => {
  it('stops everything: a byte order mark before the front matter', () => {
    const path = 'program/program.md';
    expect(plan(new Map([...texts, [path, `\ufeff${starter[path]}`]]), answers).refused).toEqual([path]);
  });

  it('keeps the line ends that it finds', () => {
    const path = 'program/program.md';
    const made = plan(new Map([...texts, [path, (starter[path] ?? '').replaceAll('\n', '\r\n')]]), answers);
    expect(made.texts.get(path)).not.toMatch(/[^\r]\n/);
    expect(made.refused).toEqual([]);
  });
});

describe('a later run', () => {
  it('with the same answers changes nothing', () => {
    expect(plan(first.texts, answers).files).toEqual([]);
  });

  it('with another product changes three files', () => {
    const next = plan(first.texts, { ...answers, product: 'Northwind Board' });
    expect(
      pathsOf(next).filter((path) => !/^(?:SECURITY|CONTRIBUTING|CHANGELOG|LICENSE)/.test(path)),
    ).toEqual(['README.md', 'program/program.md', 'program/systems/SYS-APP.md']);
  });

  it('leaves a page alone that somebody changed', () => {
    const edited = new Map([...first.texts, ['README.md', 'Ours.\n']]);
    const next = plan(edited, { ...answers, product: 'Northwind Board' });
    expect(next.changedPages).toEqual(['README.md']);
    expect(next.texts.get('README.md')).toBe('Ours.\n');
  });

  it('that says nothing of a vendor or of the scope leaves them as they are', () => {
    const { vendors: _, categories: __, ...fewer } = answers;
    const next = plan(first.texts, fewer);
    expect([next.removed, next.restored]).toEqual([[], []]);
  });

  it('that takes everything back in restores every record byte for byte', () => {
    const next = plan(first.texts, {
      ...answers,
      categories: ['security', 'availability'],
      vendors: { 'VEND-SUPPORT': 'Example Desk' },
    });
    expect(next.restored).toEqual(['AVL-01', 'CMT-03', 'POL-25', 'VEND-SUPPORT']);
    expect([...next.texts.keys()].filter((path) => path.startsWith('scripts/starter/'))).toEqual([]);
    const same = Object.keys(starter).filter((path) =>
      /^(?:controls|policies|program\/c|risk-register\/risks)/.test(path),
    );
    for (const path of same) expect(next.texts.get(path), path).toBe(starter[path]);
    expect(next.texts.get('program/systems/SYS-APP.md')).toContain(
      'dataFlows:\n  - to: VEND-SUPPORT\n    data: Names\n',
    );
  });
});

describe('everything put off', () => {
  it('invents nothing: neutral words, and a list of what is left', () => {
    const none = plan(texts, {});
    const { program } = graphOf(none.texts);
    expect(program?.data).toMatchObject({
      organization: 'The company',
      products: ['The service'],
      example: false,
    });
    expect(program?.data.later).toHaveLength(10);
    expect(none.removed).toEqual([]);
    for (const [path, text] of none.texts)
      if (!path.startsWith('scripts/')) expect(text, path).not.toMatch(/Ledgerly|Example/);
  });
});
