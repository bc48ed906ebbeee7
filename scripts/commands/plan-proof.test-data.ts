import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { parseRepository } from '../parse/repository.ts';
import { designedProgram, identityProvider, record } from '../testing/designed.ts';
import { repository } from '../testing/repository.ts';
import { proofOf } from './collect-files.ts';
import { readProofRequest } from './collect-request.ts';
import type { Options } from './command.ts';
import { planProof } from './plan-proof.ts';

const program: Record<string, string> = {
  ...designedProgram(),
  'program/systems/SYS-IDP.md': record(identityProvider),
};
// Nothing shows the second quarter.
delete program['evidence/2026/EV-20260401-IAM-03.md'];
export const csv = 'id,who\n1,ada\n2,lee\n';
const asked: Options = {
  control: 'IAM-03',
  outcome: 'pass',
  system: 'SYS-IDP',
  query: 'GET /users',
  'source-count': '2',
};

export function plan(
  more: Options = {},
  files: Readonly<Record<string, string | Uint8Array>> = { 'users.csv': csv },
  beside = {},
) {
  const proofs = Object.entries(files).map(([name, text]) =>
    proofOf(name, typeof text === 'string' ? Buffer.from(text) : text),
  );
  const snapshot = repository({ ...program, ...beside }, { today: '2026-08-10' });
  return planProof(readProofRequest({ ...asked, ...more }), proofs, snapshot);
}

/** What was planned, read back. */
export function readBack(planned: ReturnType<typeof plan>) {
  const written = Object.fromEntries(planned.files.map(({ path, contents }) => [path, contents ?? '']));
  const { graph, faults } = parseRepository(repository({ ...program, ...written }));
  const found = graph.all('evidence').find(({ id }) => id === planned.collected.id);
  return { data: found?.data, faults: faults.filter(({ spot }) => spot.path.startsWith('evidence/2026/')) };
}

export const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
