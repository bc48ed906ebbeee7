import { defineConfig } from 'vitest/config';
import { gitPlace } from './scripts/io/git-place.ts';

// Tests make repositories and commit in them: started by a hook, they would do so in the one that the hook is of.
for (const name of gitPlace) delete process.env[name];

export default defineConfig({
  test: {
    include: ['scripts/**/*.test.ts', 'site/src/**/*.test.ts', 'site/plugin/**/*.test.ts'],
    testTimeout: 60_000,
    pool: 'forks',
    // The builds of the site wait for the disk and for browsers: two at a time, also on two cores.
    maxWorkers: '100%',
  },
});
