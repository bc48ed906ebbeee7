import { expect, it } from 'vitest';
import { provenanceNeeded } from './provenance.ts';

type Asked = Parameters<typeof provenanceNeeded>[0];

function needed(type: Asked['type'], method: Asked['collected']['method']): string {
  return provenanceNeeded({ type, collected: { method } }).join(' ');
}

it.each([
  ['access-review', 'export', 'system environment query count sourceCount'],
  ['no-occurrence', 'api', 'system environment query count sourceCount'],
  ['access-review', 'screenshot', 'system environment'],
  ['configuration', 'api', 'system environment query'],
  ['configuration', 'screenshot', 'system environment'],
  ['minutes', 'export', 'query'],
  ['minutes', 'screenshot', ''],
  ['attestation', 'attestation', ''],
  ['walkthrough', 'observation', ''],
] as const)('%s by %s needs %s', (type, method, expected) => {
  expect(needed(type, method)).toBe(expected);
});
