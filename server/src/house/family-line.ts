import { calledName, type Conference, type ConferenceId, type FamilyLine, sayOutcome } from '@samepage/shared'

/**
 * The conferences of one family in order, oldest first, with what was decided for each child. all: those the reader may see; a review tells what
 * was decided at the conference before it, so the newest has no decisions yet.
 */
export function familyLine(all: readonly Conference[], id: ConferenceId): FamilyLine['conferences'] {
  const line: Conference[] = []
  for (let at = all.find((one) => one.id === id); at; at = before(all, at)) if (!line.includes(at)) line.unshift(at)
  for (let next = after(all, id); next && !line.includes(next); next = after(all, next.id)) line.push(next)
  return line.map(({ id, kind, on, children }, i) => ({
    id,
    kind,
    on,
    children: children.map((child) => ({ name: child.name, decided: decidedAt(line[i + 1], kind, child.name, children.indexOf(child)) }))
  }))
}

const before = (all: readonly Conference[], { reviewOf }: Conference): Conference | undefined => all.find(({ id }) => id === reviewOf)
const after = (all: readonly Conference[], of: ConferenceId): Conference | undefined => all.find(({ reviewOf }) => reviewOf === of)

/** The review has the children of the conference before in their order, under names they may have been given since. */
function decidedAt(review: Conference | undefined, kind: Conference['kind'], name: string, place: number): string {
  const child = review?.children.find((one) => one.name === name) ?? review?.children[place]
  const decided = review?.lastTime?.decided?.find((one) => one.child === child?.id)
  return child && decided ? sayOutcome(calledName(child), decided, kind) : ''
}
