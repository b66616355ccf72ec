import {
  type BadRow,
  CASE_COLUMNS,
  type CaseSeen,
  type ConferenceAsk,
  type ConferenceMade,
  DEFAULT_LABELS,
  mapOf,
  MOST_FILE_BYTES,
  type PersonId,
  readDangers,
  readSteps
} from '@samepage/shared'
import { readCase } from '@samepage/server/exchange/read-case.ts'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { Guest } from './support/guest.ts'
import { testServer } from './support/server.ts'
import { answered, refusedWith, signedInStaff } from './support/staff.ts'

const csv = (text: string): CaseSeen => readCase(new TextEncoder().encode(text), 'csv')
const json = (value: unknown): CaseSeen => readCase(new TextEncoder().encode(JSON.stringify(value)), 'json')
const HEAD = 'what,name,case_number,born_on,due_on,described_as,role,agency,comes_by,kind,on,starts_at,place,clock_from,words,who,by_when'
const GOOD = [
  HEAD,
  'conference,,,,,,,,,review,2026-08-04,10:00,Larch Room,2026-05-12,,,',
  'child,Poppy Marlow,DEMO000001,02/11/2018,,,,,,,,,,,,,',
  'child,Baby Marlow,DEMO000002,,2026-10-01,,,,,,,,,,,,',
  'person,Kelly Marlow,,,,"Poppy’s mum, Reece’s mum",family,,,,,,,,,,',
  'person,Zoë Brontë,,,,Health visitor,professional,Health,video,,,,,,,,',
  '',
  'danger,,,,,,,,,,,,,,"Kelly may fall asleep\nand not hear the children.",,',
  'step,,,,,,,,,,,,,,Jean phones at 8pm.,Nan Jean,2026-05-20'
].join('\r\n')
const said = ({ bad }: CaseSeen): BadRow[] => bad
const only = (text: string): BadRow | undefined => {
  const { bad } = csv(text)
  expect(bad, JSON.stringify(bad)).toHaveLength(1)
  return bad[0]
}
const child = (cells: string): string => `what,name,case_number,born_on,due_on\nchild,${cells}`

