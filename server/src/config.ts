import { readFileSync } from 'node:fs'
import { isIP } from 'node:net'
import { resolve } from 'node:path'
import { sayMisspelt } from './misspelt.ts'

/** Everything an installation may choose. Read once, here and nowhere else. */
export interface Config {
  /** Where to listen; 0 takes any free port. */
  port: number
  host: string
  /** Everything that must outlive a restart: the journals, who may come in, the signed plans. */
  dataDir: string
  /** The keys that open it. Never in the same folder: whoever takes a copy of the one must not have the other with it. */
  keyDir: string
  /** The PostgreSQL that keeps the journals and the directory instead of a file in `dataDir`; it may hold a password. Null: the file. */
  databaseUrl: string | null
  /** The Redis by which several processes on one database hear of each other; it may hold a password. Null: this process is alone. */
  redisUrl: string | null
  /** How browsers reach it, without a slash at the end; null: wherever it listens. */
  publicUrl: string | null
  logLevel: (typeof LOG_LEVELS)[number]
  /** Where the log goes, line by line; standard output when left out. */
  logTo?: { write(line: string): void }
  /** The proxies in front whose word about a browser's address is believed; empty for none. */
  trustProxy: string[]
  /** The council's own sign-in; null for none. */
  council: CouncilConfig | null
  /** How e-mail leaves; it may hold a password. Null: none is sent. */
  mail: MailConfig | null
  /** How long conferences are kept. `on`: what is due is erased daily, by itself. */
  retention: { on: boolean; signedDays: number; unsignedDays: number }
  /** Something starts it again should it ever end. */
  supervised: boolean
  /** The council's own certificate to sign papers with, and its key; null: the installation makes one for itself. */
  signing: { p12: Uint8Array; password: string } | null
  /** Opens /metrics to whoever says it; null: this machine alone reads them, and only while no other can reach us. */
  metricsToken: string | null
}

/** `from`: whom e-mails are from. */
export interface MailConfig {
  smtpUrl: string
  from: string
}

/** `name`: what people call it. `acr`: what it must say of how somebody signed in, or empty. */
export interface CouncilConfig {
  issuer: string
  clientId: string
  clientSecret: string
  name: string
  acr: string
}

/** Every name that is read; another one does not compile. What only tells where it runs is not ours to name. */
const NAMES = [
  'PORT',
  'HOST',
  'DATA_DIR',
  'KEY_DIR',
  'DATABASE_URL',
  'REDIS_URL',
  'PUBLIC_URL',
  'LOG_LEVEL',
  'TRUST_PROXY',
  'OIDC_ISSUER',
  'OIDC_CLIENT_ID',
  'OIDC_CLIENT_SECRET',
  'OIDC_CLIENT_SECRET_FILE',
  'OIDC_NAME',
  'OIDC_ACR',
  'SMTP_URL',
  'MAIL_FROM',
  'RETENTION',
  'RETENTION_SIGNED_DAYS',
  'RETENTION_UNSIGNED_DAYS',
  'SUPERVISED',
  'METRICS_TOKEN',
  'SIGNING_P12',
  'SIGNING_P12_PASSWORD_FILE'
] as const
const WHERE_IT_RUNS = ['INVOCATION_ID', 'KUBERNETES_SERVICE_HOST'] as const // systemd, Kubernetes
type Environment = { [Name in (typeof NAMES | typeof WHERE_IT_RUNS)[number]]?: string | undefined }

