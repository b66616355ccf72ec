import { type Conference, type DecisionEntry, type DocumentId, isUnderPlan } from '@samepage/shared'

/**
 * What a screen in the room needs of a conference: what people and children are called, the words for the columns, last time's numbers. Nobody to
 * ring, nowhere to go, and of what was decided last time only which children have a plan.
 */
export function conferenceForWall(conference: Conference): Conference {
  const { phone: _phone, lastTime, ...shown } = conference
  return {
    ...shown,
    ...(lastTime && {
      lastTime: {
        on: lastTime.on,
        scales: lastTime.scales,
        ...(lastTime.earlier && { earlier: lastTime.earlier }),
        planned: conference.children.map(({ id }) => id).filter((child) => isUnderPlan(conference, child))
      }
    }),
    place: '',
    children: conference.children.map(({ caseNumber: _, ...child }) => ({ ...child, bornOn: '', dueOn: '' })),
    people: conference.people.map((person) => ({ ...person, agency: '' }))
  }
}

export const entryForWall = (entry: DecisionEntry): DecisionEntry =>
  entry.decision.type === 'convened'
    ? { ...entry, decision: { ...entry.decision, conference: conferenceForWall(entry.decision.conference) } }
    : entry

/** Walls hear of a page apart from everybody else. */
export const wallsOn = (document: DocumentId): string => `${document}#wall`
