import { deflateSync, inflateSync } from 'node:zlib'
import type { Definition, PaperNode } from '@samepage/server/plan/definition.ts'
import { DEFAULT_STYLE, MARGINS, STYLES } from '@samepage/server/plan/layout/look.ts'

/** A paper of its own, as short as a test wants it. */
export const paper = (content: PaperNode[], more: Partial<Definition> = {}): Definition => ({
  content,
  styles: STYLES,
  defaultStyle: DEFAULT_STYLE,
  pageSize: 'A4',
  pageMargins: [MARGINS.left, MARGINS.top, MARGINS.right, MARGINS.bottom],
  header: () => ({ text: 'DRAFT', style: 'mark', margin: [60, 18, 60, 0] }),
  footer: (page, pages) => ({ text: `Page ${page} of ${pages}`, style: 'foot', margin: [60, 26, 60, 0] }),
  version: '1.7',
  language: 'en-GB',
  direction: 'ltr',
  displayTitle: true,
  info: { title: 'A paper', creator: 'Same Page', producer: 'Same Page', keywords: 'a1', creationDate: new Date('2026-05-12T10:42:00Z') },
  ...more
})

export const title: PaperNode = { text: 'The plan', style: 'h1', headlineLevel: 1, outline: true, outlineText: 'The plan' }
export const SQUARE: PaperNode = { canvas: [{ type: 'rect', x: 0, y: 0, w: 40, h: 40, color: '#0F5B57' }], alt: 'A green square' }

/** The file with an object in it put in place of another, as a program that saves a change does it: behind the end, with a table of its own. */
export function withObject(bytes: Uint8Array, number: number, change: (body: string) => string): Uint8Array {
  const file = Buffer.from(bytes).toString('latin1')
  const at = file.indexOf(`\n${number} 0 obj\n`) + 1
  const body = file.slice(file.indexOf('\n', at) + 1, file.indexOf('endobj', at))
  const start = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(file)?.[1] ?? ''
  const root = /\/Root (\d+ 0 R)/.exec(file)?.[1] ?? ''
  const object = `${number} 0 obj\n${change(body)}endobj\n`
  const table = `xref\n${number} 1\n${String(file.length).padStart(10, '0')} 00000 n \ntrailer\n<</Size 9999 /Root ${root} /Prev ${start}>>\nstartxref\n${file.length + object.length}\n%%EOF\n`
  return Buffer.from(`${file}${object}${table}`, 'latin1')
}

/** The file with what is drawn on one of its pages changed. page: from 1 */
export function withContent(bytes: Uint8Array, page: number, change: (content: string) => string): Uint8Array {
  const file = Buffer.from(bytes).toString('latin1')
  const contents = [...file.matchAll(/\/Type \/Page\n[\s\S]*?\/Contents (\d+) 0 R/g)][page - 1]?.[1]
  return withObject(bytes, Number(contents), (body) => {
    const from = body.indexOf('stream\n') + 'stream\n'.length
    const packed = Buffer.from(body.slice(from, body.indexOf('\nendstream', from)), 'latin1')
    const made = deflateSync(Buffer.from(change(inflateSync(packed).toString('latin1')), 'latin1'))
    return `<</Length ${made.length} /Filter /FlateDecode>>\nstream\n${made.toString('latin1')}\nendstream\n`
  })
}

/** The file with some of its letters changed for as many others. */
export function withBytes(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const file = Buffer.from(bytes).toString('latin1')
  if (!file.includes(from)) throw new Error(`there is no ${from} in it`)
  return Buffer.from(file.replace(from, to.padEnd(from.length)), 'latin1')
}
