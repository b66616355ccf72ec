import Type, { type Static } from 'typebox'
import { mendsForAgenda } from './agenda.ts'
import { isDay, isTime } from './day.ts'
import { type ChildId, type ConferenceId, type DocumentId, Id, oneOf, type PersonId } from './id.ts'
import { LastTime } from './last-time.ts'
import { Profile } from './profile.ts'
import { SERVICES } from './quorum-rule.ts'
import { hasStrangeSigns, LONGEST_NAME } from './text.ts'
import { LabelSet } from './words.ts'

export * from './id.ts'

export const KINDS = ['initial', 'review', 'pre-birth', 'transfer-in'] as const
export type Kind = (typeof KINDS)[number]

export const ROLES = [
  'chair',
  'scribe',
  'family',
  'child',
  'network',
  'supporter',
  'advocate',
  'interpreter',
  'professional',
  'lawyer',
  'observer',
  'wall'
] as const
/** What someone may do here. `lawyer` advises the council. `wall` is the big screen: it only ever shows, and is nobody's seat. */
export type Role = (typeof ROLES)[number]

export const WAYS = ['room', 'video', 'phone', 'report'] as const
/** How someone takes part: in the room, by video, by phone, or by a report alone. */
export type Way = (typeof WAYS)[number]

const strict = { additionalProperties: false }
const Name = Type.String({ minLength: 1, maxLength: LONGEST_NAME })
const MaybeName = Type.String({ maxLength: LONGEST_NAME })
const MaybeDay = Type.String({ maxLength: 10 })

/** How a child is known in the council's case system: what the children in need census takes as `LAchildID`, England. */
export const isCaseNumber = (number: string): boolean => /^[A-Za-z0-9]{1,20}$/.test(number)

/**
 * `dueOn` is set, and `bornOn` empty, for a child who is not born yet. Days are `YYYY-MM-DD` or empty. `caseNumber`: of the council's case system,
 * for what leaves for it.
 */
export const Child = Type.Object(
  { id: Id<ChildId>(), name: Name, bornOn: MaybeDay, dueOn: MaybeDay, caseNumber: Type.Optional(Type.String({ maxLength: 20 })) },
  strict
)
export type Child = Static<typeof Child>

/**
 * `describedAs`: who this is to the child, in plain words ("Poppy and Reece's mum", "health visitor"). `agency` may be empty.
 * `sitsWith`: whose screen this person shares, when they have none of their own: one seat, several voices.
 * `helps`: whom an advocate, interpreter or supporter is here for: a person or a child.
 * `service`, `direct`: of a professional, which service they are of and whether they have direct contact with the child, for the quorum.
 */
export const Person = Type.Object(
  {
    id: Id<PersonId>(),
    name: Name,
    describedAs: MaybeName,
    role: oneOf(ROLES),
    agency: MaybeName,
    way: oneOf(WAYS),
    sitsWith: Type.Optional(Id<PersonId>()),
    helps: Type.Optional(Id<PersonId | ChildId>()),
    service: Type.Optional(oneOf(SERVICES)),
    direct: Type.Optional(Type.Boolean())
  },
  strict
)
export type Person = Static<typeof Person>

export const MOST_CHILDREN = 12
export const MOST_PEOPLE = 60

const body = {
  kind: oneOf(KINDS),
  on: MaybeDay,
  startsAt: Type.String({ maxLength: 5 }),
  place: MaybeName,
  /** Whom to ring when something does not work: said to everybody who waits to be let in. */
  phone: Type.Optional(MaybeName),
  labels: LabelSet,
  /** Who may take the chair's place if the chair is cut off. */
  deputy: Type.Optional(Id<PersonId>()),
  /** The day its time limit runs from: the strategy discussion, the written notice of a move, the conference before. */
  clockFrom: Type.Optional(MaybeDay),
  /** Of a review: which kind the conference before it was. Its time limit follows from that. */
  lastWas: Type.Optional(oneOf(KINDS)),
  /** Why it is held later than it should be. */
  lateBecause: Type.Optional(Type.String({ maxLength: 1000 })),
  profile: Type.Optional(Profile)
}

/** What a member of staff writes when setting a conference up or changing it. Whoever has no id yet is new; ids are the server's to give. */
export const ConferenceDraft = Type.Object(
  {
    ...body,
    children: Type.Array(Type.Object({ ...Child.properties, id: Type.Optional(Id<ChildId>()) }, strict), { maxItems: MOST_CHILDREN }),
    people: Type.Array(Type.Object({ ...Person.properties, id: Type.Optional(Id<PersonId>()) }, strict), { maxItems: MOST_PEOPLE })
  },
  strict
)
export type ConferenceDraft = Static<typeof ConferenceDraft>

