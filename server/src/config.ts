import { isIP } from 'node:net'
import { resolve } from 'node:path'

/** Everything an installation may choose. Read once, here and nowhere else. */
export interface Config {
  /** Where to listen; 0 takes any free port. */
  port: number
  host: string
  /** Everything that must outlive a restart: the journals, who may come in, the signed plans. */
  dataDir: string
  /** How browsers reach it, without a slash at the end; null: wherever it listens. */
  publicUrl: string | null
  logLevel: (typeof LOG_LEVELS)[number]
  /** The proxies in front whose word about a browser's address is believed; empty for none. */
  trustProxy: string[]
}

const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const

/** Raised at the start with every fault of the environment at once. */
export class ConfigFaults extends Error {
  constructor(faults: string[]) {
    super(['Same Page cannot start with these settings:', ...faults.map((fault) => `  ${fault}`)].join('\n'))
    this.name = 'ConfigFaults'
  }
}

/**
 * PORT        where to listen (4310)
 * HOST        which address to listen on (127.0.0.1: this machine only; 0.0.0.0 lets phones in the same network in)
 * DATA_DIR    where everything is kept (./data)
 * PUBLIC_URL  how browsers reach it, such as https://conference.example.gov.uk (http://localhost:PORT)
 * LOG_LEVEL   silent, error, warn, info or debug (warn)
 * TRUST_PROXY addresses of the proxies in front, with commas between (none: what they say of a browser's address is not believed)
 */
export function readConfig(env: Record<string, string | undefined> = process.env): Config {
  const faults: string[] = []
  const config: Config = {
    port: readPort(env['PORT'] || '4310', faults),
    host: env['HOST'] || '127.0.0.1',
    dataDir: resolve(env['DATA_DIR'] || './data'),
    publicUrl: readPublicUrl(env['PUBLIC_URL'], faults),
    logLevel: readLogLevel(env['LOG_LEVEL'] || 'warn', faults),
    trustProxy: readAddresses(env['TRUST_PROXY'] || '', faults)
  }
  if (faults.length > 0) throw new ConfigFaults(faults)
  return config
}

function readPort(value: string, faults: string[]): number {
  const port = Number(value)
  if (!/^\d+$/.test(value) || port > 65_535) faults.push(`PORT is "${value}"; it must be a whole number from 0 to 65535.`)
  return port
}

function readPublicUrl(value: string | undefined, faults: string[]): string | null {
  if (!value) return null
  const url = URL.parse(value)
  if (!url || !['http:', 'https:'].includes(url.protocol) || url.pathname !== '/' || url.search || url.hash) {
    faults.push(`PUBLIC_URL is "${value}"; it must be an address such as https://conference.example.gov.uk with nothing after the name.`)
  }
  return url?.origin ?? null
}

function readAddresses(value: string, faults: string[]): string[] {
  const addresses = value
    .split(',')
    .map((address) => address.trim())
    .filter(Boolean)
  for (const address of addresses.filter((one) => isIP(one.split('/')[0] ?? '') === 0)) {
    faults.push(`TRUST_PROXY names "${address}"; it must be addresses such as 10.0.0.7 or 10.0.0.0/8, with commas between.`)
  }
  return addresses
}

function readLogLevel(value: string, faults: string[]): Config['logLevel'] {
  const level = LOG_LEVELS.find((known) => known === value)
  if (!level) faults.push(`LOG_LEVEL is "${value}"; it must be one of ${LOG_LEVELS.join(', ')}.`)
  return level ?? 'warn'
}
