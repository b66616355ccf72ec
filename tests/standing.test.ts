import { AGENDA_START, type Entry, OUTCOME_START, type Standing, standingAfter, START, TURNS_START } from '@samepage/shared'
import { describe, expect, it } from 'vitest'
import { amira, chair, conference, decided, jean, kelly, standing } from './support/family.ts'

const [ruth, mum, nan] = [chair(), kelly(), jean()]
const marlows = conference({ people: [ruth, mum, nan] })
const SHA = 'ab'.repeat(32)

/** Where things stand once these are in, from the first entry on. */
const after = (...entries: Entry[]): Standing => entries.reduce(standingAfter, START)
const signed = (seq: number): Entry => decided(seq, { type: 'signed' }, ruth.id, seq - 1)
const reopened = (seq: number): Entry => decided(seq, { type: 'reopened', reason: 'A date was wrong.' }, ruth.id)

describe('where things stand', () => {
  it('starts with nobody convened, nobody come, the welcome on the wall and nothing signed', () => {
    expect(START).toEqual({
      conference: null,
      attendance: new Map(),
      shown: { of: 'welcome' },
      signatures: [],
      signature: null,
      removal: 0,
      reopenings: [],
      agenda: AGENDA_START,
      turns: TURNS_START,
      answers: new Map(),
      outcome: OUTCOME_START,
      stances: new Map(),
      lookedAt: new Map(),
      pictures: new Map()
    })
  })

  it('knows the conference as it was convened last', () => {
    const moved = { ...marlows, place: 'Oak Room', people: [...marlows.people, amira()] }
    expect(standing(marlows, [{ type: 'convened', conference: moved }]).conference).toEqual(moved)
  })

  it('shows on the wall what was chosen last', () => {
    const shown = [
      { of: 'column', column: 'worried', part: 0 },
      { of: 'voice', child: marlows.children[0]?.id ?? '', part: 2 }
    ] as const
    expect(
      standing(
        marlows,
        shown.map((view) => ({ type: 'showed' as const, view }))
      ).shown
    ).toEqual(shown[1])
  })

  it('edits change nothing of it', () => {
    const before = after(signed(1))
    const edit: Entry = { seq: 2, at: '2026-03-12T10:00:00.000Z', by: mum.id, kind: 'edit', update: new Uint8Array([0, 0]), writer: 7 }
    expect(standingAfter(before, edit)).toBe(before)
  })

  it('is frozen, and every entry makes a new one and leaves the one before as it was', () => {
    const entries = [
      decided(1, { type: 'convened', conference: marlows }),
      decided(2, { type: 'attended', person: nan.id, as: 'arrived', way: 'phone' }),
      decided(3, { type: 'showed', view: { of: 'column', column: 'well', part: 0 } }),
      signed(4),
      decided(5, { type: 'printed', signature: 4, sha256: SHA }),
      reopened(6)
    ]
    let before = START
    for (const entry of entries) {
      const copy = structuredClone(before)
      const next = standingAfter(before, entry)
      expect(next).not.toBe(before)
      expect(Object.isFrozen(next)).toBe(true)
      expect(before, entry.kind === 'decision' ? entry.decision.type : '').toEqual(copy)
      before = next
    }
    expect(Object.isFrozen(START)).toBe(true)
  })
})

describe('coming and going', () => {
  it('[R18] is added to, never overwritten', () => {
    const entries = (['apologies', 'arrived', 'left', 'arrived'] as const).map((as, i) =>
      decided(i + 1, { type: 'attended', person: nan.id, as, way: i === 3 ? 'video' : 'phone' })
    )
    const { attendance } = after(...entries, decided(9, { type: 'attended', person: mum.id, as: 'arrived', way: 'room' }))
    expect(attendance.get(nan.id)?.map(({ as, way }) => `${as} ${way}`)).toEqual([
      'apologies phone',
      'arrived phone',
      'left phone',
      'arrived video'
    ])
    expect(attendance.get(nan.id)?.map(({ at }) => at)).toEqual(entries.map(({ at }) => at))
    expect(attendance.get(mum.id)?.map(({ as }) => as)).toEqual(['arrived'])
    expect(attendance.has(ruth.id)).toBe(false)
  })

  it('[R18] convening again does not forget who came', () => {
    const { attendance } = standing(marlows, [
      { type: 'attended', person: nan.id, as: 'arrived', way: 'room' },
      { type: 'convened', conference: { ...marlows, place: 'Oak Room' } }
    ])
    expect(attendance.get(nan.id)).toHaveLength(1)
  })
})

describe('signing', () => {
  it('[R20] signs the map at the number the chair had read, not at the signature’s own', () => {
    const { signature, signatures } = after(decided(413, { type: 'signed' }, ruth.id, 412))
    expect(signature).toMatchObject({ seq: 413, plan: 412, by: ruth.id, version: 1, sha256: null })
    expect(signatures).toEqual([signature])
  })

  it('[R21] a reopening ends the signature and keeps its reason; a new one is the next version', () => {
    const open = after(signed(3), reopened(4))
    expect(open).toMatchObject({ signature: null, reopenings: [{ seq: 4, reason: 'A date was wrong.', by: ruth.id }] })
    expect(open.signatures.map(({ seq }) => seq)).toEqual([3])
    const again = after(signed(3), reopened(4), signed(9), reopened(10), signed(12))
    expect(again.signature).toMatchObject({ seq: 12, plan: 11, version: 3 })
    expect(again.signatures.map(({ seq, version }) => [seq, version])).toEqual([
      [3, 1],
      [9, 2],
      [12, 3]
    ])
    expect(again.reopenings.map(({ seq }) => seq)).toEqual([4, 10])
  })

  it('[R22] a printed plan belongs to the signature it names, whichever is in force', () => {
    const printed = decided(5, { type: 'printed', signature: 3, sha256: SHA })
    expect(after(signed(3), printed)).toMatchObject({ signature: { seq: 3, sha256: SHA }, signatures: [{ seq: 3, sha256: SHA }] })
    const late = after(signed(3), reopened(4), signed(6), printed)
    expect(late.signature).toMatchObject({ seq: 6, sha256: null })
    expect(late.signatures.map(({ sha256 }) => sha256)).toEqual([SHA, null])
    expect(after(signed(3), reopened(4), printed).signature).toBeNull()
  })
})
