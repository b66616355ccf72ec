import type { ConferenceMade, Decision, Link, Role } from '@samepage/shared'
import { Declined, Guest } from './guest.ts'

/** Decides as a screen does: once more by itself when the page had moved on meanwhile. */
export async function insist(guest: Guest, decision: Decision): Promise<void> {
  for (;;) {
    try {
      await guest.decide(decision)
      return
    } catch (why) {
      if (!(why instanceof Declined) || why.code !== 'moved-on') throw why
    }
  }
}

/** The review of the conference this chair has signed, and a way into it. */
export async function reviewOf(chair: Guest, url: string, on: string) {
  const answer = await chair.browser.ask('POST', `/api/seats/${chair.seat}/review`, { on, startsAt: '10:00' })
  if (!answer.ok) throw new Error(await answer.text())
  const { conference, links } = (await answer.json()) as ConferenceMade
  const join = (role: Role, name = ''): Promise<Guest> => {
    const link = links.find((one: Link) => one.role === role && one.name.includes(name))
    if (!link) throw new Error(`nobody here is ${role} ${name}`)
    return Guest.join(url, link, conference.id)
  }
  return { conference, links, join }
}
