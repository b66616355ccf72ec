/** @typedef {{ passed: number, failed: number, skipped?: number, names: string[] }} Outcome names: which failed, and which passed only the second time */

/** @typedef {{ status: string, fullName: string }} VitestTest */
/** @typedef {{ name: string, status: string, assertionResults: VitestTest[] }} VitestFile */
/** @typedef {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number, testResults: VitestFile[] }} VitestReport */

/** What came of vitest's tests. @param {VitestReport} report @returns {Outcome} */
export function ofVitest({ numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults }) {
  const names = testResults.flatMap(({ name, status, assertionResults }) => {
    const file = name.replace(/^.*?\/(?=(tests|client\/src)\/)/, '')
    const failed = assertionResults.filter((test) => test.status === 'failed').map(({ fullName }) => `failed: ${file} › ${fullName}`)
    return failed.length === 0 && status === 'failed' ? [`failed: ${file}, outside any test`] : failed
  })
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests, names }
}

/** @typedef {{ title: string, file: string, line: number, tests: { status: string }[] }} Spec */
/** @typedef {{ specs: Spec[], suites?: Suite[] }} Suite */
/** @typedef {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, suites: Suite[] }} JourneysReport */

/** What came of Playwright's. @param {JourneysReport} report @returns {Outcome} */
export function ofJourneys({ stats, suites }) {
  const names = specsIn(suites).flatMap(({ title, file, line, tests }) =>
    tests.flatMap(({ status }) => (WORTH_TELLING[status] ? [`${WORTH_TELLING[status]}: e2e/${file}:${line} › ${title}`] : []))
  )
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped, names }
}

/** @type {Record<string, string | undefined>} */
const WORTH_TELLING = { unexpected: 'failed', flaky: 'only the second time' }

/** @param {Suite[]} suites @returns {Spec[]} */
const specsIn = (suites) => suites.flatMap(({ specs, suites: inner = [] }) => [...specs, ...specsIn(inner)])
