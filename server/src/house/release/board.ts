import {
  type Conference,
  type DoorStanding,
  keptOutBy,
  mayHave,
  nameOf,
  type Paper,
  PAPERS,
  papersToGet,
  type Reader,
  type ReleaseBoard,
  sayChildren,
  type SendingRules,
  type Seq
} from '@samepage/shared'
import type { Distribution } from '../../storage/release-records.ts'
import { clocksOf } from './clocks.ts'
import type { Outbox } from './outbox.ts'
import { instantOf, type ReleaseParts } from './parts.ts'
import { readersOf } from './signed.ts'
import { missingOf, roleOf } from './theirs.ts'

type Row = ReleaseBoard['conferences'][number]
const LAST = '9999'

/** Every conference whose plan is signed, with its clocks; what is due soonest first, what is done last. */
export async function boardOf(parts: ReleaseParts, outbox: Outbox): Promise<ReleaseBoard> {
  const rows: Row[] = []
  const rules = await parts.rules()
  for (const conference of await parts.directory.conferences()) {
    const { standing, ground } = await parts.rooms.map(conference.id)
    const { signature } = standing
    if (!signature) continue
    // What was chosen of an earlier version cannot be sent any more.
    const isOld = ({ state, signature: of }: Distribution): boolean => state === 'prepared' && of !== signature.seq
    const all = (await parts.directory.distributions(conference.id)).filter((one) => !isOld(one))
    const door = (await parts.rooms.door(conference.id)).standing
    const missing = missingIn(ground.conference(), door, rules, all, signature.seq)
    const begun = all.some((one) => one.signature === signature.seq)
    rows.push({ ...rowOf(parts, outbox, conference, all), begun, missing, version: signature.version, signedAt: signature.at })
  }
  return { conferences: rows.toSorted((a, b) => (dueOn(a) + a.on < dueOn(b) + b.on ? -1 : 1)) }
}

function rowOf(
  parts: ReleaseParts,
  outbox: Outbox,
  conference: Conference,
  all: readonly Distribution[]
): Omit<Row, 'version' | 'signedAt' | 'begun' | 'missing'> {
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

/** Each paper that somebody is to get and nobody has chosen for them, with their names. */
function missingIn(
  conference: Conference,
  door: Pick<DoorStanding, 'exclusions'>,
  rules: SendingRules,
  all: readonly Distribution[],
  signature: Seq
): Row['missing'] {
  const keptOut = keptOutBy(door)
  const lacking = readersOf(conference).map((reader): [Reader, Paper[]] => {
    const may = PAPERS.filter((paper) => mayHave(conference, keptOut, { paper, reader }) === true)
    const theirs = all.filter((one) => one.reader === reader)
    return [reader, missingOf(papersToGet(rules, roleOf(conference, reader), may), theirs, signature)]
  })
  return PAPERS.map((paper) => ({
    paper,
    names: lacking.flatMap(([reader, papers]) => (papers.includes(paper) ? [nameOf(conference, reader)] : []))
  })).filter(({ names }) => names.length > 0)
}

const dueOn = ({ clocks }: Row): string =>
  clocks
    .filter(({ is }) => is !== 'done')
    .map((clock) => clock.dueOn)
    .sort()[0] ?? LAST
