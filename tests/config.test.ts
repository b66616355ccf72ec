import { resolve } from 'node:path'
import { ConfigFaults, readConfig } from '@samepage/server/config.ts'
import { describe, expect, it } from 'vitest'

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
  const usual = { port: 4310, host: '127.0.0.1', dataDir: resolve('./data'), publicUrl: null, logLevel: 'warn', trustProxy: [] }

  it('need nothing: every one has a default, and an empty one counts as none', () => {
    expect(readConfig({})).toEqual(usual)
    expect(readConfig({ PORT: '', HOST: '', DATA_DIR: '', PUBLIC_URL: '', LOG_LEVEL: '' })).toEqual(usual)
  })

  it('are taken as they are given', () => {
    const env = {
      PORT: '0',
      HOST: '0.0.0.0',
      DATA_DIR: '/srv/same-page',
      PUBLIC_URL: 'https://conference.example.gov.uk/',
      LOG_LEVEL: 'info',
      TRUST_PROXY: '10.0.0.7, 10.1.0.0/16'
    }
    expect(readConfig(env)).toEqual({
      port: 0,
      host: '0.0.0.0',
      dataDir: '/srv/same-page',
      publicUrl: 'https://conference.example.gov.uk',
      logLevel: 'info',
      trustProxy: ['10.0.0.7', '10.1.0.0/16']
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
})
