import { setTimeout as wait } from 'node:timers/promises'
import { type Act, ACTS, mapOf, type Role, type Stage, STAFF_ROLES, type StaffRole, STAGES } from '@samepage/shared'
import { expect, it } from 'vitest'
import { conferenceAt } from './support/at-a-stage.ts'
import { type Guest, until } from './support/guest.ts'
import { isRight, SEATS } from './support/rights.ts'
import { testServer } from './support/server.ts'
import { signedInStaff } from './support/staff.ts'
import { type Actor, HIDDEN, HIDES, NO, open, type Target, TRIES, type Try } from './support/tries.ts'

function disagreement(role: Role | StaffRole, act: Act, stage: Stage, answer: string, isOwn: boolean): string[] {
  const right = isOwn || isOfHouse(act) ? rightsOf(role).some((one) => isRight(one, act, stage)) || seesOwn(role, act, isOwn) : false
  const no = (HIDES.has(act) || !isOwn ? HIDDEN : NO).has(answer)
  return no === !right
    ? []
    : [`${role} ${act} ${stage}${isOwn ? '' : ', elsewhere'}: ${right ? 'may' : 'may not'}, and was answered ${answer}`]
}

/** The chair and the scribe come in through an account of their own, as independent chairs. */
const rightsOf = (role: Role | StaffRole): (Role | StaffRole)[] => (HAVE_ACCOUNTS.includes(role) ? [role, 'independent-chair'] : [role])
const HAVE_ACCOUNTS: (Role | StaffRole)[] = ['chair', 'scribe']

/** Whoever has a seat in a conference sees it in their list, and no other. */
const seesOwn = (role: Role | StaffRole, act: Act, isOwn: boolean): boolean =>
  isOwn && act === 'see-all-conferences' && HAVE_ACCOUNTS.includes(role)

/** What a member of staff does for the house has no conference of its own. */
const isOfHouse = (act: Act): boolean =>
  ['set-up-conference', 'shape-council', 'manage-staff', 'read-audit', 'check-installation'].includes(act)

/** Acts that change what everybody else may do come last. */
const IN_ORDER: readonly Act[] = [...ACTS.filter((act) => act !== 'open-part'), 'open-part']

/** For these the page has to be open, and the chair opening it is what begins a conference. */
const OPENS_THE_PAGE: readonly Act[] = [
  'read-page',
  'write-page',
  'write-lines',
  'strike-others',
  'show-on-wall',
  'record-attendance',
  'sign',
  'reopen',
  'move-room',
  'call-break',
  'run-turns',
  'raise-hand',
  'say-ready',
  'take-chair',
  'give-number',
  'give-view',
  'enter-for-others',
  'open-answers',
  'decide-for-child',
  'disagree-with-decision',
  'arrange',
  'look-back',
  'end-line',
  'record-stance'
]

/** The chair always stays in a closed part, and is never there before the conference has begun: neither can be tried. */
const cannotBe = (role: Role | StaffRole, act: Act, stage: Stage): boolean =>
  role === 'chair' && (stage === 'closed-out' || (stage === 'before' && OPENS_THE_PAGE.includes(act)))

/** The wall never stays in a closed part. */
const stageFor = (role: Role | StaffRole, stage: Stage): Stage => (role === 'wall' && stage === 'closed-in' ? 'closed-out' : stage)

async function everybodyTries(
  actors: readonly Actor[],
  target: Target,
  stage: Stage,
  isOwn: boolean
): Promise<{ tried: number; wrong: string[] }> {
  const wrong: string[] = []
  let tried = 0
  for (const act of IN_ORDER) {
    for (const actor of actors) {
      const { role, seat } = actor
      if (act === 'be-here' || cannotBe(role, act, stage)) continue // of being here nothing is answered: see above
      const ask = (): ReturnType<Try> => TRIES[act](actor, { ...target, seat: isOwn ? (seat ?? target.seat) : target.seat })
      const wrongIn = (answer: string): string[] => disagreement(role, act, stageFor(role, stage), answer, isOwn)
      let answer = await ask()
      // As a page does: whoever was too fast to be told no waits a moment, and asks again.
      for (let tries = 1; answer === 'too-fast' && wrongIn(answer).length > 0 && tries < 10; tries++) {
        await wait(300)
        answer = await ask()
      }
      tried++
      wrong.push(...wrongIn(answer))
    }
  }
  return { tried, wrong }
}

/** Who is seen to be here once everybody said that they are: the chair last, so that whoever counts was counted by then. */
async function whoIsHere(actors: readonly Actor[], target: Target): Promise<Role[]> {
  const chair = actors.find(({ role }) => role === 'chair')?.page as Guest
  for (const actor of [...actors].reverse()) {
    await open(actor, mapOf(target.conference))
    await TRIES['be-here'](actor, target)
  }
  await until(() => chair.here.some(({ person }) => person === chair.seat), 'the chair is here')
  const here = new Set(chair.here.map(({ person }) => person))
  return actors.filter(({ seat }) => seat && here.has(seat)).map(({ role }) => role as Role)
}

it.each(STAGES.filter((stage) => stage !== 'before'))('[R11] %s: only those who may be here are seen to be', async (stage) => {
  const { actors, target } = await conferenceAt(await testServer(), stage)
  const expected = SEATS.filter((role) => role === 'chair' || isRight(role, 'be-here', stageFor(role, stage)))
  expect(await whoIsHere(actors, target)).toEqual(expected)
})

it.each(STAGES)(
  '[R11] %s: everybody in every role tries every act, in their own conference and in another',
  { timeout: 600_000 },
  async (stage) => {
    const server = await testServer()
    const staff: Actor[] = []
    for (const role of STAFF_ROLES) {
      const { browser } = await signedInStaff(server, role, { name: `An ${role}` })
      staff.push({ role, browser, seat: null, page: null })
    }
    const own = await conferenceAt(server, stage)
    const others = await conferenceAt(server, 'live')
    const actors = [...own.actors, ...staff]
    const elsewhere = await everybodyTries(own.actors, { ...others.target, seat: others.whole.seat('chair').person }, stage, false)
    const here = await everybodyTries(actors, own.target, stage, true)
    expect([...elsewhere.wrong, ...here.wrong]).toEqual([])
    expect(elsewhere.tried + here.tried).toBeGreaterThanOrEqual(750)
  }
)
