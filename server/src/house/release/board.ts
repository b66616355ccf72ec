import {
  type Conference,
  diedIn,
  keptOutBy,
  mayHave,
  nameOf,
  PAPERS,
  papersToGet,
  type Readers,
  type ReleaseBoard,
  sayChildren,
  type SendingRules,
  type Seq
} from '@samepage/shared'
import type { Distribution } from '../../storage/release-records.ts'
import { clocksOf, type ToGet } from './clocks.ts'
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
    const keptOut = keptOutBy((await parts.rooms.door(conference.id)).standing)
    const everyone = toGetIn({ conference: ground.conference(), keptOut, died: diedIn(standing.outcome) }, rules)
    const missing = missingIn(ground.conference(), everyone, all, signature.seq)
    const begun = all.some((one) => one.signature === signature.seq)
    const { version, at: signedAt } = signature
    rows.push({ ...rowOf(parts, outbox, conference, everyone, all), begun, missing, version, signedAt })
  }
  return { conferences: rows.toSorted((a, b) => (dueOn(a) + a.on < dueOn(b) + b.on ? -1 : 1)) }
}

function rowOf(
  parts: ReleaseParts,
  outbox: Outbox,
  conference: Conference,
  everyone: readonly ToGet[],
  all: readonly Distribution[]
): Omit<Row, 'version' | 'signedAt' | 'begun' | 'missing'> {
  const { id, on, practice, children } = conference
  const count = (which: (one: Distribution) => boolean): number => all.filter((one) => !one.ended && which(one)).length
  return {
    id,
    on,
    practice,
    children: sayChildren(children),
    clocks: clocksOf(conference, all, everyone, instantOf(parts)),
    prepared: count(({ state }) => state === 'prepared'),
    waiting: count(({ state }) => state === 'waiting'),
    troubles: count((one) => ['failed', 'bounced', 'maybe-sent'].includes(one.state) || outbox.isLost(one) || one.codeAskedAt !== null)
  }
}

/** What each reader is to get, without making anything of the plan: there may be many conferences. */
const toGetIn = (readers: Readers & { conference: Conference }, rules: SendingRules): ToGet[] =>
  readersOf(readers.conference).map((reader) => {
    const may = PAPERS.filter((paper) => mayHave(readers, { paper, reader }) === true)
    return { reader, toGet: papersToGet(rules, roleOf(readers.conference, reader), may) }
  })

/** Each paper that somebody is to get and nobody has chosen for them, with their names. */
function missingIn(conference: Conference, everyone: readonly ToGet[], all: readonly Distribution[], signature: Seq): Row['missing'] {
  const lacking = everyone.map(({ reader, toGet }) => {
    const theirs = all.filter((one) => one.reader === reader)
    return { name: nameOf(conference, reader), papers: missingOf(toGet, theirs, signature) }
  })
  return PAPERS.map((paper) => ({
    paper,
    names: lacking.filter(({ papers }) => papers.includes(paper)).map(({ name }) => name)
  })).filter(({ names }) => names.length > 0)
}

const dueOn = ({ clocks }: Row): string =>
  clocks
    .filter(({ is }) => is !== 'done')
    .map((clock) => clock.dueOn)
    .sort()[0] ?? LAST