export const Conference = Type.Object(
  {
    id: Id<ConferenceId>(),
    ...body,
    practice: Type.Boolean(),
    children: Type.Array(Child),
    people: Type.Array(Person),
    former: Type.Optional(Type.Array(Type.Object({ id: Type.String(), name: Name }, strict))),
    reviewOf: Type.Optional(Id<ConferenceId>()),
    lastTime: Type.Optional(LastTime)
  },
  strict
)
/**
 * One meeting about one family's children. The wall is among `people`, with the role `wall`.
 * `former`: the names of people and children taken off the list, for what the page says of them. `reviewOf`, `lastTime`: of a review, the
 * conference before and the numbers that were given there.
 */
export type Conference = Static<typeof Conference>

/** The shared page of a conference: everyone in the room writes in it. */
export const mapOf = (conference: ConferenceId): DocumentId => `${conference}/map` as DocumentId

/** Who came in, who waits, closed parts: decisions alone, kept by the door and opened to nobody as a document. */
export const doorOf = (conference: ConferenceId): DocumentId => `${conference}/door` as DocumentId

/** The conference a document belongs to. */
export const conferenceOf = (document: DocumentId): ConferenceId => document.slice(0, document.indexOf('/')) as ConferenceId

/** The people of a conference without the wall. */
export const peopleIn = (conference: Conference): Person[] => conference.people.filter((person) => person.role !== 'wall')

/** The people who speak from one screen: the person whose seat it is, and everybody who sits with them. */
export const voicesAt = (conference: Conference, seat: PersonId): Person[] =>
  conference.people.filter(({ id, sitsWith }) => id === seat || sitsWith === seat)

export function personIn(conference: Conference, id: string): Person | undefined {
  return conference.people.find((person) => person.id === id)
}

/** The name behind an id: a person's or a child's; words that are no id are a name themselves (somebody who has no seat). */
export function nameOf(conference: Conference, whose: string): string {
  const { people, children, former = [] } = conference
  return [...people, ...children, ...former].find(({ id }) => id === whose)?.name ?? whose
}

/** Several names, in the order the people and then the children are listed in; those without a seat come last. */
export function namesOf(conference: Conference, whose: readonly string[]): string[] {
  const listed = [...conference.people, ...conference.children].filter(({ id }) => whose.includes(id))
  const others = whose.filter((one) => !listed.some(({ id }) => id === one))
  return [...listed.map(({ name }) => name), ...others.map((one) => nameOf(conference, one))]
}

/** The children's names as one would say them: `Poppy and Reece Marlow`. */
export function sayChildren(children: readonly { name: string }[]): string {
  const names = shortNames(children)
  const last = names.pop()
  if (last === undefined) return 'No child named yet'
  return names.length === 0 ? last : `${names.join(', ')} and ${last}`
}

/** A family name that all share stands once, with the last of them: `Poppy`, `Reece Marlow`. */
export function shortNames(children: readonly { name: string }[]): string[] {
  const names = children.map((child) => child.name)
  const last = names.at(-1) ?? ''
  const family = last.split(' ').at(-1) ?? ''
  const shared = last.includes(' ') && names.every((name) => name.endsWith(` ${family}`))
  return names.map((name, i) => (shared && i < names.length - 1 ? name.slice(0, -family.length - 1) : name))
}

/** One thing to put right in a draft, and where: a path such as `children.0.name`. */
export interface Mend {
  at: string
  say: string
}

const HIDDEN_SIGNS = 'There are hidden control signs here. Please type it again.'