describe('a file of one family’s case', () => {
  it('[R76] is read row by row: children, people, days and the earlier plan', () => {
    expect(csv(GOOD)).toEqual({
      kind: 'review',
      on: '2026-08-04',
      startsAt: '10:00',
      place: 'Larch Room',
      clockFrom: '2026-05-12',
      children: [
        { name: 'Poppy Marlow', bornOn: '2018-11-02', dueOn: '', caseNumber: 'DEMO000001' },
        { name: 'Baby Marlow', bornOn: '', dueOn: '2026-10-01', caseNumber: 'DEMO000002' }
      ],
      people: [
        { name: 'Kelly Marlow', describedAs: 'Poppy’s mum, Reece’s mum', role: 'family', agency: '', way: 'room' },
        { name: 'Zoë Brontë', describedAs: 'Health visitor', role: 'professional', agency: 'Health', way: 'video' }
      ],
      earlier: [
        { part: 'danger', words: 'Kelly may fall asleep\nand not hear the children.', who: '', on: '' },
        { part: 'step', words: 'Jean phones at 8pm.', who: 'Nan Jean', on: '2026-05-20' }
      ],
      bad: [],
      remarks: [],
      unknown: []
    })
  })

  it('[R76] says the same as JSON, and of our own making with a mark at its beginning, semicolons or capitals', () => {
    const rows = GOOD.split('\r\n')
    expect(csv(`\ufeff${GOOD}`)).toEqual(csv(GOOD))
    const semicolons = [
      HEAD.toUpperCase().replaceAll(',', ';').replaceAll('_', ' '),
      ...rows.slice(2, 4).map((row) => row.replaceAll(',', ';'))
    ]
    expect(csv(semicolons.join('\n')).children).toEqual(csv(GOOD).children)
    const file = {
      conference: { kind: 'review', on: '2026-08-04', starts_at: '10:00', place: 'Larch Room', clock_from: '2026-05-12' },
      children: [
        { name: 'Poppy Marlow', case_number: 'DEMO000001', born_on: '2018-11-02' },
        { name: 'Baby Marlow', case_number: 'DEMO000002', due_on: '2026-10-01' }
      ],
      people: [
        { name: 'Kelly Marlow', described_as: 'Poppy’s mum, Reece’s mum', role: 'family' },
        { name: 'Zoë Brontë', described_as: 'Health visitor', role: 'professional', agency: 'Health', comes_by: 'video' }
      ],
      earlier: [
        { what: 'danger', words: 'Kelly may fall asleep\nand not hear the children.' },
        { what: 'step', words: 'Jean phones at 8pm.', who: 'Nan Jean', by_when: '2026-05-20' }
      ]
    }
    expect(json(file)).toEqual(csv(GOOD))
  })

  it.each<[string, string, string, string]>([
    ['a child without a name', child(',A1,,'), 'Row 2', 'name'],
    ['a case number with a hyphen', child('Mia Holt,A-1,,'), 'Row 2', 'case_number'],
    ['a case number of 21 letters', child(`Mia Holt,${'A'.repeat(21)},,`), 'Row 2', 'case_number'],
    ['an id of ours for a case number', child(`Mia Holt,${crypto.randomUUID()},,`), 'Row 2', 'case_number'],
    ['a day that is not in the calendar', child('Mia Holt,,31/02/2020,'), 'Row 2', 'born_on'],
    ['a day the American way round', child('Mia Holt,,04/25/2020,'), 'Row 2', 'born_on'],
    ['both a birth and a due date', child('Mia Holt,,2020-04-05,2026-04-05'), 'Row 2', 'due_on'],
    ['the same child twice', `${child('Mia Holt,,2020-04-05,')}\nchild,mia holt,,05/04/2020,`, 'Row 3', 'name'],
    ['a case number twice', `${child('Mia Holt,A1,,')}\nchild,Max Holt,a1,,`, 'Row 3', 'case_number'],
    ['a formula', child("=cmd|'/c calc'!A0,,,"), 'Row 2', 'name'],
    ['a formula with a sign before it', child('@SUM(1),,,'), 'Row 2', 'name'],
    ['hidden signs', child('Mia\u202eHolt,,,'), 'Row 2', 'name'],
    ['a name too long for anybody', child(`${'x'.repeat(121)},,,`), 'Row 2', 'name'],
    ['too many cells', child('Mia,Holt,A1,2020-04-05,,x'), 'Row 2', ''],
    ['a role nobody has', 'what,name,role\nperson,Kelly,mum', 'Row 2', 'role'],
    ['the wall as a person', 'what,name,role\nperson,Kelly,wall', 'Row 2', 'role'],
    ['two chairs', 'what,name,role\nperson,Ruth,chair\nperson,Ada,chair', 'Row 3', 'role'],
    ['a time that is none', 'what,name,starts_at\nconference,,25:00', 'Row 2', 'starts_at'],
    ['two conferences', 'what,name,kind\nconference,,initial\nconference,,review', 'Row 3', 'what'],
    ['something that is neither', 'what,name\npet,Rex', 'Row 2', 'what'],
    ['an earlier line without words', 'what,name,kind,words\nconference,,review,\nstep,,,', 'Row 3', 'words']
  ])('[R76] names the row and column of %s, and takes nothing of it', (_, text, row, column) => {
    expect(only(text)).toMatchObject({ row, column })
    expect(only(text)?.say).toMatch(/^[A-Z].*[.?]$/)
  })

  it('[R76] names every bad row, keeps the good ones, and lists columns that nobody knows', () => {
    const seen = csv('what,name,role,Shoe Size\nperson,Kelly,family,5\nperson,,family,\nperson,Dana,boss,\nperson,Jean,network,')
    expect(said(seen).map(({ row, column }) => `${row} ${column}`)).toEqual(['Row 3 name', 'Row 4 role'])
    expect(seen.people.map(({ name }) => name)).toEqual(['Kelly', 'Jean'])
    expect(seen.unknown).toEqual(['Shoe Size'])
  })

  it.each<[string, CaseSeen, RegExp]>([
    ['is empty', csv(''), /nothing in this file/],
    ['has no headings', csv('child,Mia Holt\nchild,Max Holt'), /headings/],
    ['has a column twice', csv('what,name,name\nchild,a,b'), /there twice/],
    ['has a quotation mark too many', csv('what,name\nchild,"Mia\nchild,Max'), /quotation mark/],
    ['has only headings', csv(HEAD), /no row/],
    ['is a spreadsheet, not text', readCase(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), 'csv'), /not text/],
    ['is UTF-16', readCase(new Uint8Array([0xff, 0xfe, 0x77, 0]), 'csv'), /UTF-16/],
    ['is too large', readCase(new Uint8Array(MOST_FILE_BYTES + 1).fill(0x61), 'csv'), /too large/],
    ['has too many rows', csv(`what,name\n${'child,x\n'.repeat(501)}`), /500 rows/],
    ['is half a JSON', readCase(new TextEncoder().encode('{"children": ['), 'json'), /not JSON/],
    ['is a list', json([]), /begins with/]
  ])('[R76] as a whole cannot be read when it %s, and says why', (_, seen, why) => {
    expect(said(seen)).toEqual([{ row: 'The file', column: '', say: expect.stringMatching(why) as string }])
    expect([...seen.children, ...seen.people]).toEqual([])
  })

  it('[R76] in the letters of Windows is read with a warning', () => {
    const bytes = Uint8Array.from('what,name\nchild,Zo\xeb Holt', (sign) => sign.charCodeAt(0))
    const seen = readCase(bytes, 'csv')
    expect(seen.children[0]?.name).toBe('Zoë Holt')
    expect(seen.remarks).toEqual([expect.stringContaining('not in UTF-8')])
  })

  it('[R76] takes an earlier plan for a review alone, and says when it is left out', () => {
    const seen = csv(GOOD.replace(',review,', ',initial,'))
    expect(seen.earlier).toEqual([])
    expect(seen.remarks).toEqual([expect.stringContaining('for a review alone')])
  })

  it('[R76] in JSON has its things named by their place, whatever is wrong with them', () => {
    const seen = json({ children: [{ name: 'Mia Holt' }, 'Max', { name: 3 }, { name: 'Joe', __proto__x: '' }], pets: [], people: {} })
    expect(said(seen).map(({ row, column }) => `${row} ${column}`.trim())).toEqual([
      'children, number 2',
      'children, number 3 name',
      'people'
    ])
    expect(seen.children.map(({ name }) => name)).toEqual(['Mia Holt', 'Joe'])
    expect(seen.unknown).toEqual(['__proto__x', 'pets'])
  })

  it('[R76] begins from a template that has every column', () => {
    const template = readFileSync(new URL('../client/static/case-template.csv', import.meta.url), 'utf8')
    expect(template.trim().split(',')).toEqual(Object.keys(CASE_COLUMNS))
    expect(said(csv(template))[0]?.say).toContain('no row')
  })
})

