import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') } },
  test: {
    include: ['{app,bench,components,lib,db,server,cli,scripts}/**/*.test.ts'],
    globalSetup: ['db/testing/global-setup.ts'],
    // Two, also on two cores: while one waits for the database, the other works.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
