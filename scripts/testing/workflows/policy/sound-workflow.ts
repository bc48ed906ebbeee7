import type { Context, Hole } from './rule.ts';

const checkout = '3d3c42e5aac5ba805825da76410c181273ba90b1';
const setupNode = '820762786026740c76f36085b0efc47a31fe5020';
const uploadArtifact = '043fb46d1a93c77aae656e7c1c64a875d1fc6a0a';

/** Each value stands alone on its place in the text below. */
const sound: Readonly<Record<Hole, string>> = {
  on: 'pull_request',
  permissions: 'permissions: {}',
  concurrency: 'concurrency: { group: sound, cancel-in-progress: true }',
  jobPermissions: 'permissions: { contents: read }',
  timeout: 'timeout-minutes: 5',
  checkout: 'persist-credentials: false',
  setup: 'package-manager-cache: false',
  uses: './.github/actions/present',
  install: 'npm ci --workspaces=false --omit=dev',
  run: 'echo "$TITLE"',
};

/** A workflow about which no rule has anything to say; `changes` fills some of its holes otherwise. */
export function soundWorkflow(changes: Partial<Record<Hole, string>> = {}): string {
  const value = { ...sound, ...changes };
  return `name: sound
on: ${value.on}
${value.permissions}
${value.concurrency}
jobs:
  check:
    runs-on: ubuntu-24.04
    ${value.timeout}
    ${value.jobPermissions}
    steps:
      - uses: actions/checkout@${checkout} # v7.0.1
        with:
          fetch-depth: 0
          ${value.checkout}
      - uses: actions/setup-node@${setupNode} # v7.0.0
        with:
          node-version-file: .nvmrc
          ${value.setup}
      - uses: ${value.uses}
      - run: ${value.install}
      - run: node scripts/plainproof.cjs check --format github
      - env:
          TITLE: \${{ github.event.pull_request.title }}
        run: |
          ${value.run}
`;
}

/** A repository that holds what the sound workflow names, and pins for the actions it uses. */
export const soundContext: Context = {
  exists: (path) => ['.nvmrc', '.github/actions/present'].includes(path),
  pins: new Map([
    ['actions/checkout', { version: 'v7.0.1', commit: checkout }],
    ['actions/setup-node', { version: 'v7.0.0', commit: setupNode }],
    ['actions/upload-artifact', { version: 'v7.0.1', commit: uploadArtifact }],
  ]),
};