describe('taking a case over', () => {
  const bytes = (text: string): string => Buffer.from(text).toString('base64')
  const draftOf = (seen: CaseSeen): ConferenceAsk['draft'] => ({
    kind: seen.kind || 'initial',
    on: seen.on,
    startsAt: seen.startsAt,
    place: seen.place,
    clockFrom: seen.clockFrom,
    labels: DEFAULT_LABELS,
    children: seen.children,
    people: [{ name: 'Ruth Adeyemi', describedAs: 'The chair', role: 'chair', agency: '', way: 'room' }, ...seen.people]
  })

  it('[R76] a look at a file makes nothing; what was seen becomes a review that begins with the earlier plan', async () => {
    const server = await testServer()
    const ruth = await signedInStaff(server, 'independent-chair', { name: 'Ruth Adeyemi' })
    const ask = { format: 'csv', bytes: bytes(GOOD) }
    const seen = await answered<CaseSeen>(ruth.browser.ask('POST', '/api/imports/preview', ask))
    expect(seen).toEqual(csv(GOOD))
    expect(await answered(ruth.browser.ask('GET', '/api/conferences'))).toEqual({ conferences: [] })
    const made = await answered<ConferenceMade>(
      ruth.browser.ask('POST', '/api/imports', { draft: draftOf(seen), mine: 0, earlier: seen.earlier })
    )
    expect(made.conference.children.map(({ caseNumber }) => caseNumber)).toEqual(['DEMO000001', 'DEMO000002'])
    const { id } = made.conference
    const { seat } = await answered<{ seat: PersonId }>(ruth.browser.ask('POST', `/api/conferences/${id}/seat`))
    const { doc } = await Guest.open(ruth.browser, seat, mapOf(id))
    expect(readDangers(doc).map(({ statement, by }) => [statement.toString(), by])).toEqual([[seen.earlier[0]?.words, 'same-page']])
    expect(readSteps(doc).map(({ what, who, on }) => [what.toString(), who, on])).toEqual([
      ['Jean phones at 8pm.', 'Nan Jean', '2026-05-20']
    ])
  })

  it('[R11] is for whoever sets conferences up, and brings an earlier plan to a review alone', async () => {
    const server = await testServer()
    const auditor = await signedInStaff(server, 'auditor', { name: 'An auditor' })
    const ask = { format: 'csv', bytes: bytes(GOOD) }
    expect(await refusedWith(auditor.browser.ask('POST', '/api/imports/preview', ask))).toBe('not-allowed')
    const ruth = await signedInStaff(server, 'independent-chair', { name: 'Ruth Adeyemi' })
    const seen = csv(GOOD)
    const draft = { ...draftOf(seen), kind: 'initial' }
    const { browser } = ruth
    expect(await refusedWith(browser.ask('POST', '/api/imports', { draft, mine: 0, earlier: seen.earlier }))).toBe('not-understood')
    expect(await refusedWith(browser.ask('POST', '/api/imports/preview', { format: 'xls', bytes: '' }))).toBe('not-understood')
  })
})
