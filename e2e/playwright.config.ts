import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';

const CI = process.env.CI === 'true';
// Chosen once, in the process that starts the others, and handed down.
process.env.E2E_PORT ??= String(10_000 + (process.pid % 20_000));
process.env.E2E_DATA ??= mkdtempSync(join(tmpdir(), 'rejoinder-e2e-'));
const port = process.env.E2E_PORT;

const chromium = {
  browserName: 'chromium' as const,
  launchOptions: {
    executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  },
};

/** Every journey runs with JavaScript and without. */
export default defineConfig({
  testDir: '.',
  outputDir: '../test-results/e2e',
  fullyParallel: true,
  workers: 2,
  forbidOnly: CI,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['dot'], ['json']],
  globalTeardown: './clean-up.ts',
  use: { baseURL: `http://localhost:${port}`, trace: 'off', screenshot: 'only-on-failure' },
  projects: [
    { name: 'with JavaScript', use: { ...chromium, javaScriptEnabled: true } },
    { name: 'without JavaScript', use: { ...chromium, javaScriptEnabled: false } },
  ],
  webServer: {
    command: 'node scripts/start.mjs',
    cwd: '..',
    url: `http://localhost:${port}/api/health`,
    timeout: 300_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
    stdout: 'ignore',
    stderr: 'pipe',
    env: {
      PORT: port,
      REJOINDER_DATA: process.env.E2E_DATA,
      REJOINDER_BUILD_FOLDER: '.next-test',
      REJOINDER_URL: `http://localhost:${port}`,
      DATABASE_URL: '',
      // Tests may come from anywhere.
      TRUSTED_PROXIES: '127.0.0.1, ::1',
    },
  },
});
