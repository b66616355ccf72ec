import { checkPaper } from '@samepage/server/plan/check/check.ts'
import { makeCopy } from '@samepage/server/papers/make-copy.ts'
import { openPrinter } from '@samepage/server/plan/printer.ts'
import { type Format, type NamedDocument, type PersonId, type Role, type Signature } from '@samepage/shared'
import { unzipSync } from 'fflate'
import { afterAll, describe, expect, it, test } from 'vitest'
import { keysBeside } from './support/folder.ts'
import { until } from './support/guest.ts'
import { foundIn } from './support/kept.ts'
import { asked } from './support/marlow-papers.ts'
import { asFromAPhone, drawing, sizeOf, TELLTALES } from './support/picture-bytes.ts'
import { noPostgres } from './support/postgres.ts'
import { postgresServer } from './support/postgres-server.ts'
import { SEATS } from './support/rights.ts'
import { type TestServer, testServer } from './support/server.ts'
import { WholeConference } from './support/whole-conference.ts'

const printer = openPrinter()
afterAll(() => printer.close())

const HOUSE = 'A house with a big blue door'
const CAT = 'The cat that hides under the stairs'
const NAMED: readonly Role[] = ['chair', 'child', 'advocate']

function registerPictures(name: string, newServer: () => Promise<TestServer>): void {
  describe(name, () => {
    it('[R78] [R79] a picture is seen by whom the child said, is in the child’s letter as it was signed, and holds nothing but what it shows', async () => {
      const server = await newServer()
      const whole = await WholeConference.convene(server)
      const child = whole.conference.children[0]
      const ask = (role: Role, method: string, path: string, body?: unknown): Promise<Response> => {
        const { browser, person } = whole.seat(role)
        return browser.ask(method, `/api/seats/${person}${path}`, body)
      }
      const made = await ask('advocate', 'POST', '/documents', { kind: 'child-words', title: '', child: child?.id, named: [] })
      const paper = ((await made.json()) as NamedDocument).id.split('/')[1]
      const add = async (words: string): Promise<string> => {
        const id = crypto.randomUUID()
        const bytes = asFromAPhone(drawing(), 6).toString('base64')
        expect((await ask('advocate', 'PUT', `/documents/${paper}/pictures/${id}`, { words, bytes })).status).toBe(200)
        return id
      }
      const [shown, kept] = [await add(HOUSE), await add(CAT)]
      const bad = await ask('advocate', 'PUT', `/documents/${paper}/pictures/${crypto.randomUUID()}`, { words: 'x', bytes: 'PHN2Zy8+' })
      expect([bad.status, ((await bad.json()) as { code: string }).code]).toEqual([415, 'not-a-picture'])

      const page = await whole.begin()
      const mum = await whole.page('family')
      const to = whole.conference.people.filter(({ role }) => role !== 'wall').map(({ id }) => id)
      const agree = (id: string, agreed: boolean): Promise<Response> =>
        ask('child', 'PUT', `/documents/${paper}/pictures/${id}/agreed`, { agreed, to })
      expect((await agree(shown, true)).status).toBe(200)
      expect((await agree(kept, false)).status).toBe(200)
      for (const role of SEATS) {
        const [yes, no, none] = [
          await ask(role, 'GET', `/pictures/${shown}`),
          await ask(role, 'GET', `/pictures/${kept}`),
          await ask(role, 'GET', `/pictures/${crypto.randomUUID()}`)
        ]
        expect(yes.status, role).toBe(200)
        expect(yes.headers.get('content-type')).toBe('image/jpeg')
        expect(yes.headers.get('cache-control')).toBe('no-store')
        expect(yes.headers.get('content-security-policy')).toContain("default-src 'none'")
        const jpeg = Buffer.from(await yes.arrayBuffer())
        expect(sizeOf(jpeg)).toEqual({ width: 48, height: 64 })
        for (const word of TELLTALES) expect(jpeg.includes(word), word).toBe(false)
        if (NAMED.includes(role)) expect(no.status, role).toBe(200)
        else expect([no.status, await no.text()], role).toEqual([none.status, await none.text()])
      }
      await until(() => mum.frames.some((frame) => Buffer.from(frame).includes('blue door')), 'Kelly has the words of the one')
      expect(mum.frames.some((frame) => Buffer.from(frame).includes('under the stairs'))).toBe(false)

      // Signed, then changed: what was signed stays.
      await page.decide({ type: 'signed' })
      await page.decide({ type: 'reopened', reason: 'Poppy changed her mind.' })
      expect((await agree(shown, false)).status).toBe(200)
      expect((await ask('family', 'GET', `/pictures/${shown}`)).status).toBe(404)
      expect((await ask('child', 'DELETE', `/documents/${paper}/pictures/${shown}`)).status).toBe(200)
      await page.decide({ type: 'signed' })

      const { copies, rooms } = server.services
      const [first, second] = (await rooms.map(whole.conference.id)).standing.signatures as [Signature, Signature]
      const letter = async (signature: Signature, format: Format, reader: string = String(child?.id)): Promise<Buffer> => {
        const frozen = await copies.frozen(await rooms.map(whole.conference.id), signature)
        return Buffer.from((await makeCopy(printer, frozen, asked('child-letter', reader as PersonId, { format }))).bytes)
      }
      const pdf = await letter(first, 'pdf')
      expect(checkPaper(pdf)).toEqual([])
      expect(pdf.toString('latin1').match(/\/Subtype \/Image/g)).toHaveLength(1)
      const html = (await letter(first, 'html')).toString()
      expect(html.match(/<img /g)).toHaveLength(1)
      expect(html).toContain(`alt="${HOUSE}"`)
      const word = unzipSync(await letter(first, 'docx'))
      expect(Object.keys(word).filter((file) => file.startsWith('word/media/'))).toHaveLength(1)
      expect(Buffer.from(word['word/document.xml'] ?? []).toString()).toContain(`descr="${HOUSE}"`)
      for (const bytes of [pdf, Buffer.from(html), ...Object.values(word).map((file) => Buffer.from(file))])
        for (const tell of [...TELLTALES, CAT]) expect(bytes.includes(tell), tell).toBe(false)
      expect((await letter(second, 'html')).toString()).not.toContain('<img')
      const frozen = await copies.frozen(await rooms.map(whole.conference.id), first)
      for (const other of ['family-plan', 'full-record', 'fridge-page'] as const) {
        const reader = whole.seat('family').person
        const { bytes } = await makeCopy(printer, frozen, asked(other, reader, { format: 'html' }))
        expect(new TextDecoder().decode(bytes), other).not.toMatch(/<img|blue door/)
      }

      // On the disk there is nothing of it in clear; and a restart loses nothing.
      expect(foundIn([server.dataDir, keysBeside(server.dataDir)], [...TELLTALES, HOUSE, CAT])).toEqual([])
      const again = await server.restart()
      const room = await again.services.rooms.map(whole.conference.id)
      const frozenAgain = await again.services.copies.frozen(room, room.standing.signatures[0] as Signature)
      const copy = await makeCopy(printer, frozenAgain, asked('child-letter', String(child?.id) as PersonId, { format: 'html' }))
      expect(new TextDecoder().decode(copy.bytes)).toBe(html)
    }, 90_000)
  })
}

registerPictures('pictures on SQLite', testServer)

if (noPostgres) test.skip(`pictures on PostgreSQL: ${noPostgres}`)
else registerPictures('pictures on PostgreSQL', postgresServer)
