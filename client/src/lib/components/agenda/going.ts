import type { Person } from '@samepage/shared'
import { goto } from '$app/navigation'
import { resolve } from '$app/paths'
import { mayNeedToLeave } from '#lib/components/lobby/leave.ts'

/** Shows where the room is. The focus stays where it is. */
export async function goToRoom(you: Person): Promise<void> {
  await goto(resolve('/seats/[person]', { person: you.id }), keeping(you))
  window.scrollTo(0, 0)
}

/** Shows one stage, and moves nobody. */
export async function lookAtStage(you: Person, stage: string): Promise<void> {
  await goto(resolve(`/seats/[person]?at=stage&stage=${stage}`, { person: you.id }), keeping(you))
  window.scrollTo(0, 0)
}

// For whom somebody at home may be a danger, one step back in the history is never a page of this conference.
const keeping = ({ role }: Person) => ({ reset: false, replace: mayNeedToLeave(role) })