const SHORTEST_TOKEN = 16 // characters; nobody guesses one made by `openssl rand -hex 16`
const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const
const THIS_MACHINE = ['localhost', '127.0.0.1', '[::1]']

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
 * DATA_DIR    where everything is kept, sealed (./data)
 * KEY_DIR     where the keys to it are kept; neither folder inside the other (./keys)
 * DATABASE_URL  the PostgreSQL that keeps everything instead of DATA_DIR, such as postgres://name:password@host/database (none)
 * REDIS_URL   where several processes on one DATABASE_URL hear of each other, such as redis://host:6379 (none: this process is alone)
 * PUBLIC_URL  how browsers reach it, such as https://conference.example.gov.uk (http://localhost:PORT)
 * LOG_LEVEL   silent, error, warn, info or debug (warn)
 * TRUST_PROXY addresses of the proxies in front, with commas between (none: what they say of a browser's address is not believed)
 * OIDC_ISSUER the council's own sign-in (OpenID Connect), such as https://login.example.gov.uk/council (none)
 * OIDC_CLIENT_ID, OIDC_CLIENT_SECRET or OIDC_CLIENT_SECRET_FILE  what it knows this installation by; it sends people back to
 *             PUBLIC_URL/api/sign-in/directory/back
 * OIDC_NAME   what people call it: "Sign in with ..." (the council)
 * OIDC_ACR    what it must say of how somebody signed in, so that its own second step is certain (not asked for)
 * SMTP_URL    the mail server that sends links to copies, such as smtp://name:password@mail.example.gov.uk:587, or smtps:// (none: no e-mail)
 * MAIL_FROM   whom those e-mails are from, such as conferences@example.gov.uk (none)
 * RETENTION   on: what is due is erased once a day (off: only `npm run samepage -- retention --do-it` does)
 * RETENTION_SIGNED_DAYS    how long a conference is kept after its plan was signed (30)
 * RETENTION_UNSIGNED_DAYS  how long one is kept that nobody signed; it goes only when somebody approves it (90)
 * SUPERVISED  yes: something starts it again should it ever end; systemd and Kubernetes say so by themselves (not known)
 * SIGNING_P12, SIGNING_P12_PASSWORD_FILE  the council's own certificate and key to sign papers with (PKCS #12), and the file that holds its
 *             password (the installation makes a key for itself)
 * METRICS_TOKEN  who says it may read /metrics (nobody; without PUBLIC_URL, programs on this machine)
 */
export function readConfig(given: Record<string, string | undefined> = process.env): Config {
  const env: Environment = given
  const faults = sayMisspelt(given, NAMES)
  const config: Config = {
    port: readPort(env['PORT'] || '4310', faults),
    host: env['HOST'] || '127.0.0.1',
    dataDir: resolve(env['DATA_DIR'] || './data'),
    keyDir: resolve(env['KEY_DIR'] || './keys'),
    databaseUrl: readDatabase(env['DATABASE_URL'], faults),
    redisUrl: readRedis(env, faults),
    publicUrl: readPublicUrl(env['PUBLIC_URL'], faults),
    logLevel: readLogLevel(env['LOG_LEVEL'] || 'warn', faults),
    trustProxy: readAddresses(env['TRUST_PROXY'] || '', faults),
    council: readCouncil(env, faults),
    mail: readMail(env, faults),
    retention: {
      on: readSwitch('RETENTION', env, ['on', 'off'], faults),
      signedDays: readDays('RETENTION_SIGNED_DAYS', env['RETENTION_SIGNED_DAYS'] || '30', faults),
      unsignedDays: readDays('RETENTION_UNSIGNED_DAYS', env['RETENTION_UNSIGNED_DAYS'] || '90', faults)
    },
    supervised: readSwitch('SUPERVISED', env, ['yes', 'no'], faults) || WHERE_IT_RUNS.some((name) => Boolean(env[name])),
    signing: readSigning(env, faults),
    metricsToken: readToken(env['METRICS_TOKEN'], faults)
  }
  if (faults.length > 0) throw new ConfigFaults(faults)
  return config
}

function readPort(value: string, faults: string[]): number {
  const port = Number(value)
  if (!/^\d+$/.test(value) || port > 65_535) faults.push(`PORT is "${value}"; it must be a whole number from 0 to 65535.`)
  return port
}

/** Whether it is `[yes, no]`'s yes; no when it is not given. */
function readSwitch(name: 'RETENTION' | 'SUPERVISED', env: Environment, [yes, no]: readonly [string, string], faults: string[]): boolean {
  const value = env[name] || no
  if (value !== yes && value !== no) faults.push(`${name} is "${value}"; it must be ${yes} or ${no}.`)
  return value === yes
}

function readToken(value: string | undefined, faults: string[]): string | null {
  if (!value) return null
  if (value.length < SHORTEST_TOKEN || /\s/.test(value))
    faults.push(`METRICS_TOKEN is too easy to guess; it must be ${SHORTEST_TOKEN} characters or more, without spaces.`)
  return value
}

function readDays(name: string, value: string, faults: string[]): number {
  const days = Number(value)
  if (!/^\d+$/.test(value) || days < 1 || days > 36_500) faults.push(`${name} is "${value}"; it must be a whole number of days, 1 or more.`)
  return days
}

function isDecodable(text: string): boolean {
  try {
    decodeURIComponent(text)
    return true
  } catch {
    return false
  }
}

/** What is said of it never has the address in it: there may be a password in that. */
function readDatabase(value: string | undefined, faults: string[]): string | null {
  if (!value) return null
  const url = URL.parse(value)
  if (!url || !['postgres:', 'postgresql:'].includes(url.protocol) || url.pathname.length < 2)
    faults.push(
      'DATABASE_URL must be an address such as postgres://name:password@host/database. Signs in the password are written as %40 and the like.'
    )
  return value
}

/** What is said of it never has the address in it: there may be a password in that. */
function readRedis(env: Environment, faults: string[]): string | null {
  const value = env['REDIS_URL']
  if (!value) return null
  if (!['redis:', 'rediss:'].includes(URL.parse(value)?.protocol ?? ''))
    faults.push('REDIS_URL must be an address such as redis://name:password@host:6379, or rediss:// for one that is encrypted on its way.')
  if (!env['DATABASE_URL'])
    faults.push(
      'REDIS_URL is for several processes on one PostgreSQL, and there is no DATABASE_URL. A file in DATA_DIR belongs to one process alone.'
    )
  return value
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

function readCouncil(env: Environment, faults: string[]): CouncilConfig | null {
  const issuer = env['OIDC_ISSUER']
  if (!issuer) return null
  const url = URL.parse(issuer)
  if (!url || (url.protocol !== 'https:' && !(url.protocol === 'http:' && THIS_MACHINE.includes(url.hostname)))) {
    faults.push(`OIDC_ISSUER is "${issuer}"; it must be an address that begins with https:// (http:// only for this machine itself).`)
  }
  const clientId = env['OIDC_CLIENT_ID'] ?? ''
  if (!clientId) faults.push('OIDC_CLIENT_ID is missing; OIDC_ISSUER needs it.')
  const clientSecret = env['OIDC_CLIENT_SECRET'] || readSecret(env['OIDC_CLIENT_SECRET_FILE'], faults)
  return { issuer, clientId, clientSecret, name: env['OIDC_NAME'] || 'the council', acr: env['OIDC_ACR'] ?? '' }
}

function readSigning(env: Environment, faults: string[]): Config['signing'] {
  const [file, passwordFile] = [env['SIGNING_P12'], env['SIGNING_P12_PASSWORD_FILE']]
  if (!file && !passwordFile) return null
  const p12 = readWhole('SIGNING_P12', file, faults)
  const password = readWhole('SIGNING_P12_PASSWORD_FILE', passwordFile, faults)
  return { p12, password: password.toString('utf8').replace(/\r?\n$/, '') }
}

function readWhole(name: 'SIGNING_P12' | 'SIGNING_P12_PASSWORD_FILE', path: string | undefined, faults: string[]): Buffer {
  try {
    if (path) return readFileSync(path)
    faults.push(`${name} is missing; SIGNING_P12 and SIGNING_P12_PASSWORD_FILE go together.`)
  } catch {
    faults.push(`${name} is "${path}", which cannot be read.`)
  }
  return Buffer.alloc(0)
}

/** What is said of it never has the address in it: there may be a password in that. */
function readMail(env: Environment, faults: string[]): MailConfig | null {
  const [smtpUrl, from] = [env['SMTP_URL'], env['MAIL_FROM']]
  if (!smtpUrl && !from) return null
  const url = URL.parse(smtpUrl ?? '')
  if (!smtpUrl) faults.push('SMTP_URL is missing; MAIL_FROM needs it.')
  else if (!url || !['smtp:', 'smtps:'].includes(url.protocol) || !url.hostname)
    faults.push(
      'SMTP_URL must be an address such as smtp://name:password@mail.example.gov.uk:587, or smtps:// for one that is encrypted from the start.'
    )
  else if (!isDecodable(url.username) || !isDecodable(url.password))
    faults.push('SMTP_URL has a % in its name or password that stands for nothing. Please write %25 for each % that is part of one.')
  if (!from) faults.push('MAIL_FROM is missing; SMTP_URL needs it.')
  else if (!/^([^<>@,;"\r\n]+ <[^<>@,;\s]+@[^<>@,;\s]+>|[^<>@,;\s]+@[^<>@,;\s]+)$/.test(from))
    faults.push(`MAIL_FROM is "${from}"; it must be one e-mail address such as conferences@example.gov.uk.`)
  return { smtpUrl: smtpUrl ?? '', from: from ?? '' }
}

function readSecret(path: string | undefined, faults: string[]): string {
  try {
    const secret = path ? readFileSync(path, 'utf8').trim() : ''
    if (!secret) faults.push('OIDC_CLIENT_SECRET or OIDC_CLIENT_SECRET_FILE is missing; OIDC_ISSUER needs one of them.')
    return secret
  } catch {
    faults.push(`OIDC_CLIENT_SECRET_FILE is "${path}", which cannot be read.`)
    return ''
  }
}

function readLogLevel(value: string, faults: string[]): Config['logLevel'] {
  const level = LOG_LEVELS.find((known) => known === value)
  if (!level) faults.push(`LOG_LEVEL is "${value}"; it must be one of ${LOG_LEVELS.join(', ')}.`)
  return level ?? 'warn'
}
