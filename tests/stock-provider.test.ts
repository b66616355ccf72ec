import { addCard, type Opened, readCards } from '@samepage/shared'
import { expect, it } from 'vitest'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { Connection } from '../client/src/lib/live/connection.ts'
import { DEAF, tunnelOver } from '../client/src/lib/live/tunnel.ts'
import { pageOf, until } from './support/guest.ts'
import { type Meeting, meeting } from './support/meeting.ts'
import { Browser, type TestServer } from './support/server.ts'
import { onTestFinished } from 'vitest'

// y-websocket's own provider, from npm and unchanged; of ours, only the tunnel it is given for a WebSocket.
async function stockPage({ server, link, conference }: Meeting, role: 'chair' | 'family' | 'wall'): Promise<WebsocketProvider> {
  const browser = new Browser(server.url)
  const seat = await browser.join(link(role).url)
  const connection = new Connection({ seat }, { url: server.url, extraHeaders: { cookie: browser.cookie } })
  const doc = new Y.Doc()
  // What the tunnel says beside the provider's own words: the client id this copy writes under.
  const opened = ({ writer }: Opened): void => {
    if (writer === 0) return
    doc.clientID = provider.awareness.clientID = writer
    provider.awareness.setLocalState(null)
  }
  const provider: WebsocketProvider = new WebsocketProvider('tunnel://server', `${conference.id}/map`, doc, {
    WebSocketPolyfill: tunnelOver(connection, { ...DEAF, opened }),
    disableBc: true
  })
  onTestFinished(() => {
    provider.destroy()
    connection.close()
  })
  await until(() => provider.synced, 'the provider is in step')
  return provider
}

const writerFor = (provider: WebsocketProvider, me: string) => ({ doc: provider.doc, me, origin: null, newId: () => crypto.randomUUID() })
const words = (provider: WebsocketProvider): string[] => readCards(provider.doc).map(({ text }) => text.toString())

it('a y-websocket provider nobody here wrote writes and reads the shared page', async () => {
  const here = await meeting()
  const [chair, mum] = await Promise.all([stockPage(here, 'chair'), stockPage(here, 'family')])
  expect(words(mum).length).toBeGreaterThan(5)
  addCard(writerFor(mum, here.link('family').person), { category: 'past', text: 'From mum’s stock provider' })
  addCard(writerFor(chair, here.link('chair').person), { category: 'past', text: 'From the chair’s stock provider' })
  await until(() => pageOf(chair.doc) === pageOf(mum.doc) && words(chair).includes('From mum’s stock provider'), 'both pages are the same')
})

it('[R6] comes back by itself after the server was stopped and started while both wrote', async () => {
  const here = await meeting()
  const [chair, mum] = await Promise.all([stockPage(here, 'chair'), stockPage(here, 'family')])
  const typing = (async () => {
    for (let i = 0; i < 40; i++) {
      addCard(writerFor(mum, here.link('family').person), { category: 'past', text: `Mum ${i}` })
      addCard(writerFor(chair, here.link('chair').person), { category: 'past', text: `Chair ${i}` })
      await new Promise((next) => setTimeout(next, 10))
    }
  })()
  const again: TestServer = await here.server.restart()
  await typing
  await until(
    () => ['Mum 39', 'Chair 39'].every((text) => words(chair).includes(text) && words(mum).includes(text)),
    'both have every word'
  )
  expect(pageOf(chair.doc)).toBe(pageOf(mum.doc))
  expect(again.url).toBe(here.server.url)
})

it('[R12] the wall’s provider reads what others write and is never closed for reading', async () => {
  const here = await meeting()
  const [wall, mum] = await Promise.all([stockPage(here, 'wall'), stockPage(here, 'family')])
  addCard(writerFor(mum, here.link('family').person), { category: 'past', text: 'For everyone to see' })
  await until(() => words(wall).includes('For everyone to see'), 'the wall shows it')
})
