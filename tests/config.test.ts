import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { ConfigFaults, readConfig } from '@samepage/server/config.ts'
import { describe, expect, it } from 'vitest'
import { newDataDir } from './support/server.ts'

const faultsOf = (env: Record<string, string>): string => {
  try {
    readConfig(env)
    return ''
  } catch (thrown) {
    if (!(thrown instanceof ConfigFaults)) throw thrown
    return thrown.message
  }
}

describe('settings', () => {
  const usual = {
    port: 4310,
    host: '127.0.0.1',
    dataDir: resolve('./data'),
    keyDir: resolve('./keys'),
    databaseUrl: null,
    redisUrl: null,
    publicUrl: null,
    logLevel: 'warn',
    trustProxy: [],
    council: null,
    mail: null,
    retention: { on: false, signedDays: 30, unsignedDays: 90 },
    supervised: false,
    signing: null,
    metricsToken: null
  }

  it('need nothing: every one has a default, and an empty one counts as none', () => {
    expect(readConfig({})).toEqual(usual)
    expect(readConfig({ PORT: '', HOST: '', DATA_DIR: '', PUBLIC_URL: '', LOG_LEVEL: '' })).toEqual(usual)
  })

  it('are taken as they are given', () => {
    const env = {
      PORT: '0',
      HOST: '0.0.0.0',
      DATA_DIR: '/srv/same-page',
      KEY_DIR: '/etc/same-page/keys',
      DATABASE_URL: 'postgres://same-page:s%40y@db.example/conferences',
      REDIS_URL: 'rediss://same-page:s%40y@redis.example:6380',
      PUBLIC_URL: 'https://conference.example.gov.uk/',
      LOG_LEVEL: 'info',
      TRUST_PROXY: '10.0.0.7, 10.1.0.0/16',
      SMTP_URL: 'smtp://desk:s%40y@mail.example.gov.uk:587',
      MAIL_FROM: 'Conferences <conferences@example.gov.uk>',
      RETENTION: 'on',
      RETENTION_SIGNED_DAYS: '60',
      RETENTION_UNSIGNED_DAYS: '120',
      SUPERVISED: 'yes',
      METRICS_TOKEN: 'ten-blue-herons-at-noon'
    }
    expect(readConfig(env)).toEqual({
      port: 0,
      host: '0.0.0.0',
      dataDir: '/srv/same-page',
      keyDir: '/etc/same-page/keys',
      databaseUrl: 'postgres://same-page:s%40y@db.example/conferences',
      redisUrl: 'rediss://same-page:s%40y@redis.example:6380',
      publicUrl: 'https://conference.example.gov.uk',
      logLevel: 'info',
      trustProxy: ['10.0.0.7', '10.1.0.0/16'],
      council: null,
      mail: { smtpUrl: 'smtp://desk:s%40y@mail.example.gov.uk:587', from: 'Conferences <conferences@example.gov.uk>' },
      retention: { on: true, signedDays: 60, unsignedDays: 120 },
      supervised: true,
      signing: null,
      metricsToken: 'ten-blue-herons-at-noon'
    })
    expect(readConfig({ PUBLIC_URL: 'http://localhost:4310' }).publicUrl).toBe('http://localhost:4310')
  })

  it('stop the start with every fault at once, each with its name, what it is and what it must be', () => {
    const said = faultsOf({ PORT: 'http', PUBLIC_URL: 'conference.example.gov.uk', LOG_LEVEL: 'loud', TRUST_PROXY: 'the router' })
    expect(said.split('\n')).toEqual([
      'Same Page cannot start with these settings:',
      '  PORT is "http"; it must be a whole number from 0 to 65535.',
      '  PUBLIC_URL is "conference.example.gov.uk"; it must be an address such as https://conference.example.gov.uk with nothing after the name.',
      '  LOG_LEVEL is "loud"; it must be one of silent, error, warn, info, debug.',
      '  TRUST_PROXY names "the router"; it must be addresses such as 10.0.0.7 or 10.0.0.0/8, with commas between.'
    ])
  })

  it.each(['-1', '65536', '43.10', '4310x', '0x10d6', '1e3', ' 4310', 'Infinity'])('PORT %j is none', (port) => {
    expect(faultsOf({ PORT: port })).toContain('PORT')
  })

  it.each([
    'ftp://a.example',
    'https://a.example/plans',
    'https://a.example/?x=1',
    'https://a.example/#x',
    'javascript:alert(1)',
    'https://'
  ])('PUBLIC_URL %j is none', (url) => {
    expect(faultsOf({ PUBLIC_URL: url })).toContain('PUBLIC_URL')
  })

  it.each([
    [{ SMTP_URL: 'smtp://desk:hush@mail.example' }, 'MAIL_FROM is missing'],
    [{ MAIL_FROM: 'a@b.example' }, 'SMTP_URL is missing'],
    [{ SMTP_URL: 'mail.example:25', MAIL_FROM: 'a@b.example' }, 'SMTP_URL must be an address'],
    [{ SMTP_URL: 'https://desk:hush@mail.example', MAIL_FROM: 'a@b.example' }, 'SMTP_URL must be an address'],
    [{ SMTP_URL: 'smtp://desk:hush%@mail.example', MAIL_FROM: 'a@b.example' }, 'Please write %25'],
    [{ SMTP_URL: 'smtp://mail.example', MAIL_FROM: 'the council' }, 'MAIL_FROM is "the council"'],
    [{ SMTP_URL: 'smtp://mail.example', MAIL_FROM: 'a@b.example, c@d.example' }, 'must be one e-mail address'],
    [{ SMTP_URL: 'smtp://mail.example', MAIL_FROM: 'A <a@b.example>\r\nBcc: c@d.example' }, 'must be one e-mail address']
  ])('of e-mail that are wrong are refused, and a password in them is never said: %j', (env, say) => {
    expect(faultsOf(env)).toContain(say)
    expect(faultsOf(env)).not.toContain('hush')
  })

  it('that are misspelt are named, with what was meant', () => {
    const meant = { DATADIR: 'DATA_DIR', data_dir: 'DATA_DIR', 'KEY-DIR': 'KEY_DIR', LOG_LEVELS: 'LOG_LEVEL', TRUSTED_PROXY: 'TRUST_PROXY' }
    for (const [given, name] of Object.entries({ ...meant, PUBLIC_URI: 'PUBLIC_URL', OIDC_CLIENTID: 'OIDC_CLIENT_ID' })) {
      expect(faultsOf({ [given]: 'x' })).toMatch(new RegExp(`\n  ${given} is no setting of Same Page. Did you mean ${name}\\?$`))
    }
    expect(faultsOf({ SAMEPAGE_LOG: 'warn' })).toContain('SAMEPAGE_LOG is no setting of Same Page.')
    expect(faultsOf({ RETENTION_WEEKS: '4' })).toContain('RETENTION_WEEKS is no setting of Same Page.')
  })

  it('of other programs are left alone, and so is what is near one that is set', () => {
    const others = ['PATH', 'HOSTNAME', 'POSTS', 'npm_config_user_agent', 'npm_package_name', 'SUPERVISOR_ENABLED', 'METRICS_PORT', 'LANG']
    const cluster = { SAME_PAGE_SERVICE_HOST: '10.0.0.1', SAME_PAGE_PORT: 'tcp://10.0.0.1:80', SAME_PAGE_PORT_80_TCP: 'tcp://10.0.0.1:80' }
    expect(faultsOf({ ...Object.fromEntries(others.map((name) => [name, 'x'])), ...cluster, DATADIR: '' })).toBe('')
    expect(faultsOf({ LOGLEVEL: 'of another program', LOG_LEVEL: 'warn' })).toBe('')
  })

  it('that are switched are on or off, and nothing between', () => {
    expect(faultsOf({ RETENTION: 'yes' })).toContain('RETENTION is "yes"; it must be on or off.')
    expect(faultsOf({ SUPERVISED: 'true' })).toContain('SUPERVISED is "true"; it must be yes or no.')
    expect(readConfig({ SUPERVISED: 'no', RETENTION: 'off' })).toEqual(usual)
    expect(faultsOf({ METRICS_TOKEN: 'secret' })).toContain('METRICS_TOKEN is too easy to guess')
  })

  describe('of the council’s own sign-in', () => {
    const council = { OIDC_ISSUER: 'https://login.example.gov.uk/council', OIDC_CLIENT_ID: 'same-page', OIDC_CLIENT_SECRET: 'told to both' }

    it('are all or nothing', () => {
      expect(readConfig({ ...council, OIDC_NAME: 'Eastshire' }).council).toEqual({
        issuer: 'https://login.example.gov.uk/council',
        clientId: 'same-page',
        clientSecret: 'told to both',
        name: 'Eastshire',
        acr: ''
      })
      expect(faultsOf({ OIDC_ISSUER: council.OIDC_ISSUER })).toMatch(/OIDC_CLIENT_ID is missing.*\n.*OIDC_CLIENT_SECRET/)
      expect(faultsOf({ ...council, OIDC_CLIENT_SECRET: '', OIDC_CLIENT_SECRET_FILE: '/nowhere/secret' })).toContain('cannot be read')
    })

    it.each(['http://login.example.gov.uk', 'http://127.0.0.1.evil.example', 'ftp://login.example.gov.uk', 'login'])(
      'go over https, and over plain http only to this machine: not %s',
      (OIDC_ISSUER) => {
        expect(faultsOf({ ...council, OIDC_ISSUER })).toContain('OIDC_ISSUER')
        expect(readConfig({ ...council, OIDC_ISSUER: 'http://127.0.0.1:9000' }).council?.issuer).toBe('http://127.0.0.1:9000')
      }
    )
  })

  it('of the council’s own certificate go together, and are files that can be read', () => {
    const folder = newDataDir()
    const [p12, password] = [join(folder, 'seal.p12'), join(folder, 'password')]
    mkdirSync(folder, { recursive: true })
    writeFileSync(p12, 'a file')
    writeFileSync(password, 'six blue herons\n')
    const both = { SIGNING_P12: p12, SIGNING_P12_PASSWORD_FILE: password }
    expect(readConfig(both).signing).toEqual({ p12: Buffer.from('a file'), password: 'six blue herons' })
    expect(faultsOf({ ...both, SIGNING_P12: '/nowhere/seal.p12' })).toContain('SIGNING_P12 is "/nowhere/seal.p12", which cannot be read.')
    expect(faultsOf({ SIGNING_P12: p12 })).toContain('SIGNING_P12_PASSWORD_FILE is missing')
    expect(faultsOf({ SIGNING_P12_PASSWORD: 'six blue herons' })).toContain('SIGNING_P12_PASSWORD is no setting of Same Page.')
  })

  it('have no several processes on a file, and say of a Redis address only that it is wrong', () => {
    expect(faultsOf({ REDIS_URL: 'redis://127.0.0.1:6379' })).toContain('there is no DATABASE_URL')
    const wrong = faultsOf({ REDIS_URL: 'http://ruth:hunter2@redis', DATABASE_URL: 'postgres://db/conferences' })
    expect(wrong).toContain('REDIS_URL must be an address such as redis://')
    expect(wrong).not.toContain('hunter2')
  })

  it('say of a database address only that it is wrong: there may be a password in it', () => {
    for (const wrong of ['mysql://ruth:hunter2@db/conferences', 'postgres://ruth:hunter2@db', 'ruth:hunter2']) {
      expect(faultsOf({ DATABASE_URL: wrong })).toContain('DATABASE_URL must be an address such as postgres://')
      expect(faultsOf({ DATABASE_URL: wrong })).not.toContain('hunter2')
    }
  })
})
