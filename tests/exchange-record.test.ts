import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { type ConferenceRecord, RECORD_SCHEMA } from '@samepage/shared'
import { forOneChild } from '@samepage/server/exchange/one-child.ts'
import { contentHash, readRecord, recordBytes } from '@samepage/server/exchange/record.ts'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { PEOPLE, STATEMENT } from './support/marlow.ts'
import { signedMarlow } from './support/signed-marlow.ts'
import { somebody } from './support/small-conference.ts'

const PUBLISHED = new URL('../client/static/schema/conference-record.json', import.meta.url)
const published = JSON.parse(readFileSync(PUBLISHED, 'utf8')) as Record<string, unknown>
const fits = new Ajv2020({ strict: true, allErrors: true }).compile<ConferenceRecord>(published)
const SIGNED = signedMarlow()
const record = (): ConferenceRecord => readRecord(SIGNED, '9.9.9')
const reading = (bytes: Uint8Array): ConferenceRecord => JSON.parse(new TextDecoder().decode(bytes)) as ConferenceRecord

type Loose = Record<string, unknown>
/** The record with one thing changed in it. */
function spoilt(change: (record: Loose) => void): unknown {
  const changed = structuredClone(record()) as unknown as Loose
  change(changed)
  return changed
}
const firstChild = (one: Loose): Loose => (one['children'] as Loose[])[0] as Loose

describe('the record of a conference', () => {
  it('[R75] is what the published schema says, and the schema that is published is ours', () => {
    expect(fits(record()), JSON.stringify(fits.errors)).toBe(true)
    expect(published).toEqual(JSON.parse(JSON.stringify(RECORD_SCHEMA)))
    const closed = JSON.stringify(published).match(/"type":"object"/g)
    expect(JSON.stringify(published).match(/"additionalProperties":false/g)).toHaveLength(closed?.length ?? 0)
  })

  it.each<[string, (one: Loose) => void]>([
    ['a child’s number that is an id of ours', (one) => (firstChild(one)['caseNumber'] = crypto.randomUUID())],
    ['a number of 21 letters', (one) => (firstChild(one)['caseNumber'] = 'A'.repeat(21))],
    ['a category in somebody’s own words', (one) => ((firstChild(one)['decision'] as Loose)['category'] = 'Neglect')],
    [
      'a plan that ended without a day',
      (one) => {
        const { reason, by, at, present, quorate } = firstChild(one)['decision'] as Loose
        firstChild(one)['decision'] = { outcome: 'plan-ends', ending: 'safe-now', reason, by, at, present, quorate }
      }
    ],
    ['a plan without its kind of harm', (one) => delete (firstChild(one)['decision'] as Loose)['category']],
    ['a number of 11', (one) => ((((one['overallScale'] as Loose)['numbers'] as Loose[])[0] as Loose)['value'] = 11)],
    ['something nobody knows of', (one) => (one['extra'] = 1)],
    ['something nobody knows of, deep down', (one) => ((firstChild(one)['voice'] as Loose)['mood'] = 'sad')],
    ['a day as it is said here', (one) => ((one['conference'] as Loose)['on'] = '12/05/2026')],
    ['no child', (one) => (one['children'] = [])]
  ])('[R75] cannot have %s', (_, change) => {
    expect(fits(spoilt(change))).toBe(false)
  })

  it('[R75] holds the signed words whole, with a hash that proves them', () => {
    const { dangers, provenance, children } = record()
    expect(dangers[0]?.statement).toBe(STATEMENT)
    expect(children.map(({ decision }) => decision?.outcome)).toEqual(['plan-starts', 'no-plan'])
    expect(children[0]?.decision).toMatchObject({ category: 'NEG', more: ['EMO'], planStartsOn: '2026-05-12' })
    expect(provenance).toMatchObject({ purpose: 'case-record', pageAt: 412, softwareVersion: '9.9.9' })
    expect(contentHash(record())).toBe(provenance.contentSha256)
    const changed = structuredClone(record())
    if (changed.dangers[0]) changed.dangers[0].statement += ' '
    expect(contentHash(changed)).not.toBe(provenance.contentSha256)
  })

  it('[R75] is the same bytes for the same plan, and reads back as itself', () => {
    const bytes = recordBytes(record())
    expect(createHash('sha256').update(recordBytes(record())).digest('hex')).toBe(createHash('sha256').update(bytes).digest('hex'))
    expect(recordBytes(reading(bytes))).toEqual(bytes)
    expect(fits(reading(bytes))).toBe(true)
  })

  it('[R75] at a review says that a plan goes on or ends, and of which conference it is the review', () => {
    const before = crypto.randomUUID()
    const signed = signedMarlow({ kind: 'review', reviewOf: before as never }, (page) => {
      const [poppy, reece] = page.conference.children
      const decided = { type: 'child-decided' as const, limb: '' as const, more: [], other: '', reason: 'Because.' }
      if (poppy) page.decide({ ...decided, child: poppy.id, outcome: 'changed', limb: 'likely', harm: 'emotional', ending: '' })
      if (reece) page.decide({ ...decided, child: reece.id, outcome: 'ended', harm: '', ending: 'safe-now' })
    })
    const review = readRecord(signed, '9.9.9')
    expect(fits(review), JSON.stringify(fits.errors)).toBe(true)
    expect(review.conference.reviewOf).toBe(before)
    expect(review.children[0]?.decision).toMatchObject({ outcome: 'plan-goes-on', changed: true, category: 'EMO' })
    expect(review.children[1]?.decision).toMatchObject({ outcome: 'plan-ends', planEndsOn: '2026-05-12', ending: 'safe-now' })
  })

  it('[R75] of one child has nothing that was decided for another, or said by them', () => {
    const seat = somebody('Reece Marlow', 'child', '')
    const signed = signedMarlow({ people: [...Object.values(PEOPLE), seat] }, (page) => {
      page.decide({ type: 'stood', person: seat.id, stance: 'disagrees', words: 'SIBLING I want to go home.' })
      const reece = page.conference.children[1]?.id ?? ''
      page.card('strengths', 'SIBLING nan reads to me.', { whose: reece, kind: 'own-words' })
      page.about(page.danger('SIBLING Reece may climb out.'), 'children', reece)
    })
    const poppys = readRecord(forOneChild(signed, signed.children[0]?.id ?? ''), '9.9.9')
    expect(fits(poppys), JSON.stringify(fits.errors)).toBe(true)
    const text = JSON.stringify(poppys)
    for (const siblings of [
      'SIBLING',
      'safe at his nan’s',
      'has him every night',
      'Mummy sleepy',
      'wrote down what he said',
      'At bedtime',
      'DEMO000002'
    ])
      expect(text).not.toContain(siblings)
    for (const own of ['I like it when Mum reads to me.', 'help without a plan', 'with her pictures', 'Eight weeks would do.', STATEMENT])
      expect(text).toContain(own)
    const whole = JSON.stringify(readRecord(signed, '9.9.9'))
    for (const siblings of ['SIBLING Reece may climb out.', 'SIBLING I want to go home.']) expect(whole).toContain(siblings)
  })
})
