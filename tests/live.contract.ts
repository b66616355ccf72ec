import { addCard, type DocumentId, mapOf, moveCardTo, type PersonId, readCards, readDangers, strike } from '@samepage/shared'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { connect, Declined, Guest, pageOf, until } from './support/guest.ts'
import { type Meeting, meeting as meetingOn } from './support/meeting.ts'
import { Browser, type Options, type TestServer } from './support/server.ts'

const words = (guest: Guest): string[] => readCards(guest.doc).map((card) => card.text.toString())

/** Registers what any running server must do, whatever it keeps things in. */
export function registerLive(name: string, newServer: (options?: Options) => Promise<TestServer>): void {
  const meeting = async (server?: TestServer): Promise<Meeting> => meetingOn(server ?? (await newServer()))

  describe(name, () => {
    describe('writing together', () => {
      it('shows what one person writes on everybody else’s page', async () => {
        const { join } = await meeting()
        const [chair, mum, school] = await Promise.all([join('chair'), join('family'), join('professional', 'Miss Clarke')])
        await mum.write((writer) => addCard(writer, { category: 'strengths', text: 'Nan comes every Sunday.', whose: mum.seat }))
        await until(() => [chair, school].every((guest) => words(guest).includes('Nan comes every Sunday.')), 'both can read it')
      })

      it('[R4] shows nobody words that the journal does not have', async () => {
        const { join, server, conference } = await meeting()
        const [chair, mum] = await Promise.all([join('chair'), join('family')])
        const seen: { seq: number; kept: boolean }[] = []
        const asked: Promise<void>[] = []
        chair.socket.on('edited', ({ seq }) => {
          asked.push(
            (async () => {
              const room = await server.services.rooms.map(conference.id)
              const { seq: head } = (await room.draft(chair.seat)).plan
              seen.push({ seq, kept: head >= seq })
            })()
          )
        })
        for (let i = 0; i < 20; i++) await mum.write((writer) => addCard(writer, { category: 'past', text: `Worry ${i}` }))
        await until(() => words(chair).includes('Worry 19'), 'the chair has the last one')
        await Promise.all(asked)
        expect(seen.every(({ kept }) => kept)).toBe(true)
      })

      it('[R8] gives somebody who joins late the page, and none of the words that were taken away', async () => {
        const { join } = await meeting()
        const mum = await join('family')
        let id = ''
        await mum.write((writer) => (id = addCard(writer, { category: 'past', text: 'We live at SECRET-MARKER Road.' })))
        await mum.write(({ doc, origin }) => {
          const text = readCards(doc).find((card) => card.id === id)?.text
          doc.transact(() => text?.delete(0, text.length), origin)
        })
        const late = await join('professional', 'Sgt Lowe')
        expect(pageOf(late.doc)).toBe(pageOf(mum.doc))
        expect(late.frames.some((frame) => Buffer.from(frame).includes('SECRET-MARKER'))).toBe(false)
      })

      it('[R6] keeps one card when two people move it at the same moment, with every word in it', async () => {
        const { join } = await meeting()
        const [chair, mum] = await Promise.all([join('chair'), join('family')])
        const card = readCards(chair.doc).find(({ text }) => text.toString().startsWith('I love my kids'))
        if (!card) throw new Error('the practice family lost a card')
        await Promise.all([
          chair.write((writer) => moveCardTo(writer, card.id, 'safety')),
          mum.write((writer) => moveCardTo(writer, card.id, 'unplaced'))
        ])
        await until(() => pageOf(chair.doc) === pageOf(mum.doc), 'both pages are the same')
        expect(words(chair).filter((text) => text.startsWith('I love my kids'))).toEqual([card.text.toString()])
      })

      it('[R6] lets words written without a connection arrive when it returns', async () => {
        const { join } = await meeting()
        const [chair, mum] = await Promise.all([join('chair'), join('family')])
        mum.socket.disconnect()
        addCard(mum.writer, { category: 'strengths', text: 'Written on the bus.' })
        await chair.write((writer) => addCard(writer, { category: 'past', text: 'Written meanwhile.' }))
        mum.socket.connect()
        await mum.open()
        await until(() => words(chair).includes('Written on the bus.'), 'the chair can read it')
        expect(words(mum)).toContain('Written meanwhile.')
        expect(pageOf(mum.doc)).toBe(pageOf(chair.doc))
      })

      it('goes on where a network blocks WebSockets, by long polling', async () => {
        const { server, link, join, conference } = await meeting()
        const browser = new Browser(server.url)
        const seat = await browser.join(link('professional', 'Sgt Lowe').url)
        const socket = connect(browser, seat, {}, { transports: ['polling'] })
        const heard = new Promise<number>((say) => socket.on('edited', ({ seq }) => say(seq)))
        const document = mapOf(conference.id)
        const have = Buffer.from(Y.encodeStateVector(new Y.Doc()))
        expect(await socket.timeout(5000).emitWithAck('open', { document, have, after: 0 })).toMatchObject({ ok: true })
        const mum = await join('family')
        const seq = await mum.write((writer) => addCard(writer, { category: 'past', text: 'By long polling' }))
        expect(await heard).toBe(seq)
        expect(socket.io.engine.transport.name).toBe('polling')
        socket.close()
      })

      it('[R19] keeps the same words sent twice once', async () => {
        const { join } = await meeting()
        const mum = await join('family')
        const before = Y.encodeStateVector(mum.doc)
        addCard(mum.writer, { category: 'past', text: 'Said once.' })
        const update = Y.encodeStateAsUpdate(mum.doc, before)
        const first = await mum.edit(update)
        expect(await mum.edit(update)).toBe(first)
      })
    })

    describe('who is here', () => {
      it('[R9] says who is here and where they write, from the session and not from what a browser claims', async () => {
        const { join } = await meeting()
        const [chair, mum] = await Promise.all([join('chair'), join('family')])
        const danger = readDangers(mum.doc)[0]?.id ?? ''
        // A browser may send more than it should: a person of its choice is not taken from it.
        mum.socket.emit('here', { way: 'phone', writingIn: `${danger}.statement`, person: chair.seat } as never)
        mum.socket.emit('here', { way: 'phone', writingIn: `${danger}.statement` })
        await until(() => chair.here.length === 1, 'the chair sees one person')
        expect(chair.here).toEqual([{ person: mum.seat, way: 'phone', writingIn: `${danger}.statement` }])
        mum.socket.disconnect()
        await until(() => chair.here.length === 0, 'the chair sees that mum has gone')
      })

      it('[R18] records that somebody came once for each way, and never counts the wall', async () => {
        const { join, conference } = await meeting()
        const [mum, wall] = await Promise.all([join('family'), join('wall')])
        wall.socket.emit('here', { way: 'room', writingIn: '' })
        for (const way of ['room', 'room', 'phone'] as const) mum.socket.emit('here', { way, writingIn: '' })
        await until(() => (mum.standing.attendance.get(mum.seat)?.length ?? 0) >= 2, 'both ways are recorded')
        expect(mum.standing.attendance.get(mum.seat)?.map(({ way }) => way)).toEqual(['room', 'phone'])
        expect(mum.standing.attendance.has(wall.seat)).toBe(false)
        expect(conference.people.find(({ id }) => id === wall.seat)?.role).toBe('wall')
      })
    })

    describe('what is not allowed', () => {
      const declined = (act: Promise<unknown>): Promise<unknown> =>
        act.then(
          () => 'allowed',
          (why: Declined) => why.code
        )

      it('[R7] another conference’s page does not exist for somebody with a seat in this one', async () => {
        const here = await meeting()
        const there = await meeting(here.server)
        const [mum, other] = await Promise.all([here.join('family'), there.join('family')])
        expect(await declined(mum.open(other.document))).toBe('not-found')
        expect(await declined(mum.open('nothing/map' as DocumentId))).toBe('not-found')
        expect(await declined(mum.edit(Y.encodeStateAsUpdate(new Y.Doc()), other.document))).toBe('not-found')
      })

      it('[R11] the wall and a supporter read, and write nothing', async () => {
        const { join } = await meeting()
        const [wall, chair] = await Promise.all([join('wall'), join('chair')])
        const before = pageOf(chair.doc)
        expect(await declined(wall.write((writer) => addCard(writer, { category: 'past', text: 'From the wall' })))).toBe('not-allowed')
        expect(await declined(wall.decide({ type: 'signed' }))).toBe('rejoin-first')
        expect(pageOf(chair.doc)).toBe(before)
      })

      it('strikes through somebody else’s words only for the chair', async () => {
        const { join } = await meeting()
        const [mum, chair] = await Promise.all([join('family'), join('chair')])
        const theirs = readCards(mum.doc).find((card) => card.by !== mum.seat)?.id ?? ''
        expect(await declined(mum.write((writer) => strike(writer, 'cards', theirs, true)))).toBe('not-yours-to-strike')
        await chair.write((writer) => strike(writer, 'cards', theirs, true, 'Said twice.'))
        expect(readCards(chair.doc).find(({ id }) => id === theirs)?.struck).toBe(chair.seat)
      })

      it('lets nobody in without a key to that seat, from another site, or with an older page', async () => {
        const { server, link } = await meeting()
        const mum = new Browser(server.url)
        const seat = await mum.join(link('family').url)
        const refused = (socket: ReturnType<typeof connect>): Promise<string> =>
          new Promise((say) => {
            socket.on('connect', () => say('connected'))
            socket.on('connect_error', (error) => say((error as Error & { data?: { code: string } }).data?.code ?? 'no connection'))
          }).finally(() => socket.close()) as Promise<string>
        const chairSeat = link('chair').person
        expect(await refused(connect(new Browser(server.url), seat))).toBe('not-signed-in')
        expect(await refused(connect(mum, chairSeat))).toBe('not-signed-in')
        expect(await refused(connect(mum, 'nobody' as PersonId))).toBe('not-understood')
        expect(await refused(connect(mum, seat, { origin: 'https://evil.example' }))).toBe('no connection')
        expect(await refused(connect(mum, seat, {}, { protocol: 0 }))).toBe('old-page')
        expect(await refused(connect(mum, seat))).toBe('connected')
      })

      it('[R27] answers whatever it cannot read, and stays up', async () => {
        const { join } = await meeting()
        const [mum, chair] = await Promise.all([join('family'), join('chair')])
        const raw = mum.socket as unknown as {
          emitWithAck(event: string, ...sent: unknown[]): Promise<{ code: string }>
          emit(event: string, ...sent: unknown[]): void
        }
        for (const sent of [null, 7, 'words', [], {}, { document: mum.document }, { document: 1, update: 2 }]) {
          expect((await raw.emitWithAck('edit', sent)).code).toBe('not-understood')
          await mum.open()
          expect((await raw.emitWithAck('decide', sent)).code).toBe('not-understood')
          expect((await raw.emitWithAck('open', sent)).code).toBe('not-understood')
          raw.emit('here', sent)
          raw.emit('open', sent, 'no function')
        }
        raw.emit('open')
        raw.emit('no-such-event', {})
        await chair.write((writer) => addCard(writer, { category: 'past', text: 'Still here.' }))
        await until(() => words(mum).includes('Still here.'), 'the meeting goes on')
      })
    })

    describe('a clock that is wrong', () => {
      it('changes neither the order of things nor what is saved: numbers count, not times', async () => {
        let now = Date.parse('2026-12-01T10:00:00Z')
        const here = await meeting(await newServer({ now: () => now }))
        const [chair, mum] = await Promise.all([here.join('chair'), here.join('family')])
        const first = await mum.write((writer) => addCard(writer, { category: 'past', text: 'Written first' }))
        now -= 3 * 3_600_000 // the server's clock is put back in mid-meeting
        const second = await mum.write((writer) => addCard(writer, { category: 'past', text: 'Written second' }))
        expect(second).toBeGreaterThan(first)
        await until(() => words(chair).includes('Written second'), 'the chair can read it')
        const again = await here.join('professional', 'Sgt Lowe')
        expect(pageOf(again.doc)).toBe(pageOf(mum.doc))
        await chair.decide({ type: 'signed' })
        expect(chair.standing.signature?.plan).toBe(second)
      })
    })
  })
}
