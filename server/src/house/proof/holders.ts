import { type Conference, type Holders, nameOf, Refusal } from '@samepage/shared'
import type { MapRoom } from '../../live/map-room.ts'
import type { Distribution } from '../../storage/release-records.ts'
import type { Directory } from '../../storage/directory.ts'
import type { AuditTrail } from './audit.ts'
import { namesForChair } from './audit-names.ts'

interface Parts {
  audit: Pick<AuditTrail, 'newestFirst'>
  directory: Directory
}
type Holder = Holders['holders'][number]

/**
 * R74: everybody who has this version, whichever way it came to them, oldest first. A link nobody has opened, and post that came back, are in nobody's
 * hands. @throws Refusal('not-found') when there is no such version
 */
export async function holdersOf({ audit, directory }: Parts, room: MapRoom, version: number): Promise<Holder[]> {
  const conference = room.ground.conference()
  const signature = room.standing.signatures.find((one) => one.version === version)
  if (!signature) throw new Refusal('not-found')
  const names = { ...(await namesForChair(conference, directory)), ...childNames(conference) }
  const name = (id: string): string => names[id] ?? nameOf(conference, id)
  const all: Holder[] = []
  for await (const { act, at, about, who, outcome } of audit.newestFirst(undefined, conference.id)) {
    if (outcome !== 'done') continue
    if (at < signature.at) break
    if (act === 'plan-taken' && about === String(version)) all.push({ name: name(who), how: 'opened-here', at, through: '' })
    if (act === 'record-taken' && about.split(' ').at(-1) === String(version)) all.push({ name: name(who), how: 'file', at, through: '' })
  }
  for (const one of await directory.distributions(conference.id)) if (one.version === version) all.push(...handsOf(one, name))
  return firstOfEach(all.sort((a, b) => (a.at < b.at ? -1 : 1)))
}

const childNames = ({ children }: Conference): Record<string, string> => Object.fromEntries(children.map(({ id, name }) => [id, name]))

function handsOf({ reader, way, to, openings, ticks, state }: Distribution, name: (id: string) => string): Holder[] {
  const opened = openings.map(({ at }): Holder => ({ name: name(reader), how: 'opened-link', at, through: '' }))
  const given = ticks.flatMap(({ did, who, by, at }): Holder[] => {
    if (state === 'bounced' || (did !== 'posted' && did !== 'handed')) return []
    const through = did === 'posted' ? '' : who || (way === 'through-worker' ? to : name(by))
    return [{ name: name(reader), how: did, at, through }]
  })
  return [...opened, ...given]
}

/** all: oldest first. */
const firstOfEach = (all: readonly Holder[]): Holder[] =>
  all.filter(({ name, how }, i) => all.findIndex((one) => one.name === name && one.how === how) === i)
