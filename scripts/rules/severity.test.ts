import { describe, expect, it } from 'vitest';
import { program } from '../model/kinds/program.ts';
import { severities } from '../model/problem.ts';
import { rules } from './index.ts';
import { ownSeveritiesOf } from './run.ts';
import { lowered } from './severity.ts';

describe('the table of phases', () => {
  const own = ownSeveritiesOf(rules);

  it.each(Object.entries(lowered))(
    'names phases and rules that exist, and only lowers: %s',
    (phase, rows) => {
      expect(program.schema.properties.phase.enum).toContain(phase);
      for (const [rule, severity] of Object.entries(rows)) {
        expect([...own.keys()]).toContain(rule);
        expect(severities.indexOf(severity), rule).toBeGreaterThan(
          severities.indexOf(own.get(rule) ?? 'note'),
        );
      }
    },
  );
});
