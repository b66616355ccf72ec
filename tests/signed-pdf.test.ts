import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkPaper } from '@samepage/server/plan/check/check.ts'
import { layOut } from '@samepage/server/plan/layout.ts'
import { printed } from '@samepage/server/plan/print.ts'
import { LIMITS, openPrinter } from '@samepage/server/plan/printer.ts'
import { signingKey } from '@samepage/server/plan/signing/kept-key.ts'
import { makeOwnKey } from '@samepage/server/plan/signing/own-certificate.ts'
import { sign, signerFrom } from '@samepage/server/plan/signing/sign.ts'
import { openStorage } from '@samepage/server/storage/open.ts'
import { describe, expect, onTestFinished, test } from 'vitest'
import { newFolder } from './support/folder.ts'
import { marlow } from './support/marlow.ts'
import { withObject } from './support/papers.ts'

const AT = new Date('2026-05-12T10:42:00Z')
const has = (program: string, argument: string): boolean => spawnSync(program, [argument]).error === undefined
const CAN_VERIFY = has('pdfsig', '-v')
const CAN_MAKE = has('openssl', 'version')
if (!CAN_VERIFY)
  console.warn('SKIPPED: there is no pdfsig here (poppler-utils), so no signature is verified by a program that is not ours.')

const plan = await printed(layOut(marlow().signed()))
const own = await makeOwnKey()
const signed = await sign(plan, AT, await signerFrom(own))

/** A file for as long as a test runs. */
function file(name: string, bytes: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'signed-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  writeFileSync(join(folder, name), bytes)
  return join(folder, name)
}

/** What poppler says of the signatures in a file. */
function verified(bytes: Uint8Array): string {
  const { stdout } = spawnSync('pdfsig', [file('plan.pdf', bytes)], { encoding: 'utf8' })
  return stdout
}
const isWholeAndValid = (said: string): boolean => said.includes('Signature is Valid') && said.includes('Total document signed')

/** A certificate as a council has one, in a PKCS #12 file. */
function councilFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'council-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const run = (...given: string[]): void => void execFileSync('openssl', given, { cwd: folder, stdio: 'ignore' })
  run(
    'req',
    '-x509',
    '-newkey',
    'rsa:3072',
    '-nodes',
    '-keyout',
    'k.pem',
    '-out',
    'c.pem',
    '-days',
    '9999',
    '-subj',
    '/CN=Larchshire County Council'
  )
  run('pkcs12', '-export', '-inkey', 'k.pem', '-in', 'c.pem', '-out', 'seal.p12', '-passout', 'pass:six blue herons')
  return join(folder, 'seal.p12')
}

describe('a signed plan', () => {
  test('[R66] has its words and its tags as they were, byte for byte, and no fault', () => {
    expect(Buffer.compare(signed.subarray(0, plan.length), plan)).toBe(0)
    expect(checkPaper(signed)).toEqual([])
    const said = Buffer.from(signed).toString('latin1')
    expect(said).toContain('/ETSI.CAdES.detached')
    // signing-certificate-v2 (1.2.840.113549.1.9.16.2.47), without which it would be no PAdES
    expect(said.toLowerCase()).toContain('060b2a864886f70d010910022f')
  })

  test.skipIf(!CAN_VERIFY)('[R66] is valid, all of it, to a program that is not ours', () => {
    const said = verified(signed)
    expect(isWholeAndValid(said)).toBe(true)
    expect(said).toContain('ETSI.CAdES.detached')
    expect(said).toContain('Same Page, this installation')
  })

  test.skipIf(!CAN_VERIFY)('[R66] of which one letter is changed is not valid', () => {
    for (const at of [200, Math.floor(plan.length / 2), plan.length - 40]) {
      const changed = new Uint8Array(signed)
      changed[at] = (changed[at] ?? 0) ^ 1
      expect(verified(changed)).not.toContain('Signature is Valid')
    }
  })

  test.skipIf(!CAN_VERIFY)('[R66] to which something was added later is no longer signed as a whole', () => {
    const added = withObject(signed, 1, (body) => body)
    expect(isWholeAndValid(verified(added))).toBe(false)
    expect(verified(added)).not.toContain('Total document signed')
  })

  test('[R66] is signed the same way twice: the same paper, key and moment give the same bytes', async () => {
    expect(Buffer.compare(signed, await sign(plan, AT, await signerFrom(own)))).toBe(0)
  })
})

describe('what it is signed with', () => {
  test('[R66] the printer signs in its own thread, with a key that is kept among the keys, wrapped and for the server’s account alone', async () => {
    const { dir, keys, remove } = newFolder()
    onTestFinished(remove)
    const open = () => openStorage({ dataDir: dir, keyDir: keys, databaseUrl: null })
    const first = await open()
    const printer = openPrinter({ ...LIMITS }, () => signingKey(null, first.signing))
    const paper = await printer.sign(plan, AT)
    await printer.close()
    expect(checkPaper(paper)).toEqual([])
    const made = await signingKey(null, first.signing)
    await first.close()
    const kept = readFileSync(join(keys, 'signing.key'))
    expect(statSync(join(keys, 'signing.key')).mode & 0o777).toBe(0o600)
    expect('key' in made && kept.includes(Buffer.from(made.key.subarray(40, 80)))).toBe(false)
    const second = await open()
    const again = await signingKey(null, second.signing)
    await second.close()
    expect('certificate' in made && 'certificate' in again && Buffer.compare(made.certificate, again.certificate)).toBe(0)
  })

  test.skipIf(!CAN_VERIFY || !CAN_MAKE)(
    '[R66] a council’s own certificate is used where it has one; with a wrong password it is not',
    async () => {
      const council = { p12: readFileSync(councilFile()), password: 'six blue herons' }
      const said = verified(await sign(plan, AT, await signerFrom(council)))
      expect(isWholeAndValid(said)).toBe(true)
      expect(said).toContain('Larchshire County Council')
      await expect(signerFrom({ ...council, password: 'six grey herons' })).rejects.toThrow()
      await expect(signerFrom({ ...council, p12: Buffer.from('no file of that kind') })).rejects.toThrow()
    }
  )
})
