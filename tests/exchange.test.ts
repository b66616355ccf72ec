import { readFileSync } from 'node:fs'
import { addCard, type ConferenceId, copiedOf, type CopyAcross, RECORD_SCHEMA, type Ticked } from '@samepage/shared'
import { SOFTWARE_VERSION } from '@samepage/server/exchange/software.ts'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { Guest } from './support/guest.ts'
import { Browser } from './support/server.ts'
import { answered, refusedWith, signedInStaff } from './support/staff.ts'
import { realConference, type RealConference } from './support/real-conference.ts'

interface SignedHere extends RealConference {
  chairPage: Guest
  at: (path: string) => string
}

/** The Holt conference, with a worry on its page, signed by its chair, who showed just now that it is her. */
async function signedConference(now: () => number = Date.now): Promise<SignedHere> {
  const here = await realConference({ now })
  const chairPage = await here.chair()
  await chairPage.write((writer) => addCard(writer, { category: 'past', text: 'WORRYWORD Mia was alone on Friday.' }))
  await here.ruth.prove()
  await chairPage.decide({ type: 'signed' })
  return { ...here, chairPage, at: (path) => `/api/conferences/${here.conference.id}${path}` }
}

const audited = async ({ server, conference }: RealConference, act: string): Promise<string[]> => {
  const found: string[] = []
  for await (const row of server.services.audit.newestFirst())
    if (row.act === act && row.conference === conference.id) found.push(row.about)
  return found
}

describe('copying a signed plan across', () => {
  it('[R75] the chair finds the plan’s words in the case system’s order, and their ticks again after a restart', async () => {
    const here = await signedConference()
    const { browser } = here.ruth
    const seen = await answered<CopyAcross>(browser.ask('GET', here.at('/copy-across')))
    expect(seen.fields.find(({ key }) => key === 'worried')?.text).toContain('WORRYWORD Mia was alone on Friday.')
    expect(seen).toMatchObject({ version: 1, copied: [], children: [{ name: 'Mia Holt', caseNumber: '' }] })
    const tick = (field: string, copied: boolean): Promise<Ticked> =>
      answered(browser.ask('PUT', here.at('/copy-across'), { version: 1, field, copied }))
    await tick('worried', true)
    await tick('family', true)
    expect((await tick('family', false)).copied).toEqual(['worried'])
    const again = await here.server.restart()
    const kept = await answered<CopyAcross>(fetchAs(browser, again.url, here.at('/copy-across')))
    expect(kept.copied).toEqual(['worried'])
    expect(await audited({ ...here, server: again }, 'copy-across-opened')).toEqual(['1', '1'])
  })

  it('[R75] ticks are each person’s own, of one version, of fields that are there; nobody can open them as a document', async () => {
    const here = await signedConference()
    const admin = await signedInStaff(here.server, 'administrator')
    const put = (browser: Browser, body: unknown): Promise<Response> => browser.ask('PUT', here.at('/copy-across'), body)
    await answered(put(here.ruth.browser, { version: 1, field: 'worried', copied: true }))
    expect(await answered(put(admin.browser, { version: 1, field: 'well', copied: true }))).toEqual({ copied: ['well'] })
    expect(await refusedWith(put(admin.browser, { version: 2, field: 'well', copied: true }))).toBe('moved-on')
    expect(await refusedWith(put(admin.browser, { version: 1, field: 'not-there', copied: true }))).toBe('not-understood')
    await expect(here.chairPage.ask(copiedOf(here.conference.id))).rejects.toMatchObject({ code: 'not-found' })
    await here.chairPage.decide({ type: 'reopened', reason: 'A day was wrong.' })
    expect(await refusedWith(admin.browser.ask('GET', here.at('/copy-across')))).toBe('not-signed')
    await here.chairPage.decide({ type: 'signed' })
    const second = await answered<CopyAcross>(admin.browser.ask('GET', here.at('/copy-across')))
    expect(second).toMatchObject({ version: 2, copied: [] })
  })

  it('[R11] is for the chair and administrators, of a signed plan; what is taken away asks for proof and is in the trail', async () => {
    let later = 0
    const now = (): number => Date.now() + later
    const here = await signedConference(now)
    const admin = await signedInStaff(here.server, 'administrator', { now })
    const other = await signedInStaff(here.server, 'independent-chair', { name: 'Ada Other', now })
    const child = here.conference.children[0]?.id ?? ''
    const files = ['/record.json', '/tables/initial_cp_conference', `/children/${child}/bundle`]
    const jade = (await here.letIn(here.chairPage, 'Jade')).browser
    for (const path of ['/copy-across', ...files]) {
      expect(await refusedWith(other.browser.ask('GET', here.at(path))), path).toBe('not-found')
      expect(await refusedWith(jade.ask('GET', here.at(path))), path).toBe('not-signed-in')
    }
    for (const path of files) expect((await admin.browser.ask('GET', here.at(path))).status, path).toBe(200)
    expect(await audited(here, 'record-taken')).toEqual([`zip ${child} 1`, 'initial_cp_conference 1', 'json 1'])
    expect(await refusedWith(admin.browser.ask('GET', here.at(`/children/${crypto.randomUUID()}/bundle`)))).toBe('child-unknown')
    expect((await admin.browser.ask('GET', here.at('/tables/..%2f..%2fx'))).status).toBe(400)
    later = 6 * 60_000
    for (const path of ['/copy-across', ...files])
      expect(await refusedWith(admin.browser.ask('GET', here.at(path))), path).toBe('prove-again')
  })

  it('[R75] a child’s bundle is the same file each time, and its name says nobody’s', async () => {
    const here = await signedConference()
    const take = (): Promise<Response> => here.ruth.browser.ask('GET', here.at(`/children/${here.conference.children[0]?.id ?? ''}/bundle`))
    const [first, second] = [await take(), await take()]
    expect(first.headers.get('content-disposition')).toMatch(/^attachment; filename="2026-12-01_ICPC_[a-f0-9]{8}_v1\.zip"$/)
    const [one, two] = [new Uint8Array(await first.arrayBuffer()), new Uint8Array(await second.arrayBuffer())]
    expect(two).toEqual(one)
    const files = unzipSync(one)
    expect(strFromU8(files['conference-record.json'] ?? new Uint8Array())).toContain('WORRYWORD')
    for (const paper of ['full-record', 'family-copy']) {
      expect(strFromU8((files[`${paper}.pdf`] ?? new Uint8Array()).slice(0, 5)), paper).toBe('%PDF-')
      expect(Object.keys(unzipSync(files[`${paper}.docx`] ?? new Uint8Array())), paper).toContain('word/document.xml')
    }
  })

  it('[R75] the schema it is checked by is served to everybody, and names our own version', async () => {
    const here = await realConference()
    const served = await fetch(`${here.server.url}/schema/conference-record.json`)
    expect(await served.json()).toEqual(JSON.parse(JSON.stringify(RECORD_SCHEMA)))
    const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }
    expect(SOFTWARE_VERSION).toBe(version)
  })

  it('[R11] before it is signed there is nothing to copy', async () => {
    const here = await realConference()
    await here.chair()
    const id: ConferenceId = here.conference.id
    expect(await refusedWith(here.ruth.browser.ask('GET', `/api/conferences/${id}/copy-across`))).toBe('not-signed')
    expect(await refusedWith(here.ruth.browser.ask('GET', `/api/conferences/${id}/record.json`))).toBe('not-signed')
  })
})

/** The same browser, at the server as it is after a restart. */
const fetchAs = ({ cookie }: Browser, url: string, path: string): Promise<Response> => fetch(url + path, { headers: { cookie } })
