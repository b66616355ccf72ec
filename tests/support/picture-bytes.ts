import { deflateSync } from 'node:zlib'
import jpeg from 'jpeg-js'

type Colour = readonly [red: number, green: number, blue: number]
export const RED: Colour = [220, 30, 30]
export const BLUE: Colour = [30, 30, 220]

/** A drawing: its upper half of one colour, its lower half of another, a JPEG as a camera held upright would write it. */
export function drawing({ width = 64, height = 48, upper = RED, lower = BLUE } = {}): Buffer {
  const data = Buffer.alloc(width * height * 4, 255)
  for (let at = 0; at < width * height; at++) {
    const colour = at < (width * height) / 2 ? upper : lower
    colour.forEach((part, i) => (data[at * 4 + i] = part))
  }
  return Buffer.from(jpeg.encode({ data, width, height }, 90).data)
}

/** The colour of one pixel of a JPEG, roughly. */
export function colourAt(bytes: Uint8Array, x: number, y: number): 'red' | 'blue' | 'white' | 'other' {
  const { data, width } = jpeg.decode(Buffer.from(bytes), { useTArray: true })
  const [red = 0, green = 0, blue = 0] = data.subarray((y * width + x) * 4)
  if (red > 230 && green > 230 && blue > 230) return 'white'
  if (red > 150 && blue < 100) return 'red'
  return blue > 150 && red < 100 ? 'blue' : 'other'
}

export const sizeOf = (bytes: Uint8Array): { width: number; height: number } => {
  const { width, height } = jpeg.decode(Buffer.from(bytes), { useTArray: true })
  return { width, height }
}

/** What a phone writes into a photo, as words that can be looked for. */
export const TELLTALES = ['GPS 54.5742N 1.2350W', 'Kelly’s Phone 14', '2026:05:12 07:41:00']

/** The same photo with what a phone writes beside it: which way it was held (1 to 8), where, with what and when; and a comment after it. */
export function asFromAPhone(photo: Buffer, turned = 1): Buffer {
  const tiff = Buffer.alloc(26)
  tiff.write('MM', 0, 'latin1')
  tiff.writeUInt16BE(42, 2)
  tiff.writeUInt32BE(8, 4)
  tiff.writeUInt16BE(1, 8)
  tiff.writeUInt16BE(0x0112, 10) // orientation
  tiff.writeUInt16BE(3, 12)
  tiff.writeUInt32BE(1, 14)
  tiff.writeUInt16BE(turned, 18)
  const exif = segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff, Buffer.from(TELLTALES.join('\0'))]))
  const comment = segment(0xfe, Buffer.from(TELLTALES.join(' ')))
  return Buffer.concat([photo.subarray(0, 2), exif, comment, photo.subarray(2), Buffer.from(TELLTALES.join(' '))])
}

function segment(marker: number, body: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([head, body])
}

/** A PNG, all of it half clear unless told otherwise. text: stands in it, where programs write what they like. */
export function png({ width = 8, height = 6, solid = 0, text = '' } = {}): Buffer {
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(width * 4).fill(Buffer.from([...RED, solid]))])
  return pngOf({ width, height }, deflateSync(Buffer.concat(Array.from({ length: height }, () => row))), { text })
}

interface Head {
  width: number
  height: number
  /** Sent in seven goes, each finer than the one before. */
  interlaced?: boolean
}

/** A PNG that says it is of this size, whatever is packed in it. again: says it once more, of another size. */
export function pngOf(head: Head, packed: Uint8Array, { text = '', again }: { text?: string; again?: Head } = {}): Buffer {
  const parts = [
    headOf(head),
    ...(again ? [headOf(again)] : []),
    ...(text ? [chunk('tEXt', Buffer.from(`Comment\0${text}`))] : []),
    chunk('IDAT', packed),
    chunk('IEND')
  ]
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), ...parts])
}

function headOf({ width, height, interlaced = false }: Head): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 6, 0, 0, interlaced ? 1 : 0], 8)
  return chunk('IHDR', head)
}

function chunk(type: string, body: Uint8Array = Buffer.alloc(0)): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(body.length)
  sum.writeUInt32BE(crc(named))
  return Buffer.concat([length, named, sum])
}

function crc(bytes: Buffer): number {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0)
  }
  return (sum ^ 0xffffffff) >>> 0
}
