import {
  calledName,
  type Conference,
  type ConferenceId,
  type FamilyLine,
  isUnderPlan,
  type LastDecided,
  sayOutcome
} from '@samepage/shared'

/**
 * The conferences of one family in order, oldest first, with what was decided for each child. all: those the reader may see; a review tells what
 * was decided at the conference before it, so the newest has no decisions yet.
 */
export function familyLine(all: readonly Conference[], id: ConferenceId): FamilyLine['conferences'] {
  const line: Conference[] = []
  for (let at = all.find((one) => one.id === id); at; at = before(all, at)) if (!line.includes(at)) line.unshift(at)
  for (let next = after(all, id); next && !line.includes(next); next = after(all, next.id)) line.push(next)
  return line.map((conference, i) => ({
    id: conference.id,
    kind: conference.kind,
    on: conference.on,
    children: conference.children.map((child, place) => {
      const decided = decidedAt(line[i + 1], child.name, place)
      return {
        name: child.name,
        decided: decided ? sayOutcome(decided.name, decided, isUnderPlan(conference, child.id)) : '',
        planEndedOn: decided ? '' : planEnded(line.slice(0, i + 1), child.name, place)
      }
    })
  }))
}

const before = (all: readonly Conference[], { reviewOf }: Conference): Conference | undefined => all.find(({ id }) => id === reviewOf)
const after = (all: readonly Conference[], of: ConferenceId): Conference | undefined => all.find(({ reviewOf }) => reviewOf === of)

/** The review has the children of the conference before in their order, under names they may have been given since. */
function decidedAt(review: Conference | undefined, name: string, place: number): (LastDecided & { name: string }) | undefined {
  const child = review?.children.find((one) => one.name === name) ?? review?.children[place]
  const decided = review?.lastTime?.decided?.find((one) => one.child === child?.id)
  return child && decided && { ...decided, name: calledName(child) }
}

/** The day of the conference where this child's plan ended, when nothing was decided for the child since. so: those so far, oldest first. */
function planEnded(so: readonly Conference[], name: string, place: number): string {
  for (let i = so.length - 1; i > 0; i--) {
    const decided = decidedAt(so[i], name, place)
    if (decided) return decided.outcome === 'ended' ? (so[i - 1]?.on ?? '') : ''
  }
  return ''
}
