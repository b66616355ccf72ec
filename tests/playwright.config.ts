import { defineConfig } from '@playwright/test'
import { launchOptions } from './support/browser.mjs'

// No webServer: each test file starts the real server it needs, on a free port.
export default defineConfig({
  testDir: 'e2e',
  outputDir: '../test-results',
  workers: 2,
  retries: 1, // what passes the second time is told as flaky
  timeout: 300_000, // a busy two-core machine is no fault of ours
  expect: { timeout: 40_000 },
  forbidOnly: true,
  use: {
    actionTimeout: 40_000,
    navigationTimeout: 60_000,
    launchOptions: launchOptions(),
    locale: 'en-GB',
    timezoneId: 'Europe/London'
  }
})
