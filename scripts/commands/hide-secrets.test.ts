import { expect, it } from 'vitest';
import type { Problem } from '../model/problem.ts';
import { hiding } from './hide-secrets.ts';

const path = 'evidence/2026/EV-20260630-IAM-03.md';
const secret = 'AKIA0000EXAMPLE';

it.each<[string, Readonly<Record<string, string>>, string]>([
  [`\`${secret}\` is no type.`, { value: secret }, '`…` is no type.'],
  [`\`a\`${secret}\` is no type.`, { value: `a\`${secret}` }, '… is no type.'],
  [`\`${secret}\` is \`\`\`; expected \`x\`.`, { value: '`', key: secret }, '`…` is …; expected `…`.'],
  [`“${secret}” is “”” here.`, { value: '”', key: secret }, '`…` is … here.'],
  [`\`${path}\` holds ${secret}\` bare.`, { value: `${secret}\`` }, `\`${path}\` holds … bare.`],
])('%s: nothing that is quoted of a file with a secret is told', (text, args, expected) => {
  const problem = {
    rule: 'values-are-valid',
    path,
    field: null,
    text,
    fix: text,
    args,
  } as unknown as Problem;
  const secrets = [{ path, sort: 'credential', what: 'a key', lines: [1] }] as const;
  const shown = hiding(secrets).problem(problem);
  expect([shown.text, shown.fix]).toEqual([expected, expected]);
});
