import { LISTS } from '@samepage/shared'
import * as Y from 'yjs'
import { pick } from './seeded.ts'
import * as parts from './update-parts.ts'
import { CLIENT, type WrittenPage } from './written-page.ts'

type Random = () => number

/** An honest update with bytes changed, put in, taken out, doubled or put together with those of another. */
export function tamper(random: Random, honest: readonly Uint8Array[]): Uint8Array {
  let bytes = [...pick(random, honest)]
  for (let times = 1 + Math.floor(random() * 3); times > 0; times--) {
    const at = Math.floor(random() * bytes.length)
    const byte = pick(random, [0, 1, 2, 4, 7, 10, 30, 127, 128, 132, 196, 255, Math.floor(random() * 256)])
    const chance = random()
    if (chance < 0.5) bytes[at] = random() < 0.5 ? byte : (bytes[at] ?? 0) + (random() < 0.5 ? 1 : -1)
    else if (chance < 0.65) bytes.splice(at, 0, byte)
    else if (chance < 0.8) bytes.splice(at, 1 + Math.floor(random() * 4))
    else if (chance < 0.9) bytes.push(...bytes.slice(at, at + 12))
    else bytes = [...bytes.slice(0, at), ...pick(random, honest).subarray(at)]
  }
  return Uint8Array.from(bytes)
}

export const noise = (random: Random): Uint8Array =>
  Uint8Array.from({ length: Math.floor(random() * 40) }, () => Math.floor(random() * 256))

/** An update in good grammar that says anything at all, with references to what is really there, or nearly. */
export function invent(random: Random, page: WrittenPage): Uint8Array {
  const writer = pick(random, [CLIENT.kelly, CLIENT.kelly, CLIENT.kelly, CLIENT.nobody, CLIENT.jean])
  const clock = page.next(writer) + (random() < 0.85 ? 0 : Math.floor(random() * 7) - 3)
  const count = 1 + Math.floor(random() * 3)
  const all = Array.from({ length: count }, (_, i) => inventPart(random, page, [writer, clock + i]))
  return parts.update(random() < 0.15 ? [] : [[writer, Math.max(0, clock), ...all]], random() < 0.3 ? [inventDeletes(random, page)] : [])
}

function inventPart(random: Random, page: WrittenPage, before: parts.At): parts.Part {
  const chance = random()
  if (chance < 0.5) return parts.letters(pick(random, ['a', 'bc', '👍🏽', 'd e']), inventWhere(random, page, before))
  if (chance < 0.6) return parts.deleted(1 + Math.floor(random() * 3), inventWhere(random, page, before))
  if (chance < 0.75) return parts.values([pick(random, ['', 'kelly', 'jean', 'past', true])], inventWhere(random, page, before))
  if (chance < 0.95) return parts.type(pick(random, [1, 1, 2]), inventWhere(random, page, before))
  return random() < 0.5 ? parts.collected(1) : parts.skip(1)
}

function inventWhere(random: Random, page: WrittenPage, [client, clock]: parts.At): parts.Where {
  const own = (): parts.At => [client, Math.max(0, clock - Math.floor(random() * 4))]
  const at = (): parts.At => (random() < 0.3 ? own() : inventAt(random, page))
  const chance = random()
  if (chance < 0.5) return { left: at(), right: at() }
  if (chance < 0.65) return random() < 0.5 ? { left: at() } : { right: at() }
  const key =
    random() < 0.8 ? pick(random, ['text', 'struck', 'why', 'by', 'whose', 'worried', 'Jean', 'jeans', 'new', 'order']) : undefined
  return { parent: random() < 0.4 ? pick(random, [...LISTS, 'elsewhere']) : at(), ...(key === undefined ? {} : { key }) }
}

/** Some clock that is really there, mostly a letter of Jean's. */
function inventAt(random: Random, page: WrittenPage): parts.At {
  const text = page.text('cards', 'jeans', 'text')
  const letter = Math.floor(random() * text.length)
  if (random() < 0.75 && text.length > 0) return page.letter('cards', 'jeans', 'text', letter)
  const client = pick(random, [...page.doc.store.clients.keys()])
  return [client, Math.floor(random() * Y.getState(page.doc.store, client))]
}

function inventDeletes(random: Random, page: WrittenPage): parts.Deletes {
  const [client, clock] = inventAt(random, page)
  return [client, [clock, 1 + Math.floor(random() * (random() < 0.8 ? 3 : 100))]]
}
