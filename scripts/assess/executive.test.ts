import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parseRepository } from '../parse/repository.ts';
import { repository } from '../testing/repository.ts';
import { executiveChecklist } from './executive.ts';
import { readinessOf } from './readiness.ts';

const template = readFileSync(
  new URL('../templates/evidence.executive.checklist.md', import.meta.url),
  'utf8',
).replace(/\{\{\w+\}\}/g, 'x');

describe('the checklist of leaders', () => {
  it('asks what the template of evidence asks, in the same order', () => {
    const { answers } = parse(template.split(/^---$/m)[1] ?? '') as { answers: { id: string }[] };
    expect(checklist({}).map(({ id }) => id)).toEqual(answers.map(({ id }) => id));
  });

  it('knows nothing of an empty program, and says so', () => {
    expect(checklist({}).filter(({ counted }) => counted?.standing === 'yes')).toEqual([]);
  });

  it('takes the answers of the latest checklist, but for questions that are open', () => {
    const items = checklist({
      'evidence/2026/EV-20260301-GOV-09.md': answered('2026-03-01', 'no'),
      'evidence/2026/EV-20260601-GOV-09.md': answered('2026-06-01', 'partly'),
    });
    expect(items.find(({ id }) => id === 'strategy-why')?.answered).toEqual({
      answer: 'partly',
      evidence: 'EV-20260601-GOV-09',
      note: 'Two of three.',
    });
    expect(items.find(({ id }) => id === 'strategy-drivers')?.answered).toBeNull();
  });
});

function checklist(files: Readonly<Record<string, string>>) {
  const { graph } = parseRepository(repository(files));
  const readiness = readinessOf(graph, { day: '2026-07-01', timezone: 'UTC' });
  return executiveChecklist({ graph, readiness, problems: [] });
}

function answered(day: string, answer: string): string {
  return `---
id: EV-${day.replaceAll('-', '')}-GOV-09
title: Checklist
type: executive
supports: [{ control: GOV-09 }]
performed: { at: ${day}, by: ceo }
collected: { at: ${day}, by: ceo, method: observation }
result: { outcome: pass }
answers:
  - { id: strategy-why, question: Why?, answer: '${answer}', note: Two of three. }
  - { id: strategy-drivers, question: Who asks?, answer: open }
---
`;
}
