// Everything `npm test` checks, one after the other; a step that fails does not keep the rest from running.
// Runs inside `pnpm exec`, so that node, pnpm and every tool are the pinned ones. The last line is always "N passed, N failed".
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureChromium } from './support/browser.mjs'

/** @typedef {{ passed: number, failed: number, skipped?: number }} Counts */
/** @typedef {Counts & { name: string }} Result */
/** @typedef {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number }} VitestReport */
/** @typedef {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number } }} PlaywrightReport */

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const reports = join(root, 'node_modules/.samepage')
const PACKAGES = ['shared', 'server', 'client', 'tests']

function main() {
  process.chdir(root)
  mkdirSync(reports, { recursive: true })
  /** @type {Result[]} */
  const results = [
    step('Browser', ensureChromium),
    command('Client build', 'node', ['server/bootstrap.mjs', 'build']),
    ...PACKAGES.map((name) => command(`Types of ${name}`, 'pnpm', ['--filter', `@samepage/${name}`, 'run', 'check'])),
    command('Lint', 'eslint', ['.']),
    command('Format', 'prettier', ['--check', '--log-level', 'warn', '.']),
    vitest(),
    playwright()
  ]
  print(results)
  process.exitCode = results.some((result) => result.failed > 0) ? 1 : 0
}

/** @param {string} name @param {() => boolean} act @returns {Result} */
function step(name, act) {
  console.log(`\n── ${name}`)
  const done = act()
  return { name, passed: done ? 1 : 0, failed: done ? 0 : 1 }
}

/** @param {string} name @param {string} program @param {string[]} args */
const command = (name, program, args) => step(name, () => tool(program, args))

function vitest() {
  const file = join(reports, 'vitest.json')
  const run = () => tool('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`])
  /** @param {VitestReport} report */
  const count = (report) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests
  })
  return suite('Unit, contract, live and component tests', file, run, count)
}

function playwright() {
  const file = join(reports, 'playwright.json')
  const args = ['--filter', '@samepage/tests', 'run', 'e2e', '--reporter=list,json']
  const run = () => tool('pnpm', args, { PLAYWRIGHT_JSON_OUTPUT_FILE: file })
  /** @param {PlaywrightReport} report */
  const count = ({ stats }) => ({ passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped })
  return suite('Browser journeys', file, run, count)
}

/**
 * Runs a whole suite and counts from its report. Whatever goes wrong outside a test (a file that cannot be loaded,
 * no report at all, no tests at all) counts as one failure, so that nothing passes by not having run.
 * @template Report
 * @param {string} name @param {string} file @param {() => boolean} run @param {(report: Report) => Counts} count @returns {Result}
 */
function suite(name, file, run, count) {
  console.log(`\n── ${name}`)
  rmSync(file, { force: true })
  const done = run()
  const counts = existsSync(file) ? count(JSON.parse(readFileSync(file, 'utf8'))) : { passed: 0, failed: 0 }
  const ranAndPassed = done && counts.passed > 0
  return { name, ...counts, failed: ranAndPassed ? counts.failed : Math.max(counts.failed, 1) }
}

/** @param {string} program @param {string[]} args @param {Record<string, string>} [env] */
function tool(program, args, env) {
  return spawnSync(program, args, { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env } }).status === 0
}

/** @param {Result[]} results */
function print(results) {
  const width = Math.max(...results.map(({ name }) => name.length))
  console.log('')
  for (const { name, passed, failed, skipped } of results) {
    const counts = [passed && `${passed} passed`, failed && `${failed} failed`, skipped && `${skipped} skipped`]
    console.log(`${name.padEnd(width)}  ${counts.filter(Boolean).join(', ')}`)
  }
  const sum = (/** @type {'passed' | 'failed'} */ key) => results.reduce((total, result) => total + result[key], 0)
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`)
}

main()
