import { peopleIn, type Person, type PersonId, Refusal } from '@samepage/shared'
import type { Rooms } from '../../live/rooms.ts'
import type { AtDesk } from './documents.ts'

/**
 * Asked before words that few could read come to stand where everybody reads them: answers with those who will. `to`: those whoever says yes was
 * shown as the ones. @throws Refusal('moved-on') when others would read them, Refusal('kept-safe')
 */
export async function checkReaders(
  { person, conference }: AtDesk,
  rooms: Rooms,
  { words, to }: { words: string; to: readonly PersonId[] }
): Promise<Person[]> {
  const { ground } = await rooms.map(conference)
  const everyone = ground.conference()
  const readers = peopleIn(everyone).filter(({ id }) => ground.stage(id) !== 'closed-out')
  if (new Set(to).size !== readers.length || !readers.every(({ id }) => to.includes(id)))
    throw new Refusal('moved-on', 'others would read it')
  const watch = await rooms.watch(conference)
  if (watch.look(person, [{ before: '', after: words }], everyone)?.stops) throw new Refusal('kept-safe')
  return readers
}
