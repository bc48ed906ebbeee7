import { expect, it } from 'vitest';
import { commands } from './index.ts';
import { shellWord } from './shell-word.ts';
import { refuseSwallowed } from './swallowed.ts';

function refusal(name: string, argv: readonly string[], env: Readonly<Record<string, string>>): string {
  const command = commands.find((each) => each.name === name);
  if (command === undefined) throw new Error(name);
  try {
    refuseSwallowed(command, argv, { npm_command: 'run-script', ...env });
    return '';
  } catch (error) {
    const { message, hint } = error as Error & { readonly hint: string };
    return `${message}\n${hint}`;
  }
}

// What npm 11 makes of them, tried.
it.each([
  [
    'new',
    ['policy', 'Foo bar', 'ceo'],
    { owner: 'true' },
    `npm run new -- policy ${shellWord('Foo bar')} --owner ceo`,
  ],
  ['new', ['policy', 'X'], { type: 'x' }, 'npm run new -- policy X --type x'],
  ['export', ['ics'], { out: 'a', owner: 'ceo' }, 'npm run export -- ics --out a --owner ceo'],
  [
    'population',
    ['x.csv', '2026-01-01', 'HR'],
    { from: 'true', source: 'true' },
    'npm run population -- x.csv --source VALUE --from VALUE',
  ],
  ['status', [], { due: 'true', until: 'true' }, 'npm run status -- --until VALUE --due'],
  ['status', [], { global: 'true', all: 'true', parseable: 'true' }, 'npm run status -- --gaps'],
  ['setup', [], { commit_hooks: '' }, 'npm run setup -- --no-commit'],
  ['demo', ['../x'], { out: 'true', site: '' }, 'npm run demo -- --out ../x --no-site'],
])('%s %j %j', (name, argv, kept, line) => {
  const env = Object.fromEntries(Object.entries(kept).map(([key, value]) => [`npm_config_${key}`, value]));
  expect(refusal(name, argv, env)).toContain(`Write it as \`${line}\`.`);
});

it('names all that npm kept, and lets pass what stands after `--`', () => {
  expect(refusal('check', [], { npm_config_deep: 'true', npm_config_at: 'HEAD' })).toBe(
    'npm kept `--at`, `--deep` to itself, so the answer would not be the one you asked for.\nWrite it as `npm run check -- --at HEAD --deep`.',
  );
  expect(refusal('setup', ['--no-commit'], { npm_config_commit_hooks: '' })).toBe('');
  expect(refusal('status', [], { npm_config_global: 'true' })).toBe('');
});
