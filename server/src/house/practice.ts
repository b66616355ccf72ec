import {
  addBottomLine,
  addCard,
  addDanger,
  addDisagreement,
  addStep,
  type Conference,
  type ConferenceDraft,
  DEFAULT_LABELS,
  itemOf,
  type Link,
  listOf,
  type NewCard,
  type Person,
  readCards,
  tick,
  type Writer
} from '@samepage/shared'
import * as Y from 'yjs'
import type { Member } from '../live/edits.ts'
import type { Room } from '../live/room.ts'
import type { Rooms } from '../live/rooms.ts'
import type { ConferenceDesk } from './conferences.ts'

/** A complete made-up conference about the Marlow family, written by its own people, and a link for each of them. */
export async function makePractice(desk: ConferenceDesk, rooms: Rooms): Promise<{ conference: Conference; links: Link[] }> {
  const made = await desk.make(DRAFT, null, { practice: true })
  const { conference } = made
  const room = await rooms.map(conference.id)
  const who = (role: string): Person => conference.people.find(({ describedAs }) => describedAs === role) as Person
  const everyone: Everyone = {
    chair: who('The chair'),
    kelly: who('Poppy and Reece’s mum'),
    jean: who('Poppy and Reece’s nan'),
    amira: who('Social worker'),
    police: who('Police officer'),
    school: who('Poppy’s school')
  }
  const [poppy, reece] = conference.children.map(({ id }) => id)
  await writeAs(room, everyone.amira, (writer) => worries(writer, everyone))
  await writeAs(room, everyone.school, (writer) => fromSchool(writer, everyone, String(poppy)))
  await writeAs(room, everyone.jean, (writer) => fromJean(writer, everyone))
  await writeAs(room, everyone.kelly, (writer) => fromKelly(writer, everyone))
  await writeAs(room, everyone.amira, (writer) => thread(writer, everyone, [String(poppy), String(reece)]))
  await writeAs(room, everyone.kelly, (writer) => disagree(writer, everyone))
  await writeAs(room, everyone.amira, (writer) => voices(writer, [String(poppy), String(reece)]))
  return made
}

type Everyone = Record<'chair' | 'kelly' | 'jean' | 'amira' | 'police' | 'school', Person>

/** Lets one of the made-up people write, through the same door and the same checks as anybody. */
async function writeAs(room: Room, person: Person, write: (writer: Writer) => void): Promise<void> {
  const member: Member = { person: person.id, enter: () => true, putOut: () => undefined }
  const doc = new Y.Doc()
  const opened = await room.open(member, Y.encodeStateVector(doc), 0)
  Y.applyUpdate(doc, opened.update)
  doc.clientID = opened.writer
  const before = Y.encodeStateVector(doc)
  write({ doc, me: person.id, origin: person.id, newId: () => crypto.randomUUID() })
  await room.edit(member, Y.encodeStateAsUpdate(doc, before))
  room.leave(member)
}

function cards(writer: Writer, whose: string, written: readonly NewCard[]): string[] {
  return written.map((card) => addCard(writer, { whose, ...card }))
}

function worries(writer: Writer, { amira, police }: Everyone): void {
  cards(writer, amira.id, [
    {
      category: 'past',
      kind: 'fact',
      on: '2026-03-03',
      text: 'Poppy, who is 7, walked next door at 10pm. She could not wake her mum. Reece was asleep upstairs.'
    },
    { category: 'complicating', kind: 'observation', text: 'Kelly has been on her own since January, and she is behind with the rent.' }
  ])
  cards(writer, police.id, [
    {
      category: 'past',
      kind: 'fact',
      on: '2026-03-03',
      text: 'The neighbour rang the police. When we came, Kelly was hard to wake and smelled of drink.'
    }
  ])
}

function fromSchool(writer: Writer, { school }: Everyone, poppy: string): void {
  cards(writer, school.id, [
    {
      category: 'past',
      kind: 'observation',
      text: 'Poppy was late or tired on 14 school days this term. She says she gets Reece up and dressed.'
    },
    { category: 'strengths', kind: 'fact', text: 'Poppy is at school every day. She reads well and has two good friends.' }
  ])
  cards(writer, poppy, [{ category: 'unplaced', kind: 'own-words', text: 'I want Nan to come for tea on Wednesdays again.' }])
}

function fromJean(writer: Writer, { jean }: Everyone): void {
  cards(writer, jean.id, [
    {
      category: 'safety',
      kind: 'fact',
      on: '2026-03-17',
      text: 'When Kelly rang to say she was having a bad night, I came over. The children slept at mine.'
    }
  ])
}

function fromKelly(writer: Writer, { kelly }: Everyone): void {
  cards(writer, kelly.id, [
    { category: 'strengths', kind: 'own-words', text: 'I love my kids. We have tea together, and we read every night that I can.' },
    { category: 'steps', kind: 'own-words', text: 'I want somebody to talk to in the evening, when it gets hard.' }
  ])
}

