import type { Member } from '@samepage/server/live/edits.ts'
import type { MapRoom } from '@samepage/server/live/map-room.ts'
import { peopleIn } from '@samepage/shared'
import * as Y from 'yjs'
import { lifeOf } from '../load/history.ts'

const AT_ONCE = 40 // edits of each person that are under way together

/** Writes so many edits on a page, in the names of everybody in its conference, through the same checks as anybody's and into the same journal. */
export async function writeHistory(room: MapRoom, edits: number): Promise<void> {
  if (edits === 0) return
  const people = peopleIn(room.ground.conference())
  const lives = []
  for (const [seed, { id }] of people.entries()) {
    const member: Member = { person: id, enter: () => true, putOut: () => undefined }
    const { update, writer } = await room.open(member, Y.encodeStateVector(new Y.Doc()), 0)
    lives.push({ member, life: lifeOf(update, { me: id, client: writer, seed: seed + 1 }) })
  }
  for (let written = 0; written < edits;) {
    const kept = []
    for (const { member, life } of lives)
      for (let i = 0; i < AT_ONCE && written < edits; i++, written++) kept.push(room.edit(member, life.next().value as Uint8Array))
    await Promise.all(kept)
  }
  for (const { member } of lives) room.leave(member)
}
