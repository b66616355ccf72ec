import { addCard, type Link, LONGEST_TEXT, mapOf, readCards } from '@samepage/shared'
import type { Page } from '@samepage/server/live/page.ts'
import { Paces } from '@samepage/server/transport/pace.ts'
import { afterAll, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { type Declined, Guest, until } from './support/guest.ts'
import { Attacker, MOST_MESSAGE_BYTES, type Outcome } from './support/hostile-attacker.ts'
import { byKelly, end, type Hostile, many, signs } from './support/hostile-page.ts'
import { HOSTILE } from './support/hostile-updates.ts'
import { bytesOf, Witnesses } from './support/hostile-witnesses.ts'
import { meeting } from './support/meeting.ts'
import { letters, skip, update } from './support/update-parts.ts'

const echoes: number[] = []

async function gather() {
  const met = await meeting()
  const witnesses = await Witnesses.join(met)
  const { kelly, jean } = await Attacker.join(met, witnesses.chair)
  await witnesses.begin()
  return { met, witnesses, kelly, jean }
}

/** The page of a server that has started again is what these two wrote. */
async function afterRestart(met: Awaited<ReturnType<typeof gather>>['met'], witnesses: Witnesses): Promise<void> {
  await witnesses.stop()
  echoes.push(...witnesses.echoes)
  await met.server.restart()
  expect(bytesOf((await witnesses.lateComer()).doc), 'the page after a restart').toBe(bytesOf(witnesses.should))
}

describe('a hostile page on a running server', () => {
  it.each(Object.entries(HOSTILE))('[R24] [R26] %s: refused, nothing of it anywhere, and two people go on writing', async (_, cases) => {
    const { met, witnesses, kelly, jean } = await gather()
    for (const [name, hostile] of Object.entries(cases)) {
      const { outcome, expected } = await sendOne(kelly, hostile)
      expect.soft(outcome, name).toBe(expected)
      expect.soft(await witnesses.look(), name).toEqual([])
    }
    expect(jean.closings).toEqual([])
    expect(witnesses.interrupted).toBe(0)
    await afterRestart(met, witnesses)
  })

  it('[R26] [R29] Y12 Y44 Y45 what was sent before, or is for another page, changes nothing', async () => {
    const { met, witnesses, kelly } = await gather()
    const other = await met.server.practice()
    const elsewhere = await Guest.join(met.server.url, other.links.find(({ role }) => role === 'family') as Link, other.conference.id)
    const sent = byKelly(kelly, letters('!', end(kelly)))
    expect(await kelly.send(sent)).toBe('kept')
    witnesses.alsoKept(sent)
    const fromJean = Y.encodeStateAsUpdate(kelly.doc)
    const { client } = kelly
    const cut = [0, 1, 2, 3, 5, 7, 8].map((sign) => letters('x', { left: signs(kelly, sign) }))
    const cases: [name: string, Outcome, () => Promise<Outcome>][] = [
      ['Y44 the same once more', 'kept', () => kelly.send(sent)],
      ['Y44 everything there is, from Jean’s hand too', 'kept', () => kelly.send(fromJean)],
      ['Y44 what is known, said so that Jean’s words would be cut apart', 'kept', () => kelly.send(update([[client.kelly, 0, ...cut]]))],
      [
        'Y12 an id of her own from another document',
        'not-your-words',
        () => kelly.send(update([[elsewhere.doc.clientID, 0, letters('x', end(kelly))]]))
      ],
      ['Y45 for another conference', 'not-found', () => kelly.send(sent, { document: mapOf(other.conference.id) })],
      [
        'Y45 for a document that is not hers',
        'rejoin-first',
        () => kelly.send(sent, { document: `${met.conference.id}/${crypto.randomUUID()}` as never })
      ],
      [
        'Y45 for a page that was closed',
        'rejoin-first',
        async () => {
          await kelly.send(byKelly(kelly, skip(1)))
          return kelly.send(byKelly(kelly, letters('x', end(kelly))), { asIs: true })
        }
      ]
    ]
    for (const [name, expected, act] of cases) {
      expect.soft(await act(), name).toBe(expected)
      expect.soft(await witnesses.look(), name).toEqual([])
    }
    await afterRestart(met, witnesses)
  })

  it('[R26] three hostile edits end the connection', async () => {
    const { witnesses, kelly } = await gather()
    for (const times of [1, 2, 3, 4, 5, 6]) {
      await kelly.send(byKelly(kelly, skip(1)))
      if (times % 3 === 0) await until(() => kelly.cutOff === times / 3, 'Kelly is cut off')
    }
    expect(await witnesses.look()).toEqual([])
    await witnesses.stop()
  })

  it('[R24] Y06 a page that breaks in memory is read again, and only whoever sent it notices', async () => {
    const { met, witnesses, kelly } = await gather()
    const room = await met.server.services.rooms.map(met.conference.id)
    for (let times = 0; times < 3; times++) {
      await kelly.come()
      // Nothing sent over a connection breaks a page any more, so something of ours does it to what Kelly sends.
      const { doc } = (Reflect.get(room, 'page') as Page).reading
      doc.on('afterTransaction', ({ origin }) => {
        if (origin === kelly.person.kelly) throw new Error('a fault of ours')
      })
      const [outcome] = await Promise.all([kelly.send(byKelly(kelly, letters('x', end(kelly)))), witnesses.nextEcho()])
      expect(outcome).toBe('not-understood')
      expect((Reflect.get(room, 'page') as Page).reading.doc, 'the broken page is gone').not.toBe(doc)
      expect(await witnesses.look()).toEqual([])
    }
    await afterRestart(met, witnesses)
  })

  it('[R26] Y43 whoever asks for the page with a strange memory, or without end, gets no more than the page', async () => {
    const vector = (entries: number, clock = 1): Uint8Array => Y.encodeStateVector(new Map(many(entries, (i) => [2 ** 31 + i, clock])))
    const [endless, large, future] = [vector(1_000_000), vector(60_000), vector(5_000, 2 ** 40)]
    const { met, witnesses, kelly } = await gather()
    expect(await kelly.open(endless)).toBe('cut off')
    expect(await kelly.open(large)).toBe('not-understood')
    expect(await kelly.open(Uint8Array.from([255, 255, 255]))).toBe('not-understood')
    expect(await kelly.open(Y.encodeStateVector(new Map([[kelly.client.jean, 2 ** 40]])))).toBe('kept')
    expect(await kelly.open(future)).toBe('kept')
    expect(await witnesses.look()).toEqual([])
    const socket = await kelly.come()
    const ask = { document: mapOf(met.conference.id), have: Buffer.from([0]), after: 0 }
    const flood = await Promise.all(many(1_000, async () => (await socket.emitWithAck('open', ask)) as { code?: string }))
    expect(flood.filter(({ code }) => code === 'too-fast').length).toBeGreaterThan(500)
    expect(await witnesses.look()).toEqual([])
    await afterRestart(met, witnesses)
  })

  it('[R26] Y46 a very large paste is slowed, not cut off, and nobody else waits', async () => {
    const { witnesses, jean } = await gather()
    await jean.write((writer) => void addCard(writer, { category: 'past', text: 'x'.repeat(LONGEST_TEXT) }))
    const chunks: Uint8Array[] = []
    const note = (chunk: Uint8Array, origin: unknown): void => void (origin === 'me' && chunks.push(chunk))
    jean.doc.on('update', note)
    for (let i = 0; i < 200; i++) jean.doc.transact(() => void addCard(jean.writer, { category: 'past', text: 'x'.repeat(10_000) }), 'me')
    jean.doc.off('update', note)
    const codes = await Promise.all(
      chunks.map((chunk) =>
        jean.edit(chunk).then(
          () => 'kept',
          (why: Declined) => why.code
        )
      )
    )
    expect(codes[0]).toBe('kept')
    expect(codes).toContain('too-fast')
    expect(jean.socket.connected).toBe(true)
    await witnesses.nextEcho()
    expect(witnesses.interrupted).toBe(0)
    await witnesses.stop()
    echoes.push(...witnesses.echoes)
    expect(bytesOf((await witnesses.lateComer()).doc)).toBe(bytesOf(witnesses.chair.doc))
  })

  it('[R26] whoever was slowed is not fresh again for coming back', () => {
    const paces = new Paces()
    paces.of('a device').take(400)
    paces.forget('a device')
    paces.forget('another device')
    expect(() => paces.of('a device').take(300)).toThrow('too-fast')
    expect(() => paces.of('another device').take(300)).not.toThrow()
  })

  it('[R26] Y47 a full page says so, what is on it stays, and words can be taken away', async () => {
    const met = await meeting()
    const [chair, jean] = [await met.join('chair'), await met.join('network')]
    const client = jean.doc.clientID
    let code = 'kept'
    for (let cards = 0; cards < 130 && code === 'kept'; cards++) {
      const page = new Y.Doc()
      Y.applyUpdate(page, Y.encodeStateAsUpdate(jean.doc))
      page.clientID = client
      const before = Y.encodeStateVector(page)
      addCard({ ...jean.writer, doc: page }, { category: 'past', text: 'x'.repeat(LONGEST_TEXT) })
      const sent = Y.encodeStateAsUpdate(page, before)
      do
        code = await jean.edit(sent).then(
          () => 'kept',
          (why: Declined) => why.code
        )
      while (code === 'too-fast')
      if (code === 'kept') Y.applyUpdate(jean.doc, sent)
    }
    expect(code).toBe('page-full')
    await until(() => bytesOf(chair.doc) === bytesOf(jean.doc), 'the chair has all of it')
    const [card] = readCards(chair.doc)
    await chair.write(({ doc, origin }) => doc.transact(() => card?.text.delete(0, 3), origin))
    expect(chair.closings).toEqual([])
    expect(bytesOf((await met.join('professional')).doc)).toBe(bytesOf(chair.doc))
  })

  afterAll(() => {
    const sorted = echoes.toSorted((a, b) => a - b)
    const at = (part: number): number => sorted[Math.floor(sorted.length * part)] ?? 0
    const round = (ms: number): string => ms.toFixed(1)
    console.info(
      `${sorted.length} letters: half heard within ${round(at(0.5))} ms, 99 in 100 within ${round(at(0.99))} ms, all within ${round(at(0.9999))} ms`
    )
  })
})

async function sendOne(kelly: Attacker, [code, make]: Hostile[string]): Promise<{ outcome: Outcome; expected: Outcome }> {
  await kelly.come()
  const update = make(kelly)
  return { outcome: await kelly.send(update), expected: update.length > MOST_MESSAGE_BYTES ? 'cut off' : code }
}

describe('a page that lies about who is here', () => {
  it('[R9] W01 W03 W04 W05 W06 W07 W08 the others see who is here and where they write, as the server knows it', async () => {
    const { witnesses, kelly } = await gather()
    const { chair, school } = witnesses
    const seen = new Set<string>()
    chair.socket.on('here', (everyone) => everyone.forEach((one) => seen.add(JSON.stringify(one))))
    const say = async (...said: unknown[]): Promise<void> => {
      const socket = (await kelly.come()) as unknown as { emit(event: string, said: unknown): void }
      for (const one of said) socket.emit('here', one)
    }
    const writesIn = (where: string): string => JSON.stringify({ person: kelly.person.kelly, way: 'phone', writingIn: where })
    await say({ way: 'phone', writingIn: 'kellys.text' })
    await until(() => seen.has(writesIn('kellys.text')), 'the chair sees where Kelly writes')
    let deep: unknown = ''
    for (let i = 0; i < 2_000; i++) deep = [deep]
    const lies: unknown[] = [
      { way: 'phone', writingIn: '', person: kelly.person.jean }, // W01
      { way: 'phone', writingIn: 'kellys.text', clock: Number.MAX_SAFE_INTEGER },
      { way: 'phone', writingIn: { toString: 'kellys.text' } }, // W04
      { way: 'phone', writingIn: deep }, // W05
      { way: 'telepathy', writingIn: '' },
      { way: 'phone', writingIn: 'x'.repeat(101) },
      null,
      [{ way: 'phone', writingIn: '' }],
      { way: 'phone', writingIn: 'kellys.<img src=x onerror=alert(1)>' }, // W07
      { way: 'phone', writingIn: 'kellys.she lives at 12 Hill Lane' },
      { way: 'phone', writingIn: 'kellys.\u202etext' },
      { way: 'phone', writingIn: 'kellys.__proto__' },
      { way: 'phone', writingIn: `${crypto.randomUUID()}.text` }, // W08
      { way: 'phone', writingIn: '../notes.text' }
    ]
    for (const [i, lie] of lies.entries()) {
      await say(lie)
      await kelly.open(Uint8Array.from([0])) // answered after the lie was heard
      const where = i % 2 === 0 ? 'line.text' : 'jeans.text'
      school.socket.emit('here', { way: 'room', writingIn: where })
      await until(() => chair.here.some((one) => one.person === school.seat && one.writingIn === where), 'everybody is told who is here')
    }
    const hers = [...seen].filter((one) => one.includes(kelly.person.kelly))
    expect(hers.filter((one) => ![writesIn('kellys.text'), writesIn('')].includes(one))).toEqual([])
    expect([...seen].filter((one) => one.includes(kelly.person.jean))).toEqual([])
    await say({ way: 'phone', writingIn: 'x'.repeat(900_000) }) // W06
    await until(() => kelly.cutOff === 1, 'Kelly is cut off')
    await say(...many(3_000, () => ({ way: 'phone', writingIn: 'jeans.text' }))) // W03
    await witnesses.nextEcho()
    await witnesses.stop()
  })
})
