// Everything `npm test` checks; a step that fails does not keep the rest from running.
// Runs inside `pnpm exec`, so that node, pnpm and every tool are the pinned ones. The last line is always "N passed, N failed".
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureChromium } from './support/browser.mjs'
import { ofJourneys, ofVitest } from './support/outcome.mjs'

/** @typedef {import('./support/outcome.mjs').Outcome} Outcome */
/** @typedef {Outcome & { name: string }} Result */

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const reports = join(root, 'node_modules/.samepage')
const LAST_LINES = 5

async function main() {
  process.chdir(root)
  mkdirSync(reports, { recursive: true })
  // Hundreds of servers are started: each takes its program from here, compiled, and starts in two thirds of the time.
  process.env['NODE_COMPILE_CACHE'] ??= join(reports, 'compiled')
  const results = [browser(), ...(await looks()), await vitest(), await journeys()]
  print(results)
  process.exitCode = results.some((result) => result.failed > 0) ? 1 : 0
}

/** @returns {Result} */
function browser() {
  console.log('\n── Browser')
  return yesOrNo('Browser', ensureChromium())
}

/** What needs no clock of its own, two at a time. The build makes what the types of the client and lint read. */
async function looks() {
  const build = command('Client build', 'node', ['server/bootstrap.mjs', 'build'])
  const one = async () => [await build, await types('client'), await command('Format', 'prettier', ['--check', '--log-level', 'warn', '.'])]
  const other = async () => {
    const typed = [await types('shared'), await types('server'), await types('tests')]
    await build
    return [...typed, await command('Lint', 'eslint', ['.'])]
  }
  return (await Promise.all([one(), other()])).flat()
}

/** @param {string} name */
const types = (name) => command(`Types of ${name}`, 'pnpm', ['--filter', `@samepage/${name}`, 'run', 'check'])

/** What it said is printed once it is done, so that two at a time can be told apart: all of it where it failed. @param {string} name @param {string} program @param {string[]} args */
async function command(name, program, args) {
  const began = performance.now()
  const { done, said } = await tool(program, args, 'pipe')
  const lines = said.split('\n').flatMap((line) => line.trimEnd() || [])
  console.log(
    [`\n── ${name} (${Math.round((performance.now() - began) / 1000)} s)`, ...(done ? lines.slice(-LAST_LINES) : lines)].join('\n')
  )
  return yesOrNo(name, done)
}

/** @param {string} name @param {boolean} done @returns {Result} */
const yesOrNo = (name, done) => ({ name, passed: done ? 1 : 0, failed: done ? 0 : 1, names: done ? [] : [`failed: ${name}`] })

function vitest() {
  const file = join(reports, 'vitest.json')
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  return suite('Unit, contract, live and component tests', file, () => tool('vitest', args, 'inherit'), ofVitest)
}

function journeys() {
  const file = join(reports, 'playwright.json')
  const args = ['--filter', '@samepage/tests', 'run', 'e2e', '--reporter=list,json']
  return suite('Browser journeys', file, () => tool('pnpm', args, 'inherit', { PLAYWRIGHT_JSON_OUTPUT_FILE: file }), ofJourneys)
}

/**
 * Runs a whole suite and counts from its report. Whatever goes wrong outside a test (a file that cannot be loaded,
 * no report at all, no tests at all) counts as one failure, so that nothing passes by not having run.
 * @template Report
 * @param {string} name @param {string} file @param {() => Promise<{ done: boolean }>} run @param {(report: Report) => Outcome} read
 * @returns {Promise<Result>}
 */
async function suite(name, file, run, read) {
  console.log(`\n── ${name}`)
  rmSync(file, { force: true })
  const began = performance.now()
  const { done } = await run()
  console.log(`${name}: ${Math.round((performance.now() - began) / 1000)} s`)
  const outcome = existsSync(file) ? read(JSON.parse(readFileSync(file, 'utf8'))) : { passed: 0, failed: 0, names: [] }
  if (outcome.failed > 0 || (done && outcome.passed > 0)) return { name, ...outcome }
  return { name, ...outcome, failed: 1, names: [...outcome.names, `failed: ${name}, outside any test`] }
}

/**
 * @param {string} program @param {string[]} args @param {'inherit' | 'pipe'} out @param {Record<string, string>} [env]
 * @returns {Promise<{ done: boolean, said: string }>} said: what was piped
 */
function tool(program, args, out, env) {
  const child = spawn(program, args, { stdio: ['ignore', out, out], env: { ...process.env, ...env } })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text) => (said += text))
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ done: false, said: `${said}${error.message}` }))
    child.once('close', (code) => resolve({ done: code === 0, said }))
  })
}

/** Names first and counts last: of a long log often only the end is kept. @param {Result[]} results */
function print(results) {
  const width = Math.max(...results.map(({ name }) => name.length))
  console.log(['', ...results.flatMap(({ names }) => names), ''].join('\n'))
  for (const { name, passed, failed, skipped } of results) {
    const counts = [passed && `${passed} passed`, failed && `${failed} failed`, skipped && `${skipped} skipped`]
    console.log(`${name.padEnd(width)}  ${counts.filter(Boolean).join(', ')}`)
  }
  const sum = (/** @type {'passed' | 'failed'} */ key) => results.reduce((total, result) => total + result[key], 0)
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`)
}

await main()
