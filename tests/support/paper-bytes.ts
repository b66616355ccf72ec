import { inflateSync } from 'node:zlib'
import { strFromU8, unzipSync } from 'fflate'
import { textOf } from './pdf.ts'

/** Every byte of a paper as text somebody could find something in: words as they are read, and all that lies beneath them. */
export async function everythingIn(bytes: Uint8Array, format: 'pdf' | 'html' | 'docx'): Promise<string> {
  switch (format) {
    case 'html':
      return new TextDecoder().decode(bytes)
    case 'docx':
      return Object.entries(unzipSync(bytes))
        .map(([name, part]) => `${name}\n${strFromU8(part)}`)
        .join('\n')
        .replace(/<\/?w:(r|t|rPr|lang|rtl|b|br)\b[^>]*>/g, '')
    case 'pdf':
      return [await textOf(bytes), ...beneath(bytes)].join('\n')
    default:
      return format satisfies never
  }
}

/** The file itself, its streams unpacked, and both of them read as UTF-16, as titles and alternatives of pictures are. */
function beneath(bytes: Uint8Array): string[] {
  const file = Buffer.from(bytes)
  const streams: Buffer[] = []
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at + 6)) {
    if (file.toString('latin1', at - 3, at) === 'end') continue
    const start = at + 6 + (file[at + 6] === 0x0d ? 2 : 1)
    try {
      streams.push(inflateSync(file.subarray(start, file.indexOf('endstream', start))))
    } catch {
      // not packed: it is in the file as it is
    }
  }
  return [file, ...streams].flatMap((part) => [
    part.toString('latin1'),
    part.toString('utf16le'),
    utf16be(part, 0),
    utf16be(part, 1),
    fromHex(part)
  ])
}

function utf16be(part: Buffer, from: number): string {
  const even = part.subarray(from, from + Math.floor((part.length - from) / 2) * 2)
  return Buffer.from(even).swap16().toString('utf16le')
}

/** `<FEFF004D…>`, as PDF writes words that are no Latin ones. */
const fromHex = (part: Buffer): string =>
  [...part.toString('latin1').matchAll(/<([0-9a-fA-F\s]{8,})>/g)]
    .map(([, hex = '']) => utf16be(Buffer.from(hex.replace(/\s/g, ''), 'hex'), 0))
    .join('\n')
