import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { groupOf } from '../assess/slots/slot-state.ts';
import { type SlotFlag, slotStates } from '../assess/slots/unit-state.ts';
import { evidence } from '../model/kinds/evidence.ts';
import { finding } from '../model/kinds/finding.ts';
import { operatingWords } from '../model/readiness-words.ts';
import { engine } from '../testing/plans.ts';
import { actionOf, controlFinding, nothingType, noticeOf } from './words.ts';

const flags: readonly SlotFlag[] = ['before-window', 'after-window', 'before-slot'];
/** Every word that judges a slot, a control or a criterion. */
const judging = [
  ...slotStates,
  ...operatingWords,
  ...Object.values(groupOf),
  ...flags,
  ...['not tested', 'drafted', 'designed', 'covered', 'gap', 'remediated', 'overdue', 'on time'],
];
const sources = [
  ...readdirSync(join(engine, 'demo'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts') && !path.endsWith('.test-data.ts'))
    .map((path) => `demo/${path}`),
  'commands/demo.ts',
  'io/git-import.ts',
];
const found = (text: string) =>
  judging.filter((word) => new RegExp(`\\b${word}\\b`, 'i').test(text)).map((word) => word as string);

describe('the source of the example holds no word that judges it', () => {
  it.each(sources)('%s', (path) => {
    expect(found(readFileSync(join(engine, path), 'utf8'))).toEqual([]);
  });

  it('would find one', () => {
    expect(found("const review = 'unreviewed';")).toEqual(['unreviewed']);
    expect(found('It was Late.')).toEqual(['late']);
    expect(found('Later, by then, deviations: 0, untested')).toEqual([]);
  });

  it('reads every folder', () => {
    expect(sources.length).toBeGreaterThan(30);
  });
});

describe('the words of the records', () => {
  it('are those of the schemas', () => {
    expect(controlFinding).toBe('deviation');
    expect(nothingType).toBe('no-occurrence');
    expect(finding.schema.properties.kind.enum).toContain(controlFinding);
    expect(evidence.schema.properties.type.enum as readonly string[]).toContain(nothingType);
    expect(actionOf('Mend it', 'it-lead', '2026-07-01', undefined, { progress: 0 })).toEqual({
      what: 'Mend it',
      who: 'it-lead',
      due: '2026-07-01',
      done: undefined,
      progress: 0,
    });
    expect(noticeOf('The contract', '2026-07-02', '2026-07-01')).toEqual({
      duty: 'The contract',
      due: '2026-07-02',
      sent: '2026-07-01',
    });
  });
});
