import { audit } from './audit.ts';
import { commitment } from './commitment.ts';
import { control } from './control.ts';
import { evidence } from './evidence.ts';
import { exercise } from './exercise.ts';
import { finding } from './finding.ts';
import { incident } from './incident.ts';
import type { DataOf, KindDefinition } from './kind.ts';
import { policy } from './policy.ts';
import { population } from './population.ts';
import { procedure } from './procedure.ts';
import { program } from './program.ts';
import { request } from './request.ts';
import { risk } from './risk.ts';
import { role } from './role.ts';
import { system } from './system.ts';
import { test } from './test.ts';
import { vendor } from './vendor.ts';
import { waiver } from './waiver.ts';

/** Every kind of record, in the order of the reference. Adding a kind is its file, its schema's, and one line here. */
export const kinds = {
  policy,
  control,
  risk,
  vendor,
  evidence,
  program,
  role,
  system,
  commitment,
  audit,
  procedure,
  exercise,
  population,
  test,
  request,
  waiver,
  finding,
  incident,
} as const;

export type KindName = keyof typeof kinds;

/** Any of them. */
export type Kind = KindDefinition & { readonly name: KindName };

/** The front matter of each kind, inferred from its schema. */
export type KindData = { readonly [K in KindName]: DataOf<(typeof kinds)[K]> };

/** The kinds as a list of definitions, where the literal types are not needed. */
export const kindList: readonly Kind[] = Object.values(kinds);
