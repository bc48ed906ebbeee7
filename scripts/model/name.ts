/** The product's name: the only place that spells it. */
export const NAME = 'plainproof';

/** The title for people. */
export const TITLE = 'Plainproof';

/** How a user runs a command; never through a registry, where nobody owns the name. */
export function commandLine(words: string): string {
  return `npm run ${words}`;
}

/** The engine's version; equal to package.json's, which a test holds together. */
export const VERSION = '0.1.0';
