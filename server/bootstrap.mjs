// One command from a fresh clone: `npm start`, `npm run demo`, `npm test`. This file runs on whatever Node is at hand (20 or newer) and
// with nothing installed; everything after the install runs on the Node that the lockfile pins.
// Standard output belongs to the server or the tests: all that is said on the way there goes to standard error.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { constants } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const OLDEST_NODE = 20 // npx and this file
const OLDEST_NODE_FOR_SERVER = [22, 18] // runs .ts files as they are, and has node:sqlite
const MANIFESTS = ['package.json', 'client/package.json', 'server/package.json', 'shared/package.json', 'tests/package.json']
const GENERATED = new Set(['node_modules', '.svelte-kit', 'build'])
const VITE = 'node_modules/vite/bin/vite.js' // seen from client/
const OWN_OUTPUT = /** @type {const} */ (['inherit', 'inherit', 'inherit'])
const TO_STDERR = /** @type {const} */ (['ignore', 2, 2])

const root = dirname(dirname(fileURLToPath(import.meta.url)))
/** @type {Set<import('node:child_process').ChildProcess>} */
const children = new Set()
let askedToStop = false

class Stop extends Error {}

/** @type {Record<string, (more: string[]) => Promise<number>>} */
const VERBS = { start, demo: (more) => start(['--demo', ...more]), dev, build, test, 'test:faults': testFaults, bench, samepage }

async function main() {
  process.chdir(root)
  // No shell stands between: a signal to this process reaches the server, which closes its files and ends by itself.
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => passOn(signal))
  const [verb = 'start', ...more] = process.argv.slice(2)
  const act = VERBS[verb]
  if (!act) throw new Stop(`There is no "${verb}" here. Please choose one of: ${Object.keys(VERBS).join(', ')}.`)
  if (Number.parseInt(process.versions.node) < OLDEST_NODE)
    throw new Stop(`This computer has Node ${process.versions.node}. Same Page needs Node ${OLDEST_NODE} or newer to get going.`)
  return act(more)
}

/** @param {string[]} more */
async function start(more) {
  await install()
  await buildClient('when stale')
  return run(pinnedNode(), ['server/src/main.ts', ...more])
}

/** The operators' tool: it needs no pages. @param {string[]} more */
async function samepage(more) {
  await install()
  return run(pinnedNode(), ['server/src/cli/main.ts', ...more])
}

/** @param {string[]} more */
async function dev(more) {
  await install()
  // Browsers come in through Vite, and so do the links.
  const env = { PUBLIC_URL: 'http://localhost:5173', ...process.env }
  const server = run(pinnedNode(), ['--watch', '--watch-preserve-output', 'server/src/main.ts', '--demo', ...more], { env })
  const client = run(pinnedNode(), [VITE], { cwd: 'client' })
  const code = await Promise.race([server, client])
  passOn('SIGTERM') // one without the other is no use
  await Promise.all([server, client])
  return code
}

async function build() {
  await install()
  await buildClient('always')
  return 0
}

async function test() {
  try {
    await install()
  } catch (error) {
    if (!(error instanceof Stop)) throw error
    console.error(error.message)
    console.log('0 passed, 1 failed')
    return 1
  }
  return pnpm(['exec', 'node', 'tests/run.mjs'], OWN_OUTPUT)
}

/** Everything that can go wrong, at length: about an hour. A part of it by name: `npm run test:faults -- full-disk`. @param {string[]} more */
async function testFaults(more) {
  await install()
  await buildClient('when stale')
  process.env['FAULTS'] = 'long'
  const where = more.length > 0 ? more.map((name) => `tests/faults/${name}`) : ['tests/faults', 'tests/simulator', 'tests/damage.test.ts']
  return pnpm(['exec', 'vitest', 'run', '--project', 'node', '--no-file-parallelism', ...where], OWN_OUTPUT)
}

