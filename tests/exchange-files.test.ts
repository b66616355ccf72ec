import { createHash } from 'node:crypto'
import { bundle, type BundleFile, bundleName } from '@samepage/server/exchange/bundle.ts'
import { forOneChild } from '@samepage/server/exchange/one-child.ts'
import type { Signed } from '@samepage/server/exchange/record.ts'
import { csv, tableOf } from '@samepage/server/exchange/tables.ts'
import { parse } from 'csv-parse/sync'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { signedMarlow } from './support/signed-marlow.ts'

const PAPERS: BundleFile[] = [
  { name: 'full-record.pdf', bytes: new TextEncoder().encode('%PDF-1.7 the record') },
  { name: 'family-copy.pdf', bytes: new TextEncoder().encode('%PDF-1.7 the family’s') }
]
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
const child = (signed: Signed, at: number): Signed => forOneChild(signed, signed.children[at]?.id ?? '')
const rows = (text: string): Record<string, string>[] => parse(text, { columns: true, record_delimiter: '\r\n' })
const as = (kind: 'initial' | 'review' | 'transfer-in', given: object = {}): Signed => signedMarlow({ kind, ...given })

describe('the tables of a data team', () => {
  it('[R75] have a row for each child: ids, days and codes, and nobody’s words', () => {
    const text = tableOf('initial_cp_conference', [as('initial', { clockFrom: '2026-04-28' }), as('review')])
    expect(text.split('\r\n')[0]).toBe(
      'icpc_icpc_id,icpc_icpc_meeting_id,icpc_s47_enquiry_id,icpc_person_id,icpc_cp_plan_id,icpc_referral_id,icpc_icpc_transfer_in,icpc_icpc_target_date,icpc_icpc_date,icpc_icpc_outcome_cp_flag,icpc_icpc_outcome_json,icpc_icpc_team,icpc_icpc_worker_id'
    )
    const [poppy, reece, ...more] = rows(text)
    expect(more).toEqual([])
    expect(poppy).toMatchObject({
      icpc_person_id: 'DEMO000001',
      icpc_icpc_date: '2026-05-12',
      icpc_icpc_target_date: '2026-05-20',
      icpc_icpc_outcome_cp_flag: 'Y',
      icpc_icpc_transfer_in: 'N'
    })
    expect(reece).toMatchObject({ icpc_icpc_outcome_cp_flag: 'N' })
    expect(JSON.parse(reece?.['icpc_icpc_outcome_json'] ?? '')).toMatchObject({ NFA_FLAG: 'Y', CP_FLAG: 'N', COMMENTS: '' })
    for (const word of ['Marlow', 'Kelly', 'Nobody was there']) expect(text).not.toContain(word)
    for (const cell of rows(text).flatMap((row) => Object.values(row))) expect(cell.length).toBeLessThan(200)
  })

  it('[R75] say of a review whether the plan goes on, and how the child took part as far as anybody knows', () => {
    const text = tableOf('cp_reviews', [as('review', { clockFrom: '2026-02-20' }), as('initial')])
    expect(rows(text)).toEqual([
      expect.objectContaining({
        cppr_person_id: 'DEMO000001',
        cppr_cp_review_date: '2026-05-12',
        cppr_cp_review_due: '2026-05-20',
        cppr_cp_review_outcome_continue_cp: 'Y',
        cppr_cp_review_participation: 'PN6'
      }),
      expect.objectContaining({ cppr_cp_review_outcome_continue_cp: 'N' })
    ])
    expect(rows(tableOf('initial_cp_conference', [as('transfer-in')]))[0]).toMatchObject({ icpc_icpc_transfer_in: 'Y' })
    expect(tableOf('cp_reviews', [])).toMatch(/^cppr_cp_review_id,.*participation\r\n$/)
  })

  it.each(['=cmd|"/c calc"!A0', '+1', '-3', '@SUM(1)', '\tx', '\rx', '=HYPERLINK("http://x")'])(
    '[R75] hold nothing that a spreadsheet works out: %s',
    (text) => {
      const [row] = rows(csv(['a'], [{ a: text }]))
      expect(row?.['a']).toBe(`'${text}`)
    }
  )

  it('[R75] come back as they went in, with quotation marks, commas and line ends inside', () => {
    const cell = 'one, "two"\r\nthree\nfour'
    expect(rows(csv(['a', 'b'], [{ a: cell, b: 'x' }]))).toEqual([{ a: cell, b: 'x' }])
  })
})

describe('what is filed for one child', () => {
  it('[R75] has each file’s hash in its manifest, when it was signed, and nobody’s name in a file name', () => {
    const signed = child(signedMarlow(), 0)
    const files = unzipSync(bundle(signed, PAPERS, '9.9.9'))
    const manifest = JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array())) as Record<string, unknown> & {
      files: { name: string; sha256: string; bytes: number }[]
    }
    expect(manifest).toMatchObject({
      version: 1,
      status: 'signed',
      createdAt: signed.plan.signed?.at,
      software: 'Same Page',
      softwareVersion: '9.9.9',
      sensitivity: 'OFFICIAL-SENSITIVE',
      child: { caseNumber: 'DEMO000001' }
    })
    expect(manifest.files.map(({ name }) => name)).toEqual(['full-record.pdf', 'family-copy.pdf', 'conference-record.json'])
    expect(Object.keys(files)).toEqual([...manifest.files.map(({ name }) => name), 'manifest.json'])
    for (const { name, sha256: said, bytes } of manifest.files) {
      expect(sha256(files[name] ?? new Uint8Array()), name).toBe(said)
      expect(files[name]?.length).toBe(bytes)
    }
    expect(JSON.stringify(manifest)).not.toMatch(/Marlow|Poppy|Kelly/)
    expect(bundleName(signed)).toBe('2026-05-12_ICPC_DEMO000001_v1')
  })

  it('[R75] is the same bytes for the same plan, wherever it is made', () => {
    const signed = child(signedMarlow(), 0)
    const there = process.env['TZ']
    const made = ['Europe/London', 'Pacific/Auckland'].map((zone) => {
      process.env['TZ'] = zone
      return sha256(bundle(signed, PAPERS, '9.9.9'))
    })
    if (there === undefined) delete process.env['TZ']
    else process.env['TZ'] = there
    expect(made[0]).toBe(made[1])
  })

  it('[R75] of one child holds nothing of another’s, in any of its files', () => {
    const files = unzipSync(bundle(child(signedMarlow(), 1), [], '9.9.9'))
    const all = Object.values(files).map((bytes) => strFromU8(bytes))
    for (const poppys of ['Nobody was there in the evening', 'I like it when Mum reads', 'DEMO000001', 'help without a plan'])
      expect(all.filter((text) => text.includes(poppys))).toEqual([])
    expect(all.some((text) => text.includes('Reece is safe at his nan’s.'))).toBe(true)
  })

  it.each(['../../x', 'a/b', 'C:\\x', '..', 'Poppy Marlow', 'x\r\ny'])(
    '[R75] goes nowhere else, whatever the number is: %s',
    (caseNumber) => {
      const base = signedMarlow()
      const signed = { ...child(base, 0), children: base.children.slice(0, 1).map((one) => ({ ...one, caseNumber })) }
      expect(bundleName(signed)).toMatch(/^2026-05-12_ICPC_[A-Za-z0-9]+_v1$/)
    }
  )
})