function thread(writer: Writer, everyone: Everyone, children: readonly string[]): void {
  const { amira, school, jean, kelly } = everyone
  const night = readCards(writer.doc).filter(({ category, on }) => category === 'past' && on === '2026-03-03')
  const id = addDanger(writer, DEFAULT_LABELS, { statement: STATEMENT, harms: night.map((harm) => harm.id) })
  if (!id) return
  for (const child of children) tick(writer, 'dangers', id, 'children', child, true)
  for (const person of [amira, school, jean]) tick(writer, 'dangers', id, 'worried', person.id, true)
  fill(writer, 'dangers', id, {
    might: 'Kelly may drink in the evening, fall asleep, and not hear Poppy and Reece.',
    basis: 'On 3 March Poppy could not wake her mum.',
    meaning: 'Reece climbs, so he could fall and be badly hurt or die. Both children could be hungry, cold and alone.',
    goal: GOAL
  })
  replace(writer, id, 'zero', 'Kelly is drinking, and nobody sober is with the children tonight.')
  addBottomLine(writer, id, 'The children are never in the care of someone who has been drinking.')
  addBottomLine(writer, id, 'Jean can come in at any time.')
  const call = addStep(writer, id, {
    what: 'Jean phones at 8pm, Monday to Saturday. If there is no answer in 10 minutes she walks round.',
    who: jean.id,
    on: '2026-12-01'
  })
  fill(writer, 'steps', call, {
    know: 'A list of the calls on the fridge. Amira looks at it each week.',
    notice: 'Poppy puts a star on the chart when Nan rings.',
    otherwise: 'Jean takes the children home with her and texts Amira.'
  })
  const talk = addStep(writer, id, {
    what: 'Kelly meets Dan at the evening group, and rings him before she drinks.',
    who: kelly.id,
    on: '2026-12-04'
  })
  fill(writer, 'steps', talk, { know: 'Kelly tells Amira how it went, every Friday.', notice: 'Mum reads the bedtime story.' })
}

function disagree(writer: Writer, { kelly }: Everyone): void {
  for (const id of listOf(writer.doc, 'dangers').keys()) {
    addDisagreement(writer, id, 'statement', kelly.id, 'I drank too much that night. I do not agree that it happens often.')
  }
}

function voices(writer: Writer, [poppy, reece]: [string, string]): void {
  fill(writer, 'voices', poppy, {
    words: 'I like it when Mum reads to me. I don’t like it when I can’t wake her up. I want Nan to have a key.',
    gathered: 'Poppy drew three houses with Amira at school: one of worries, one of good things, one of dreams.',
    brought: 'Amira, social worker',
    shared: 'Poppy said everyone may hear all of it.'
  })
  fill(writer, 'voices', reece, {
    words: 'Mummy sleepy. Nan’s house!',
    gathered: 'Reece is 4. Amira played with him at home, and wrote down what he said.',
    brought: 'Amira, social worker'
  })
}

function fill(writer: Writer, list: 'dangers' | 'steps' | 'voices', id: string, words: Record<string, string>): void {
  for (const [field, text] of Object.entries(words)) textIn(writer, list, id, field)?.insert(0, text)
}

function replace(writer: Writer, danger: string, field: string, words: string): void {
  const text = textIn(writer, 'dangers', danger, field)
  text?.delete(0, text.length)
  text?.insert(0, words)
}

function textIn(writer: Writer, list: 'dangers' | 'steps' | 'voices', id: string, field: string): Y.Text | null {
  const text = itemOf(writer.doc, list, id)?.get(field)
  return text instanceof Y.Text ? text : null
}

const STATEMENT =
  'Amira, Miss Clarke and Nan Jean are worried about Kelly drinking in the evening. They are worried Kelly will fall asleep and not hear ' +
  'Poppy and Reece. Reece climbs, so he could fall and be badly hurt or die. The children could be hungry, cold and alone. On 3 March Poppy, ' +
  'who is 7, walked next door at 10pm. She could not wake her mum. If this goes on, Poppy will keep being the grown-up. She will be too tired ' +
  'for school, and both children may feel they do not matter.'

const GOAL =
  'Every evening, a grown-up who is not drinking looks after Poppy and Reece. The children have tea and a wash, and are in bed by half past ' +
  'eight. If they call out, someone comes. They are at school every day, on time and fed. Jean, Miss Clarke and Amira will have seen this for ' +
  '12 weeks. Those weeks include hard days, when Kelly is stressed.'

const DRAFT: ConferenceDraft = {
  kind: 'initial',
  on: '2026-11-27',
  startsAt: '10:00',
  place: 'Room 2, Civic Centre',
  labels: DEFAULT_LABELS,
  children: [
    { name: 'Poppy Marlow', bornOn: '2019-05-12', dueOn: '' },
    { name: 'Reece Marlow', bornOn: '2022-08-30', dueOn: '' }
  ],
  people: [
    { name: 'Ruth Adeyemi', describedAs: 'The chair', role: 'chair', agency: 'Independent chair', way: 'room' },
    { name: 'Kelly Marlow', describedAs: 'Poppy and Reece’s mum', role: 'family', agency: '', way: 'room' },
    { name: 'Jean Marlow', describedAs: 'Poppy and Reece’s nan', role: 'network', agency: '', way: 'phone' },
    {
      name: 'Amira Hassan',
      describedAs: 'Social worker',
      role: 'professional',
      agency: 'Children’s services',
      service: 'social-care',
      direct: true,
      way: 'room'
    },
    {
      name: 'Sgt Lowe',
      describedAs: 'Police officer',
      role: 'professional',
      agency: 'Police',
      service: 'police',
      direct: true,
      way: 'video'
    },
    {
      name: 'Miss Clarke',
      describedAs: 'Poppy’s school',
      role: 'professional',
      agency: 'Hill Lane Primary School',
      service: 'education',
      direct: true,
      way: 'video'
    }
  ]
}
