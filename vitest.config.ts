import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // Grammars are compiled once a worker instead of once a file. The core holds no global state, so
    // test files can share one; a test that changes the process (stdout, cwd) starts its own.
    pool: 'threads',
    isolate: false,
    // Property tests on a slow machine need more than the default five seconds.
    testTimeout: 30_000,
  },
});
