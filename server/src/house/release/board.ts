import { type Conference, type ReleaseBoard, sayChildren } from '@samepage/shared'
import type { Distribution } from '../../storage/release-records.ts'
import { clocksOf } from './clocks.ts'
import type { Outbox } from './outbox.ts'
import { instantOf, type ReleaseParts } from './parts.ts'

type Row = ReleaseBoard['conferences'][number]
const LAST = '9999'

/** Every conference whose plan is signed, with its clocks; what is due soonest first, what is done last. */
export async function boardOf(parts: ReleaseParts, outbox: Outbox): Promise<ReleaseBoard> {
  const rows: Row[] = []
  for (const conference of await parts.directory.conferences()) {
    const { signature } = (await parts.rooms.map(conference.id)).standing
    if (!signature) continue
    // What was chosen of an earlier version cannot be sent any more.
    const isOld = ({ state, signature: of }: Distribution): boolean => state === 'prepared' && of !== signature.seq
    const all = (await parts.directory.distributions(conference.id)).filter((one) => !isOld(one))
    rows.push({ ...rowOf(parts, outbox, conference, all), version: signature.version, signedAt: signature.at })
  }
  return { conferences: rows.toSorted((a, b) => (dueOn(a) + a.on < dueOn(b) + b.on ? -1 : 1)) }
}

function rowOf(
  parts: ReleaseParts,
  outbox: Outbox,
  conference: Conference,
  all: readonly Distribution[]
): Omit<Row, 'version' | 'signedAt'> {
  const { id, on, practice, children } = conference
  const count = (which: (one: Distribution) => boolean): number => all.filter((one) => !one.ended && which(one)).length
  return {
    id,
    on,
    practice,
    children: sayChildren(children),
    clocks: clocksOf(conference, all, instantOf(parts)),
    prepared: count(({ state }) => state === 'prepared'),
    waiting: count(({ state }) => state === 'waiting'),
    troubles: count((one) => ['failed', 'bounced', 'maybe-sent'].includes(one.state) || outbox.isLost(one) || one.codeAskedAt !== null)
  }
}

const dueOn = ({ clocks }: Row): string =>
  clocks
    .filter(({ is }) => is !== 'done')
    .map((clock) => clock.dueOn)
    .sort()[0] ?? LAST