/** The servers it is measured against are a package of their own, so that nobody else has to install them. @param {string[]} more */
async function bench(more) {
  await install()
  await buildClient('when stale')
  const peers = 'tests/bench/peers'
  await onceFor('bench-installed', [`${peers}/pnpm-lock.yaml`, `${peers}/pnpm-workspace.yaml`, `${peers}/package.json`], async () => {
    console.error('Installing the servers to measure against. This happens once.')
    const code = await pnpm(['--dir', peers, 'install', '--frozen-lockfile'], TO_STDERR)
    if (code !== 0) throw new Stop('The servers to measure against could not be installed. Please check the network, then try again.')
  })
  return run(pinnedNode(), ['tests/bench/run.ts', ...more])
}

async function install() {
  await onceFor('installed', ['pnpm-lock.yaml', 'pnpm-workspace.yaml', ...MANIFESTS], async () => {
    console.error('Installing what Same Page needs. This happens once and takes about a minute.')
    const code = await pnpm(['install', '--frozen-lockfile'], TO_STDERR)
    if (code !== 0)
      throw new Stop('The install did not finish, so nothing was started. Please check the network, then run the same command again.')
  })
}

/** @param {'always' | 'when stale'} when */
async function buildClient(when) {
  const again = when === 'always' || !existsSync('client/build/app.html')
  const build = async () => {
    console.error('Building the pages.')
    const code = await run(pinnedNode(), [VITE, 'build'], { cwd: 'client', stdio: [...TO_STDERR] })
    if (code !== 0) throw new Stop('The pages could not be built, so nothing was started. The lines above say why.')
  }
  await onceFor('client-built', ['client', 'shared', 'pnpm-lock.yaml'], build, again)
}

/**
 * Does `act` unless it was done for these very files before; what was done is noted only once it is finished.
 * @param {string} name @param {string[]} paths @param {() => Promise<void>} act
 */
async function onceFor(name, paths, act, again = false) {
  const note = join('node_modules/.samepage', name)
  const files = digest(paths)
  if (!again && existsSync(note) && readFileSync(note, 'utf8') === files) return
  await act()
  mkdirSync(dirname(note), { recursive: true })
  writeFileSync(note, files)
}

/** @param {string[]} paths */
function digest(paths) {
  const hash = createHash('sha256')
  for (const file of paths.flatMap(filesUnder)) hash.update(`${file}\n`).update(readFileSync(file))
  return hash.digest('hex')
}

/** @param {string} path @returns {string[]} */
function filesUnder(path) {
  if (!statSync(path).isDirectory()) return [path]
  const names = readdirSync(path).filter((name) => !GENERATED.has(name))
  return names.sort().flatMap((name) => filesUnder(join(path, name)))
}

/** The package node-linux-… carries the binary itself; on other systems the Node that runs this must do. */
function pinnedNode() {
  const pinned = join(root, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin/node')
  if (existsSync(pinned)) return pinned
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE_FOR_SERVER
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return process.execPath
  throw new Stop(
    `There is no ready-made Node for ${process.platform} ${process.arch}. Please install Node ${OLDEST_NODE_FOR_SERVER.join('.')} or newer.`
  )
}

/** @param {string[]} args @param {readonly ['inherit' | 'ignore', 'inherit' | 2, 'inherit' | 2]} stdio */
function pnpm(args, stdio) {
  const { packageManager } = JSON.parse(readFileSync('package.json', 'utf8'))
  return run('npx', ['--yes', '--loglevel=error', packageManager, ...args], { stdio: [...stdio] })
}

/**
 * Runs a program and answers with its exit code.
 * @param {string} command @param {string[]} args @param {import('node:child_process').SpawnOptions} [options] @returns {Promise<number>}
 */
function run(command, args, options) {
  if (askedToStop) throw new Stop('Stopped, as asked.')
  const child = spawn(command, args, { stdio: 'inherit', ...options })
  children.add(child)
  return new Promise((resolve, reject) => {
    child.once('error', (error) => reject(new Stop(`"${command}" could not be started: ${error.message}`)))
    child.once('exit', (code, signal) => {
      children.delete(child)
      resolve(code ?? 128 + constants.signals[signal ?? 'SIGTERM'])
    })
  })
}

/** @param {NodeJS.Signals} signal */
function passOn(signal) {
  askedToStop = true
  for (const child of children) child.kill(signal)
}

try {
  process.exitCode = await main()
} catch (error) {
  if (!(error instanceof Stop)) throw error
  console.error(error.message)
  process.exitCode = 1
}
