import { expect, it } from 'vitest'
import { ofJourneys, ofVitest } from './support/outcome.mjs'

it('names the unit tests that failed, and files that could not even be run', () => {
  const counts = { numPassedTests: 1, numFailedTests: 1, numPendingTests: 2, numTodoTests: 0 }
  const outcome = ofVitest({
    ...counts,
    testResults: [
      {
        name: '/anywhere/tests/door.test.ts',
        status: 'failed',
        assertionResults: [
          { status: 'passed', fullName: 'the door opens' },
          { status: 'failed', fullName: 'the door closes' }
        ]
      },
      { name: '/anywhere/client/src/lib/look.browser.test.ts', status: 'failed', assertionResults: [] }
    ]
  })
  expect(outcome).toEqual({
    passed: 1,
    failed: 1,
    skipped: 2,
    names: ['failed: tests/door.test.ts › the door closes', 'failed: client/src/lib/look.browser.test.ts, outside any test']
  })
})

it('names the journeys that failed, and those that passed only the second time, which count as passed', () => {
  const spec = (title: string, status: string) => ({ title, file: 'door.spec.ts', line: 7, tests: [{ status }] })
  const outcome = ofJourneys({
    stats: { expected: 1, unexpected: 1, flaky: 1, skipped: 0 },
    suites: [{ specs: [spec('knocks', 'expected'), spec('waits', 'flaky')], suites: [{ specs: [spec('comes in', 'unexpected')] }] }]
  })
  expect(outcome).toEqual({
    passed: 2,
    failed: 1,
    skipped: 0,
    names: ['only the second time: e2e/door.spec.ts:7 › waits', 'failed: e2e/door.spec.ts:7 › comes in']
  })
})
