import {
  ACTS,
  type Act,
  actOf,
  type Decision,
  DOOR_START,
  type DoorStanding,
  may,
  type Person,
  REFUSAL_CODES,
  Refusal,
  ROLES,
  type Role,
  type Stage,
  STAFF_ROLES,
  type StaffRole,
  STAGES,
  stageOf
} from '@samepage/shared'
import { describe, expect, it } from 'vitest'
import { chair, conference, standing } from './support/family.ts'
import { ALWAYS, EVERYBODY, inOrder, RIGHTS } from './support/rights.ts'
import { somebody } from './support/small-conference.ts'

const WHO = [...ROLES, ...STAFF_ROLES]
const marlows = conference()
const who = (role: Role): Person => somebody('Somebody', role, '')

const answerTo = (role: Role | StaffRole, act: Act, stage: Stage): string => {
  const answer = may({ role }, act, stage)
  return answer === true ? 'yes' : answer.code
}

describe('who may do what', () => {
  it('[R11] the table names every act, every role and every stage there is', () => {
    expect(Object.keys(RIGHTS).sort()).toEqual([...ACTS].sort())
    expect([...EVERYBODY, 'wall'].sort()).toEqual([...ROLES].sort())
    expect([...STAFF_ROLES].sort()).toEqual(['administrator', 'auditor', 'independent-chair'])
    expect([...STAGES].sort()).toEqual(Object.keys(ALWAYS).sort())
  })

  const rows = (Object.keys(RIGHTS) as Act[]).flatMap((act) => WHO.map((role) => ({ act, role })))
  it.each(rows)('[R11] $act, $role: in every stage', ({ act, role }) => {
    const { who: those, answers } = RIGHTS[act]
    const expected = (those as readonly string[]).includes(role)
      ? answers
      : inOrder('not-allowed', 'not-allowed', 'not-allowed', 'not-allowed', 'not-allowed')
    expect(Object.fromEntries(STAGES.map((stage) => [stage, answerTo(role, act, stage)]))).toEqual(expected)
  })

  it('[R11] what is in no table is not allowed to anybody, whatever it is called', () => {
    for (const act of ['fly', '', 'toString', 'constructor', '__proto__', 'hasOwnProperty']) {
      for (const role of WHO) for (const stage of STAGES) expect(answerTo(role, act as Act, stage)).toBe('not-allowed')
    }
    expect(answerTo('grandmaster' as Role, 'read-page', 'live')).toBe('not-allowed')
  })

  it('[R11] a refusal names the role and the act to developers, and nothing but a kind sentence to the person', () => {
    const no = may(who('observer'), 'write-page', 'live')
    expect(no).toBeInstanceOf(Refusal)
    expect(no).toMatchObject({ code: 'not-allowed', status: 403, message: 'not-allowed: observer write-page' })
    expect(no === true ? '' : no.say).toBe('This is not something you can do in this conference. Nothing was changed.')
    expect(REFUSAL_CODES).toContain('not-allowed')
  })

  it('[R12] the answer is today’s: somebody made an observer may not write, though they might a moment ago', () => {
    const mum = who('family')
    expect(may(mum, 'write-page', 'live')).toBe(true)
    expect(may({ ...mum, role: 'observer' }, 'write-page', 'live')).toMatchObject({ code: 'not-allowed' })
  })
})

describe('where a conference stands for somebody', () => {
  const [ruth, mum] = [chair(), who('family')]
  const begun: DoorStanding = { ...DOOR_START, began: true }
  const closed: DoorStanding = {
    ...begun,
    closed: { seq: 2, from: '', until: null, stays: [ruth.id], ground: 'confidential', reason: '', document: 'x' as never }
  }

  it('[R11] it has not begun before the chair came in, and is live after', () => {
    expect(stageOf(mum.id, standing(marlows), DOOR_START)).toBe('before')
    expect(stageOf(mum.id, standing(marlows), begun)).toBe('live')
  })

  it('[R7] a closed part comes before everything else, a signature too, and is another thing for each', () => {
    for (const map of [standing(marlows), standing(marlows, [{ type: 'signed' }], ruth.id)]) {
      expect([stageOf(ruth.id, map, closed), stageOf(mum.id, map, closed)]).toEqual(['closed-in', 'closed-out'])
    }
  })

  it('[R21] it is signed from the signature to the reopening', () => {
    const signed = standing(marlows, [{ type: 'signed' }], ruth.id)
    const reopened = standing(marlows, [{ type: 'signed' }, { type: 'reopened', reason: 'A date was wrong.' }], ruth.id)
    expect([stageOf(mum.id, signed, begun), stageOf(mum.id, reopened, begun)]).toEqual(['signed', 'live'])
  })
})

describe('a decision', () => {
  it('[R11] needs leave for the act it is; what is decided elsewhere, or by Same Page, nobody can ask for on the page', () => {
    const [person] = marlows.people
    if (!person) throw new Error('nobody is here')
    const acts: [Decision, Act | null][] = [
      [{ type: 'attended', person: person.id, as: 'arrived', way: 'room' }, 'record-attendance'],
      [{ type: 'showed', view: { of: 'welcome' } }, 'show-on-wall'],
      [{ type: 'signed' }, 'sign'],
      [{ type: 'reopened', reason: 'A date was wrong.' }, 'reopen'],
      [{ type: 'convened', conference: marlows }, null],
      [{ type: 'printed', signature: 3, sha256: '0'.repeat(64) }, null],
      [{ type: 'words-removed', list: 'cards', item: 'x', field: 'text' }, null],
      [{ type: 'began' }, null],
      [{ type: 'part-opened' }, null],
      [{ type: 'admitted', person: person.id, consented: false }, null]
    ]
    for (const [decision, act] of acts) expect([decision.type, actOf(decision, person)]).toEqual([decision.type, act])
  })
})
