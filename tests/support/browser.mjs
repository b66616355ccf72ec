import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'

// The headless shell is the same Chromium without what draws windows: a journey costs three fifths of the CPU.
const SYSTEM = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium', '/usr/bin/google-chrome', '/usr/bin/chromium-browser']
const PACKAGES = ['chromium-headless-shell', 'chromium'] // Debian's; not every system has the first

// Nothing but the page under test: no sandbox (tests may run as root), no calls home.
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync'
]

/** The Chromium to test with: the system's own if there is one, else Playwright's; undefined when neither is installed. */
export function chromiumPath() {
  return [...SYSTEM, chromium.executablePath()].find((path) => existsSync(path))
}

/** How every test starts its browser. */
export function launchOptions() {
  return { executablePath: chromiumPath(), args: FLAGS }
}

/** Finds a Chromium, or installs one and says what it does. True when there is one in the end. */
export function ensureChromium() {
  if (chromiumPath()) return true
  const isRoot = process.getuid?.() === 0
  const hasApt = existsSync('/usr/bin/apt-get')
  if (isRoot && hasApt) {
    console.log('No Chromium here yet. Installing the system package with apt-get.')
    run('apt-get', ['update', '-qq'])
    if (PACKAGES.some((name) => run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name]) && chromiumPath())) return true
  }
  console.log("No Chromium from the system. Fetching Playwright's own; it is kept in this account's cache.")
  run('playwright', ['install', ...(isRoot && hasApt ? ['--with-deps'] : []), 'chromium'])
  return chromiumPath() !== undefined
}

/** @param {string} command @param {string[]} args */
function run(command, args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], env }).status === 0
}
