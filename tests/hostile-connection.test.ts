import { request } from 'node:http'
import { addCard, listOf } from '@samepage/shared'
import parser from 'socket.io-msgpack-parser'
import { io } from 'socket.io-client'
import { describe, expect, it, onTestFinished } from 'vitest'
import { connect, type Guest, until } from './support/guest.ts'
import { meeting, type Meeting } from './support/meeting.ts'
import { Browser, type TestServer } from './support/server.ts'

/** The status an upgrade to a WebSocket is answered with; 101 when it is let through. */
function upgrade(server: TestServer, origin: string | null, cookie: string): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>()
  const headers = {
    connection: 'Upgrade',
    upgrade: 'websocket',
    'sec-websocket-version': '13',
    'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
    cookie,
    ...(origin !== null && { origin })
  }
  const asked = request({ host: '127.0.0.1', port: server.port, path: '/socket.io/?EIO=4&transport=websocket', headers })
  asked.on('response', (response) => resolve(response.statusCode ?? 0))
  asked.on('upgrade', (response, socket) => {
    socket.destroy()
    resolve(response.statusCode ?? 0)
  })
  asked.on('error', reject)
  asked.end()
  return promise
}

const poll = (server: TestServer, query: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`http://127.0.0.1:${server.port}/socket.io/?${query}`, { headers })

/** A bare connection over polling, to say things no client would. */
async function bare(server: TestServer): Promise<(payload: string) => Promise<number>> {
  const { sid } = JSON.parse((await (await poll(server, 'EIO=4&transport=polling')).text()).slice(1)) as { sid: string }
  return async (body) => {
    const path = `http://127.0.0.1:${server.port}/socket.io/?EIO=4&transport=polling&sid=${sid}`
    return (await fetch(path, { method: 'POST', body, headers: { 'content-type': 'text/plain' } })).status
  }
}

const packed = (packet: unknown): string =>
  `b${Buffer.from((new parser.Encoder().encode(packet as never) as unknown as Buffer[])[0] as Buffer).toString('base64')}`

/** Two honest people go on writing to one another; fails when either does not hear the other. */
async function allIsWell(chair: Guest, mum: Guest): Promise<void> {
  let card = ''
  await mum.write((writer) => (card = addCard(writer, { category: 'strengths', text: 'Still here.' })))
  await until(() => listOf(chair.doc, 'cards').has(card), 'the chair sees what Kelly wrote')
}

async function honest(): Promise<Meeting & { chair: Guest; mum: Guest }> {
  const met = await meeting()
  return { ...met, chair: await met.join('chair'), mum: await met.join('family') }
}

describe('a connection from whoever means harm', () => {
  it('[R7] is not opened for another site’s page, by upgrade or by polling, even with this browser’s cookies', async () => {
    const { server, chair } = await honest()
    const { cookie } = chair.browser
    const own = new URL(server.url).origin
    for (const origin of ['https://evil.example', 'null', `${own}.evil.example`, own.replace('http:', 'https:'), 'http://localhost']) {
      expect(await upgrade(server, origin, cookie), `upgrade from ${origin}`).not.toBe(101)
      expect((await poll(server, 'EIO=4&transport=polling', { origin, cookie })).status, `polling from ${origin}`).toBe(403)
    }
    expect(await upgrade(server, own, cookie)).toBe(101)
  })

  it('[R26] speaks this protocol or none', async () => {
    const { server, chair, mum } = await honest()
    for (const query of [
      'EIO=3&transport=polling',
      'transport=polling',
      'EIO=4&transport=smoke',
      'EIO=4&transport=polling&sid=__proto__',
      'EIO=4&transport=polling&sid=constructor'
    ]) {
      expect((await poll(server, query)).status, query).toBe(400)
    }
    await allIsWell(chair, mum)
  })

  it('[R7] finds nothing under another name than the one there is', async () => {
    const { server, link } = await meeting()
    const browser = new Browser(server.url)
    const seat = await browser.join(link('family').url)
    for (const nsp of ['/admin', '/__proto__', `/${seat}`]) {
      const socket = io(server.url + nsp, {
        parser,
        forceNew: true,
        reconnection: false,
        auth: { seat, protocol: 2 },
        extraHeaders: { cookie: browser.cookie }
      })
      onTestFinished(() => void socket.close())
      const said = await new Promise<string>((resolve) =>
        socket.on('connect_error', (why) => resolve(why.message)).on('connect', () => resolve('in'))
      )
      expect(said, nsp).not.toBe('in')
    }
  })

  it('[R26] may say anything at all to any event, and nothing falls', async () => {
    const { chair, mum, link, server, conference } = await honest()
    const browser = new Browser(server.url)
    const seat = await browser.join(link('professional').url)
    const things = [
      null,
      undefined,
      7,
      '',
      'x',
      [],
      {},
      true,
      { document: null },
      { document: `${conference.id}/map` },
      { document: { toString: 'x' }, update: 'x' },
      new Uint8Array(3)
    ]
    const events = [
      'open',
      'edit',
      'decide',
      'here',
      'placed',
      'door',
      'closed',
      'gone',
      'disconnect_me',
      'join',
      '__proto__',
      'constructor'
    ]
    for (const event of events) {
      const socket = connect(browser, seat)
      onTestFinished(() => void socket.close())
      await new Promise((connected) => socket.on('connect', () => connected(null)))
      const loose = socket as unknown as { emit(event: string, ...args: unknown[]): void }
      for (const thing of things) {
        loose.emit(event, thing)
        loose.emit(event, thing, () => undefined)
        loose.emit(event, thing, 'no answer wanted', thing)
      }
      loose.emit(event)
      socket.close()
    }
    await allIsWell(chair, mum)
  })

  it('[R26] may send frames that are no frames: it is dropped, and nobody else notices', async () => {
    const { server, chair, mum } = await honest()
    const deep = Buffer.concat([Buffer.alloc(100_000, 0x91), Buffer.from([0xc0])]).toString('base64')
    const frames = [
      'b',
      'bAAAA',
      `b${Buffer.from([0xdd, 0xff, 0xff, 0xff, 0xff]).toString('base64')}`,
      `b${deep}`,
      '451-["open",{"_placeholder":true,"num":99}]',
      '451000000000-["x"]',
      '42["open",null]',
      packed({ type: 2, nsp: '/', data: ['open', null] }),
      packed({ type: 0, nsp: '/', data: { seat: { $ne: null }, protocol: 2 } }),
      packed({ type: 3, nsp: '/', id: Number.MAX_VALUE, data: [] }),
      packed({ type: 99, nsp: '/' }),
      packed({ type: 2, nsp: '__proto__', data: ['x'] }),
      packed({ type: 4, nsp: '/', data: { message: 'x' } })
    ]
    for (const frame of frames) await (await bare(server))(frame).catch(() => 0)
    await allIsWell(chair, mum)
  })

  it('[R26] is cut off when a message is too large', async () => {
    const { server, chair, mum } = await honest()
    expect(await (await bare(server))(`b${'A'.repeat(2_000_000)}`).catch(() => 413)).toBe(413)
    await allIsWell(chair, mum)
  })

  it('[R26] is slowed when it floods, and honest people still hear one another', async () => {
    const { chair, mum, join } = await honest()
    const flooder = await join('professional')
    const loose = flooder.socket as unknown as { emit(event: string, ...args: unknown[]): void }
    for (let i = 0; i < 3_000; i++)
      loose.emit('edit', { document: flooder.document, update: new Uint8Array([0, 0, i & 255]) }, () => undefined)
    await allIsWell(chair, mum)
  })
})
