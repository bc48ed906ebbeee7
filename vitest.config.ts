import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['scripts/**/*.test.ts', 'site/src/**/*.test.ts', 'site/plugin/**/*.test.ts'],
    testTimeout: 60_000,
    pool: 'forks',
  },
});
