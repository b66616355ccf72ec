import type { Member } from '@samepage/server/live/edits.ts'
import type { MapRoom } from '@samepage/server/live/map-room.ts'
import {
  addBottomLine,
  addCard,
  addDanger,
  addStep,
  type ChildDecided,
  type ChildId,
  type ConferenceDraft,
  DEFAULT_LABELS,
  itemOf,
  type List,
  type Person,
  tick,
  type Writer
} from '@samepage/shared'
import * as Y from 'yjs'

const CHILDREN = ['Poppy', 'Reece', 'Maya']
const ROLES = ['chair', 'family', 'family', 'network', 'network', 'advocate'] as const // whoever is after them is a professional
const PEOPLE = 15
const WORRIES = 3

const WORRY =
  'We are worried about Kelly drinking in the evening. She may fall asleep and not hear the children. Reece climbs, so he could fall and be ' +
  'badly hurt. On 3 March Poppy walked next door at 10pm, because she could not wake her mum. If this goes on, she will keep being the grown-up.'
const GOAL =
  'Every evening a grown-up who is not drinking looks after the children. They have tea and a wash, and are in bed by half past eight. Jean and ' +
  'Amira will have seen this for twelve weeks, hard days among them.'
const CARD = 'On a school day in March she came in tired and without breakfast. She said that she had put her brother to bed by herself.'
const VOICE = 'I like it when Mum reads to me. I do not like it when I cannot wake her up. I want Nan to have a key.'

/** A conference as large as they come: fifteen people, three children. */
export const FULL: ConferenceDraft = {
  kind: 'initial',
  on: '2026-11-27',
  startsAt: '10:00',
  place: 'Room 2',
  labels: DEFAULT_LABELS,
  children: CHILDREN.map((name, i) => ({ name: `${name} Marlow`, bornOn: `20${15 + 3 * i}-05-12`, dueOn: '' })),
  people: Array.from({ length: PEOPLE }, (_, i) => {
    const role = ROLES[i] ?? 'professional'
    return { name: i === 0 ? 'Ruth Adeyemi' : `Person ${i} Hill`, describedAs: `Somebody ${i}`, role, agency: '', way: 'room' }
  })
}

/** Everybody writes what people write there, through the same checks as ever; then the chair decides for each child. */
export async function writeFull(room: MapRoom): Promise<void> {
  const { people, children } = room.ground.conference()
  const writers = people.filter(({ role }) => role !== 'wall')
  const chair = writers[0] as Person
  for (const [i, person] of writers.entries()) {
    await writeAs(room, person, (writer) => {
      for (const category of ['past', 'strengths', 'safety'] as const)
        addCard(writer, { category, whose: person.id, text: `${CARD} (${i})` })
    })
  }
  await writeAs(room, chair, (writer) => {
    for (let i = 0; i < WORRIES; i++) worry(writer, writers, children[i % children.length]?.id as ChildId)
    for (const { id } of children) put(writer, 'voices', id, { words: VOICE })
  })
  for (const { id: child } of children) {
    const decided: ChildDecided = {
      ...{ type: 'child-decided', child, outcome: 'plan', limb: 'happened', harm: 'neglect', more: [], ending: '', other: '' },
      reason: 'Nobody who could look after them was there in the evening, and it happened more than once.'
    }
    await room.decide(chair.id, decided, room.seq, crypto.randomUUID())
  }
}

function worry(writer: Writer, people: readonly Person[], child: ChildId): void {
  const id = addDanger(writer, DEFAULT_LABELS, { statement: WORRY, harms: [] })
  if (!id) throw new Error('no worry was written')
  tick(writer, 'dangers', id, 'children', child, true)
  put(writer, 'dangers', id, { goal: GOAL })
  addBottomLine(writer, id, 'The children are never in the care of someone who has been drinking.')
  for (const { id: who } of people.slice(1, 5)) {
    const step = addStep(writer, id, { what: 'Phones at 8pm and walks round if there is no answer.', who, on: '2026-12-01' })
    put(writer, 'steps', step, { know: 'A list of the calls on the fridge.', otherwise: 'Takes the children home and texts Amira.' })
  }
}

function put({ doc }: Writer, list: List, id: string, words: Record<string, string>): void {
  for (const [field, text] of Object.entries(words)) {
    const place = itemOf(doc, list, id)?.get(field)
    if (place instanceof Y.Text) place.insert(place.length, text)
  }
}

async function writeAs(room: MapRoom, { id: me }: Person, write: (writer: Writer) => void): Promise<void> {
  const member: Member = { person: me, enter: () => true, putOut: () => undefined }
  const doc = new Y.Doc()
  const { update, writer } = await room.open(member, Y.encodeStateVector(doc), 0)
  Y.applyUpdate(doc, update)
  doc.clientID = writer
  const before = Y.encodeStateVector(doc)
  write({ doc, me, origin: me, newId: () => crypto.randomUUID() })
  await room.edit(member, Y.encodeStateAsUpdate(doc, before))
  room.leave(member)
}
