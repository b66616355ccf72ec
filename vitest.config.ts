import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { launchOptions } from './tests/support/browser.mjs'

const PATIENCE = { testTimeout: 60_000, hookTimeout: 60_000 } // a busy two-core machine is no fault of ours

export default defineConfig({
  test: {
    maxWorkers: Math.max(2, availableParallelism() - 1), // much of what is tested waits, for a disk or for somebody else
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/e2e/**', '**/node_modules/**'],
          ...PATIENCE
        }
      },
      {
        root: fileURLToPath(new URL('./client', import.meta.url)),
        plugins: [svelte({ configFile: false })],
        test: {
          name: 'browser',
          include: ['src/**/*.browser.test.ts'],
          fileParallelism: false, // one page at a time has the focus
          ...PATIENCE,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: launchOptions() }),
            instances: [{ browser: 'chromium' }]
          }
        }
      }
    ]
  }
})
