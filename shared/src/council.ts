import Type, { type Static } from 'typebox'
import { mendsForAgenda } from './agenda.ts'
import { type Kind, KINDS, type Mend } from './conference.ts'
import { isDay } from './day.ts'
import { mendsForFields } from './exchange/case-fields.ts'
import { LENGTH_NAMES, LENGTHS } from './days/rules.ts'
import { CouncilProfile, HARM_KINDS } from './profile.ts'
import { SENDING_BOUNDS } from './sending.ts'
import { hasStrangeSigns } from './text.ts'

const strict = { additionalProperties: false }
const Revision = Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER })

/** GET /api/council, PUT /api/council. `revision`: how often it was changed; 0 while everything is as it came. */
export const CouncilKnown = Type.Object({ profile: CouncilProfile, revision: Revision })
export type CouncilKnown = Static<typeof CouncilKnown>

/** PUT /api/council. `revision`: the one it was made from; refused as moved on when somebody else changed it meanwhile. */
export const CouncilAsk = Type.Object({ profile: CouncilProfile, revision: Revision }, strict)
export type CouncilAsk = Static<typeof CouncilAsk>

const isWritten = (words: string): boolean => words.trim() !== '' && !hasStrangeSigns(words)
const NO_WORDS = 'Please write the words that stand here.'

/** Everything to put right in how a council runs its conferences, and where: a path such as `agendas.initial.3`. */
export function mendsForCouncil(profile: CouncilProfile): Mend[] {
  return [
    ...KINDS.flatMap((kind) => mendsForStages(profile, kind)),
    ...mendsForWords(profile),
    ...mendsForDays(profile),
    ...mendsForFields(profile.copyAcross),
    ...mendsForSending(profile)
  ]
}

const mendsForStages = ({ agendas }: CouncilProfile, kind: Kind): Mend[] =>
  mendsForAgenda(agendas[kind]).map(({ stage, say }) => ({ at: stage < 0 ? `agendas.${kind}` : `agendas.${kind}.${stage}`, say }))

function mendsForWords({ scale, harms, terms }: CouncilProfile): Mend[] {
  const words: [at: string, words: string][] = [
    ['scale.zero', scale.zero],
    ['scale.ten', scale.ten],
    ...HARM_KINDS.map((kind): [string, string] => [`harms.${kind}`, harms[kind]])
  ]
  const mends = words.filter(([, written]) => !isWritten(written)).map(([at]) => ({ at, say: NO_WORDS }))
  terms.forEach(({ avoid, say }, i) => {
    if (!isWritten(avoid)) mends.push({ at: `terms.${i}.avoid`, say: 'Please write the word to ask about.' })
    else if (terms.findIndex((term) => term.avoid.trim().toLowerCase() === avoid.trim().toLowerCase()) < i)
      mends.push({ at: `terms.${i}.avoid`, say: 'This word is on the list already.' })
    if (!isWritten(say)) mends.push({ at: `terms.${i}.say`, say: 'Please write what to say instead.' })
  })
  return mends
}

type Bounded = [at: string, number: number, least: number, most: number]
const outside = (numbers: readonly Bounded[]): Mend[] =>
  numbers
    .filter(([, number, least, most]) => !Number.isInteger(number) || number < least || number > most)
    .map(([at, , least, most]) => ({ at, say: `Please give a whole number from ${least} to ${most}.` }))

const mendsForSending = ({ sending }: CouncilProfile): Mend[] =>
  outside((['linkDays', 'codeDays', 'codeTries'] as const).map((name) => [`sending.${name}`, sending[name], ...SENDING_BOUNDS[name]]))

function mendsForDays({ days: { lengths, furtherDays }, recoveryMinutes, interpreterPercent, quorum }: CouncilProfile): Mend[] {
  const numbers: Bounded[] = [
    ...LENGTH_NAMES.map((name): [string, number, number, number] => [`days.lengths.${name}`, lengths[name], 1, LENGTHS[name].most]),
    ['recoveryMinutes', recoveryMinutes, 1, 120],
    ['interpreterPercent', interpreterPercent, 100, 300],
    ['quorum.others', quorum.others, 0, 10]
  ]
  const mends = outside(numbers)
  furtherDays.forEach(({ on, name }, i) => {
    if (!isDay(on)) mends.push({ at: `days.furtherDays.${i}.on`, say: 'That day is not in the calendar. Please choose another.' })
    else if (furtherDays.findIndex((day) => day.on === on) < i)
      mends.push({ at: `days.furtherDays.${i}.on`, say: 'This day is on the list already.' })
    if (!isWritten(name)) mends.push({ at: `days.furtherDays.${i}.name`, say: 'Please say what day it is.' })
  })
  return mends
}
