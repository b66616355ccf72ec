import { ACTS, type Act, actOf, type Decision, may, type Person, REFUSAL_CODES, Refusal, ROLES, type Role, stageOf } from '@samepage/shared'
import { describe, expect, it } from 'vitest'
import { chair, conference, standing } from './support/family.ts'
import { somebody } from './support/small-conference.ts'

type Answer = 'yes' | 'not-allowed' | 'signed' | 'not-signed'
const YES = { open: 'yes', signed: 'yes' } as const
const NO = { open: 'not-allowed', signed: 'not-allowed' } as const
const UNTIL_SIGNED = { open: 'yes', signed: 'signed' } as const
const ONCE_SIGNED = { open: 'not-signed', signed: 'yes' } as const

/** Everybody's rights, row by row, written by hand. Whoever is not named in a row gets `otherwise`. */
const TABLE: Record<Act, { of: Partial<Record<Role, Record<'open' | 'signed', Answer>>>; otherwise: Record<'open' | 'signed', Answer> }> = {
  // The screen shows the shared page to the room, so it reads it too.
  'read-page': { of: {}, otherwise: YES },
  // Supporters, interpreters (neutral) and observers (silent) look on; the wall has no keyboard.
  'write-page': { of: { supporter: NO, interpreter: NO, observer: NO, wall: NO }, otherwise: UNTIL_SIGNED },
  // Anyone else says that they do not agree. The scribe types for others, but has no say in what stands.
  'strike-others': { of: { chair: UNTIL_SIGNED }, otherwise: NO },
  'be-here': { of: { wall: NO }, otherwise: YES },
  'show-on-wall': { of: { chair: YES, scribe: YES }, otherwise: NO },
  'record-attendance': { of: { chair: YES, scribe: YES }, otherwise: NO },
  sign: { of: { chair: UNTIL_SIGNED }, otherwise: NO },
  reopen: { of: { chair: ONCE_SIGNED }, otherwise: NO },
  'read-plan': { of: { wall: NO }, otherwise: YES }
}

const marlows = conference()
const STANDINGS = { open: standing(marlows), signed: standing(marlows, [{ type: 'signed' }], chair().id) }
const STAGES = ['open', 'signed'] as const
const who = (role: Role): Person => somebody('Somebody', role, '')

const answerTo = (role: Role, act: Act, stage: 'open' | 'signed'): Answer | string => {
  const answer = may(who(role), act, STANDINGS[stage])
  return answer === true ? 'yes' : answer.code
}

describe('who may do what', () => {
  it('[R11] the table names every act there is', () => {
    expect(Object.keys(TABLE).sort()).toEqual([...ACTS].sort())
    expect(STAGES.map((stage) => stageOf(STANDINGS[stage]))).toEqual([...STAGES])
  })

  const rows = (Object.keys(TABLE) as Act[]).flatMap((act) => ROLES.flatMap((role) => STAGES.map((stage) => ({ act, role, stage }))))
  it.each(rows)('[R11] $role, $act, $stage', ({ act, role, stage }) => {
    const { of, otherwise } = TABLE[act]
    expect(answerTo(role, act, stage)).toBe((of[role] ?? otherwise)[stage])
  })

  it('[R11] what is in no table is not allowed to anybody, whatever it is called', () => {
    for (const act of ['fly', '', 'toString', 'constructor', '__proto__', 'hasOwnProperty']) {
      for (const role of ROLES) expect(answerTo(role, act as Act, 'open')).toBe('not-allowed')
    }
    expect(answerTo('administrator' as Role, 'read-page', 'open')).toBe('not-allowed')
  })

  it('[R11] a refusal names the role and the act to developers, and nothing but a kind sentence to the person', () => {
    const no = may(who('observer'), 'write-page', STANDINGS.open)
    expect(no).toBeInstanceOf(Refusal)
    expect(no).toMatchObject({ code: 'not-allowed', status: 403, message: 'not-allowed: observer write-page' })
    expect(no === true ? '' : no.say).toBe('This is not something you can do in this conference. Nothing was changed.')
    expect(REFUSAL_CODES).toContain('not-allowed')
  })

  it('[R12] the answer is today’s: somebody made an observer may not write, though they might a moment ago', () => {
    const mum = who('family')
    expect(may(mum, 'write-page', STANDINGS.open)).toBe(true)
    expect(may({ ...mum, role: 'observer' }, 'write-page', STANDINGS.open)).toMatchObject({ code: 'not-allowed' })
  })
})

describe('a signed map', () => {
  it('[R21] takes no edits from anybody, not from the chair either, until it is reopened', () => {
    for (const role of ROLES) expect(answerTo(role, 'write-page', 'signed')).not.toBe('yes')
    const reopened = standing(marlows, [{ type: 'signed' }, { type: 'reopened', reason: 'A date was wrong.' }])
    expect(may(who('family'), 'write-page', reopened)).toBe(true)
    expect(may(who('chair'), 'sign', reopened)).toBe(true)
  })

  it('[R21] is signed once; signing it again needs a reopening first, and reopening needs a signature', () => {
    expect(answerTo('chair', 'sign', 'signed')).toBe('signed')
    expect(answerTo('chair', 'reopen', 'open')).toBe('not-signed')
  })
})

describe('a decision', () => {
  it('[R11] needs leave for the act it is; what only Same Page records, nobody can ask for', () => {
    const [person] = marlows.people
    if (!person) throw new Error('nobody is here')
    const acts: [Decision, Act | null][] = [
      [{ type: 'attended', person: person.id, as: 'arrived', way: 'room' }, 'record-attendance'],
      [{ type: 'showed', view: { of: 'welcome' } }, 'show-on-wall'],
      [{ type: 'signed' }, 'sign'],
      [{ type: 'reopened', reason: 'A date was wrong.' }, 'reopen'],
      [{ type: 'convened', conference: marlows }, null],
      [{ type: 'printed', signature: 3, sha256: '0'.repeat(64) }, null]
    ]
    for (const [decision, act] of acts) expect([decision.type, actOf(decision)]).toEqual([decision.type, act])
  })
})
