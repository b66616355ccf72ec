import { addCard, type PersonId, type Role, type TendAsk } from '@samepage/shared'
import { describe, expect, it } from 'vitest'
import { type Guest, until } from './support/guest.ts'
import { ListeningPost } from './support/listening-post.ts'
import { type TestServer, testServer } from './support/server.ts'
import { signedInStaff } from './support/staff.ts'
import { WholeConference } from './support/whole-conference.ts'

const BEATS_AFTER = 40

/** A word of the chair's that stands nowhere else. */
const beat = (number: number): string => `beat${String(number).padStart(5, '0')}beat`

/** Somebody with the page open, every byte they are sent, and a chair who writes a numbered word again and again. */
class Watched {
  readonly whole: WholeConference
  readonly #post: ListeningPost
  readonly #chair: Guest
  #number = 0

  private constructor(whole: WholeConference, post: ListeningPost, chair: Guest) {
    this.whole = whole
    this.#post = post
    this.#chair = chair
  }

  static async open(server: TestServer, role: Role): Promise<Watched> {
    const post = await ListeningPost.open(server.port)
    const whole = await WholeConference.convene(server, (one) => (one === role ? post.url : server.url))
    const watched = new Watched(whole, post, await whole.begin())
    await whole.page(role)
    await watched.write(3)
    await until(() => post.heard.includes(beat(3)), `${role} hears the chair`)
    return watched
  }

  async write(times: number): Promise<void> {
    for (let i = 0; i < times; i++) {
      const text = beat(++this.#number)
      await this.#chair.write((writer) => void addCard(writer, { category: 'strengths', text }))
    }
  }

  /**
   * Does something while the chair goes on writing. Answers how long it took to be answered (ms), and which words were first kept after that
   * answer and yet arrived.
   */
  async after(act: () => Promise<Response>): Promise<{ ms: number; late: string[] }> {
    let acting = true
    const writing = (async () => {
      while (acting) await this.write(1)
    })()
    const began = performance.now()
    const answer = await act()
    const ms = performance.now() - began
    const kept = this.#number + 1 // the one being written may have been kept before the answer
    expect(answer.ok, await answer.text()).toBe(true)
    acting = false
    await writing
    await this.write(BEATS_AFTER)
    const late = Array.from({ length: this.#number - kept }, (_, i) => beat(kept + 1 + i))
    return { ms, late: late.filter((word) => this.#post.heard.includes(word)) }
  }

  tend(ask: TendAsk): Promise<{ ms: number; late: string[] }> {
    return this.after(() => this.whole.tend(ask))
  }

  person(role: Role): PersonId {
    return this.whole.seat(role).person
  }
}

function expectAtOnce(name: string, { ms, late }: { ms: number; late: string[] }): void {
  console.info(`${name}: answered after ${ms.toFixed(0)} ms`)
  expect(late).toEqual([])
}

describe('from the moment it is answered, not one more word arrives', () => {
  it('[R33] at somebody who is removed', async () => {
    const watched = await Watched.open(await testServer(), 'family')
    expectAtOnce('removal', await watched.tend({ act: 'remove', person: watched.person('family'), reason: '' }))
  })

  it('[R33] at somebody who is sent back to wait', async () => {
    const watched = await Watched.open(await testServer(), 'network')
    expectAtOnce('sent back', await watched.tend({ act: 'send-back', person: watched.person('network') }))
  })

  it('[R32] at whoever is out of a closed part', async () => {
    const watched = await Watched.open(await testServer(), 'family')
    const stays = [watched.person('chair'), watched.person('professional')]
    const began = performance.now()
    expect((await watched.whole.tend({ act: 'close-part', stays, ground: 'confidential', reason: 'x' })).ok).toBe(true)
    console.info(`closed part: answered after ${(performance.now() - began).toFixed(0)} ms`)
    await until(() => watched.whole.seat('family').placements.at(-1)?.place === 'out', 'she is told that she waits')
  })

  it('[R33] at a wall that is no longer paired', async () => {
    const watched = await Watched.open(await testServer(), 'wall')
    expectAtOnce('wall', await watched.tend({ act: 'unpair-wall' }))
  })

  it('[R34] at somebody whose account is closed', async () => {
    const server = await testServer()
    const watched = await Watched.open(server, 'scribe')
    const admin = await signedInStaff(server, 'administrator')
    const { staff } = (await (await admin.browser.ask('GET', '/api/staff')).json()) as { staff: { id: string; name: string }[] }
    const scribe = staff.find(({ name }) => name.startsWith('Samir Khan'))?.id
    const close = (): Promise<Response> => admin.browser.ask('PUT', `/api/staff/${scribe}`, { active: false })
    expectAtOnce('closed account', await watched.after(close))
  })

  // Were nothing to arrive at anybody, all of the above would pass.
  it('[R33] but at everybody else, all of them', async () => {
    const watched = await Watched.open(await testServer(), 'family')
    const { late } = await watched.tend({ act: 'remove', person: watched.person('network'), reason: '' })
    expect(late.length).toBeGreaterThan(BEATS_AFTER / 2)
  })

  it('[R25] words that are removed for good are gone once it is answered, and reach nobody after', async () => {
    const server = await testServer()
    const watched = await Watched.open(server, 'family')
    await watched.write(200)
    const chair = watched.whole.seat('chair')
    const page = await watched.whole.page('chair')
    let card = ''
    await page.write((writer) => (card = addCard(writer, { category: 'past', text: 'unrepeatableword' })))
    const began = performance.now()
    const asked = { list: 'cards', item: card, field: 'text', words: 'unrepeatableword', reason: 'x' }
    expect((await chair.browser.ask('POST', `/api/seats/${chair.person}/remove-words`, asked)).ok).toBe(true)
    console.info(`removed words: answered after ${(performance.now() - began).toFixed(0)} ms`)
    const late = await watched.whole.page('professional')
    expect(late.frames.some((frame) => Buffer.from(frame).includes('unrepeatableword'))).toBe(false)
  })
})
