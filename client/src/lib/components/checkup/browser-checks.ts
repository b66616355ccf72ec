import type { Checkup, CheckLine, CheckState } from '@samepage/shared'

// What only a browser can tell: what really arrives here, after everything that stands in between.

const line = (what: string, state: CheckState, say: string, todo = ''): CheckLine => ({ what, state, say, todo })
const PROXY = 'Please let whatever stands in front of Same Page (a proxy) pass its headers on as they are.'

/** Each header that must arrive: where, which, and what it must say. */
const HEADERS: readonly { name: string; must: RegExp; on: 'both' | 'data'; what: string }[] = [
  { name: 'content-security-policy', must: /frame-ancestors 'none'/, on: 'both', what: 'No other site can frame our pages' },
  { name: 'x-content-type-options', must: /^nosniff$/, on: 'both', what: 'Files are only what they say they are' },
  { name: 'referrer-policy', must: /^no-referrer$/, on: 'both', what: 'No address of ours is told to other sites' },
  { name: 'cross-origin-opener-policy', must: /^same-origin$/, on: 'both', what: 'Other windows cannot reach into ours' },
  { name: 'cross-origin-resource-policy', must: /^same-origin$/, on: 'both', what: 'Other sites cannot load what is ours' },
  { name: 'permissions-policy', must: /camera=\(\)/, on: 'both', what: 'No camera, no microphone, no place' },
  { name: 'cache-control', must: /no-store/, on: 'both', what: 'Browsers keep no copy' }
]

export async function lookFromHere(checkup: Checkup, sentAt: number, gotAt: number): Promise<CheckLine[]> {
  const [page, data] = await Promise.all([
    fetch('/', { cache: 'no-store', headers: { accept: 'text/html' } }),
    fetch('/api/house', { cache: 'no-store' })
  ])
  const html = await page.text()
  return [
    ...headerLines(page.headers, data.headers),
    policyLine(page.headers, html),
    sealedLine(page.headers),
    await liveLine(),
    clockLine(checkup, sentAt, gotAt)
  ]
}

function headerLines(page: Headers, data: Headers): CheckLine[] {
  return HEADERS.map(({ name, must, what }) => {
    const missing = [
      ...(must.test(page.get(name) ?? '') ? [] : ['pages']),
      ...(must.test(data.get(name) ?? '') ? [] : ['what pages ask for'])
    ]
    if (missing.length === 0) return line(what, 'fine', `${name} arrives as it should.`)
    return line(what, 'mend', `${name} does not arrive with ${missing.join(' and ')}.`, PROXY)
  })
}

/** Which programs the page may run: in its head, or in a header. */
function policyLine(page: Headers, html: string): CheckLine {
  const inHead = /http-equiv="content-security-policy"[^>]*content="([^"]*)"/i.exec(html)?.[1] ?? ''
  const policy = `${inHead}; ${page.get('content-security-policy') ?? ''}`
  const what = 'Only our own programs run in the page'
  if (/script-src(?![^;]*'unsafe-inline')[^;]*'self'/.test(policy)) return line(what, 'fine', 'The page’s own policy says so.')
  return line(what, 'mend', 'The page’s policy does not say so.', 'Please build the pages again with npm run build.')
}

function sealedLine(page: Headers): CheckLine {
  const what = 'Sealed on the way'
  if (location.protocol !== 'https:') {
    const here = ['localhost', '127.0.0.1', '[::1]'].includes(location.hostname)
    return here
      ? line(what, 'look', 'You are on the very computer it runs on, so nothing is on the way.')
      : line(
          what,
          'mend',
          'This page came in the open; others on the way can read along.',
          'Please put it behind https and set PUBLIC_URL to that address.'
        )
  }
  const months = Number(/max-age=(\d+)/.exec(page.get('strict-transport-security') ?? '')?.[1] ?? 0) / 2_592_000
  if (months >= 6) return line(what, 'fine', 'Browsers come by https and remember to.')
  return line(what, 'mend', 'Browsers are not told to come by https only (strict-transport-security).', PROXY)
}

const LIVE_MS = 8_000

/** Does the live connection come through? It is opened and closed without saying anything. */
function liveLine(): Promise<CheckLine> {
  const what = 'Live connection'
  const address = `${location.origin.replace(/^http/, 'ws')}/socket.io/?EIO=4&transport=websocket`
  return new Promise((resolve) => {
    const socket = new WebSocket(address)
    const end = (said: CheckLine): void => {
      clearTimeout(timer)
      socket.close()
      resolve(said)
    }
    const bad = (): void =>
      end(
        line(
          what,
          'mend',
          'It does not come through, so people would wait for each other’s words.',
          'Please let whatever stands in front of Same Page pass WebSocket connections on.'
        )
      )
    const timer = setTimeout(bad, LIVE_MS)
    socket.onmessage = () => end(line(what, 'fine', 'It comes through.'))
    socket.onerror = bad
  })
}

const MOST_APART_MS = 5_000

function clockLine({ now }: Checkup, sentAt: number, gotAt: number): CheckLine {
  const apart = Math.round(Date.parse(now) - (sentAt + gotAt) / 2)
  const what = 'Clocks'
  if (Math.abs(apart) <= MOST_APART_MS) return line(what, 'fine', 'The server’s clock and this computer’s say the same.')
  const seconds = Math.round(Math.abs(apart) / 1000)
  return line(
    what,
    'mend',
    `The server’s clock is ${seconds} seconds ${apart > 0 ? 'ahead of' : 'behind'} this computer’s.`,
    'Please let both set their clocks by themselves (NTP).'
  )
}
