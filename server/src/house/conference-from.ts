import {
  type Child,
  type ChildId,
  type Conference,
  type ConferenceDraft,
  type ConferenceId,
  type CouncilProfile,
  type Mend,
  mendsFor,
  peopleIn,
  type Person,
  type PersonId,
  type Profile,
  profileFor,
  profileOf,
  Refusal,
  tidyLine
} from '@samepage/shared'

/** A draft that cannot be used yet: what to put right, and where. */
export class Unfinished extends Refusal {
  readonly mends: Mend[]

  constructor(mends: Mend[]) {
    super('not-understood', mends.map(({ at }) => at).join(', '))
    this.mends = mends
  }
}

interface Ground {
  id: ConferenceId
  practice: boolean
  wall: Person
  /** How the council runs its conferences: what a new one starts from. */
  council: CouncilProfile
  before?: Conference
}

/** A conference as its draft says. People and children it has already keep their ids. @throws Unfinished */
export function conferenceFrom(draft: ConferenceDraft, { id, practice, wall, council, before }: Ground): Conference {
  const mends = mendsFor(draft)
  if (mends.length > 0) throw new Unfinished(mends)
  const childIds = new Set(before?.children.map((child) => child.id))
  const personIds = new Set(before && peopleIn(before).map((person) => person.id))
  // Somebody known keeps their id, and with it their link and their words; each id is used once.
  const keep = <T extends ChildId | PersonId>(given: T | undefined, left: Set<T>): T => (given && left.delete(given) ? given : newId<T>())
  const children: Child[] = draft.children.map(({ id: given, name, bornOn, dueOn, caseNumber }) => ({
    id: keep(given, childIds),
    name: tidyLine(name),
    bornOn,
    dueOn,
    ...(caseNumber && { caseNumber })
  }))
  // Somebody new may be named by others under the id their draft gave them: those words are followed to the id they get.
  const given = new Map<string, PersonId | ChildId>(children.map((child, i) => [draft.children[i]?.id ?? child.id, child.id]))
  const ids = draft.people.map((person) => {
    const kept = keep(person.id, personIds)
    given.set(person.id ?? kept, kept)
    return kept
  })
  const people: Person[] = draft.people.map((person, i) => personFrom(person, ids[i] as PersonId, given))
  const gone = [...(before?.children ?? []), ...(before ? peopleIn(before) : [])].filter(
    ({ id: was }) => childIds.has(was as ChildId) || personIds.has(was as PersonId)
  )
  const former = [...(before?.former ?? []), ...gone.map(({ id: was, name }) => ({ id: was, name }))]
  const { kind, on, startsAt, labels, place } = draft
  const everybody = [...people, wall]
  const { reviewOf, lastTime } = before ?? {}
  const review = { ...(reviewOf && { reviewOf }), ...(lastTime && { lastTime }) }
  return {
    id,
    kind,
    on,
    startsAt,
    place: tidyLine(place),
    ...furtherFrom(draft, given),
    profile: profileFrom(draft, council, before),
    labels,
    practice,
    children,
    people: everybody,
    former,
    ...review
  }
}

/** What a conference need not have. */
function furtherFrom(
  { phone, deputy, clockFrom, lastWas, lateBecause }: ConferenceDraft,
  given: ReadonlyMap<string, string>
): Partial<Conference> {
  return {
    ...(phone !== undefined && { phone: tidyLine(phone) }),
    ...(deputy && { deputy: (given.get(deputy) ?? deputy) as PersonId }),
    ...(clockFrom && { clockFrom }),
    ...(lastWas && { lastWas }),
    ...(lateBecause && { lateBecause })
  }
}

/** A conference keeps the copy it was set up with. Of what a draft says only the agenda is heeded: the rest is the council's to decide. */
function profileFrom({ kind, profile }: ConferenceDraft, council: CouncilProfile, before: Conference | undefined): Profile {
  const own = before ? profileOf(before) : profileFor(kind, council)
  if (profile) return { ...own, agenda: profile.agenda }
  return before && before.kind !== kind ? { ...own, agenda: council.agendas[kind] } : own
}

function personFrom(
  { name, describedAs, role, agency, way, sitsWith, helps, service, direct }: ConferenceDraft['people'][number],
  id: PersonId,
  given: ReadonlyMap<string, PersonId | ChildId>
): Person {
  return {
    id,
    name: tidyLine(name),
    describedAs: tidyLine(describedAs),
    role,
    agency: tidyLine(agency),
    way,
    ...(sitsWith && { sitsWith: (given.get(sitsWith) ?? sitsWith) as PersonId }),
    ...(helps && { helps: given.get(helps) ?? helps }),
    ...(service && { service }),
    ...(direct !== undefined && { direct })
  }
}

export const newId = <T extends string>(): T => crypto.randomUUID() as string as T

export const newWall = (): Person => ({ id: newId<PersonId>(), name: 'The wall', describedAs: '', role: 'wall', agency: '', way: 'room' })