/** Everything to put right in a draft, in plain words; empty when it can be used. A draft of the right shape is expected. */
export function mendsFor(draft: ConferenceDraft): Mend[] {
  const mends: Mend[] = []
  const ask = (fine: boolean, at: string, say: string): void => void (fine || mends.push({ at, say }))
  ask(
    isDay(draft.on),
    'on',
    draft.on ? 'That day is not in the calendar. Please choose another.' : 'Please choose the day of the conference.'
  )
  ask(isTime(draft.startsAt), 'startsAt', 'Please give the time it starts, such as 10:00.')
  ask(!hasStrangeSigns(draft.place), 'place', 'The place has hidden control signs in it. Please type it again.')
  ask(!hasStrangeSigns(draft.phone ?? ''), 'phone', 'The phone number has hidden control signs in it. Please type it again.')
  ask(draft.children.length > 0, 'children', 'Please add at least one child. A baby who is not born yet counts.')
  draft.children.forEach((child, i) => {
    mends.push(...mendsForChild(child, `children.${i}`))
    const same = draft.children.findIndex(({ caseNumber }) => caseNumber === child.caseNumber)
    ask(!child.caseNumber || same === i, `children.${i}.caseNumber`, 'Another child has this case number already.')
  })
  ask(
    draft.people.filter((person) => person.role === 'chair').length === 1,
    'people',
    'A conference has one chair. Please choose who it is.'
  )
  const deputy = draft.people.find(({ id }) => id !== undefined && id === draft.deputy)
  ask(
    draft.deputy === undefined || (deputy !== undefined && ['professional', 'scribe'].includes(deputy.role) && !deputy.sitsWith),
    'deputy',
    'The chair’s deputy is a professional on the list, with a screen of their own.'
  )
  ask(!hasStrangeSigns(draft.lateBecause ?? ''), 'lateBecause', HIDDEN_SIGNS)
  ask(!draft.clockFrom || isDay(draft.clockFrom), 'clockFrom', 'That day is not in the calendar. Please choose another.')
  for (const { stage, say } of draft.profile ? mendsForAgenda(draft.profile.agenda) : [])
    mends.push({ at: stage < 0 ? 'profile.agenda' : `profile.agenda.${stage}`, say })
  draft.people.forEach((person, i) => {
    ask(isName(person.name), `people.${i}.name`, 'Please write this person’s name.')
    ask(!hasStrangeSigns(person.describedAs), `people.${i}.describedAs`, HIDDEN_SIGNS)
    ask(!hasStrangeSigns(person.agency), `people.${i}.agency`, HIDDEN_SIGNS)
    ask(person.role !== 'wall', `people.${i}.role`, 'The wall screen is added for you.')
    mends.push(...mendsForCompany(draft, person, `people.${i}`))
  })
  return [...mends, ...mendsForLabels(draft.labels)]
}

/** Whose screen somebody shares, and whom they are here for. People and children are named by the ids the draft gives them. */
function mendsForCompany({ people, children }: ConferenceDraft, person: ConferenceDraft['people'][number], at: string): Mend[] {
  const mends: Mend[] = []
  const { sitsWith, helps, role } = person
  const host = people.find((other) => other.id !== undefined && other.id === sitsWith)
  if (sitsWith !== undefined && (host === undefined || host === person || host.sitsWith !== undefined || host.role === 'wall'))
    mends.push({ at: `${at}.sitsWith`, say: 'Please choose somebody on the list who has a screen of their own.' })
  if (sitsWith !== undefined && (role === 'chair' || role === 'scribe'))
    mends.push({ at: `${at}.sitsWith`, say: 'The chair and whoever writes for all need a screen of their own.' })
  const helped = [...people, ...children].some((other) => other !== person && other.id !== undefined && other.id === helps)
  if (helps !== undefined && !helped) mends.push({ at: `${at}.helps`, say: 'Please choose somebody on the list whom they are here for.' })
  return mends
}

function mendsForLabels({ columns, categories, hints, ...others }: LabelSet): Mend[] {
  const questions = Object.entries(hints).map(([key, words]): [string, string] => [`hints.${key}`, words])
  return [...Object.entries({ ...others, ...columns, ...categories }), ...questions]
    .filter(([, words]) => !isName(words))
    .map(([key]) => ({ at: `labels.${key}`, say: 'Please write the words that stand here on the page.' }))
}

function mendsForChild(child: Omit<Child, 'id'>, at: string): Mend[] {
  const mends: Mend[] = []
  if (!isName(child.name))
    mends.push({ at: `${at}.name`, say: 'Please write the child’s name. For an unborn child: Baby, and the mother’s surname.' })
  if (child.bornOn && !isDay(child.bornOn)) mends.push({ at: `${at}.bornOn`, say: 'That date of birth is not in the calendar.' })
  if (child.dueOn && !isDay(child.dueOn)) mends.push({ at: `${at}.dueOn`, say: 'That due date is not in the calendar.' })
  else if (child.bornOn && child.dueOn) mends.push({ at: `${at}.dueOn`, say: 'Please give a date of birth or a due date, not both.' })
  if (child.caseNumber && !isCaseNumber(child.caseNumber))
    mends.push({ at: `${at}.caseNumber`, say: 'A case number has letters and digits only, and 20 of them at most.' })
  return mends
}

const isName = (name: string): boolean => name.trim() !== '' && !hasStrangeSigns(name)
