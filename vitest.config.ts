import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['scripts/**/*.test.ts', 'site/src/**/*.test.ts', 'site/plugin/**/*.test.ts'],
    testTimeout: 60_000,
    pool: 'forks',
    // The builds of the site wait for the disk and for browsers: two at a time, also on two cores.
    maxWorkers: '100%',
  },
});
