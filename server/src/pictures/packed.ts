import { inflateSync } from 'node:zlib'

const SIGNATURE_BYTES = 8
const FRAME_BYTES = 12 // a chunk's length, its type, and its sum

/** What is packed in a PNG, of all its chunks together. Null when its size is not said exactly once: pngjs would go by what is said last. */
export function packedIn(png: Buffer): Buffer | null {
  const parts: Buffer[] = []
  let heads = 0
  for (let at = SIGNATURE_BYTES; at + FRAME_BYTES <= png.length;) {
    const length = png.readUInt32BE(at)
    const type = png.toString('latin1', at + 4, at + 8)
    if (type === 'IEND') break
    if (type === 'IHDR') heads++
    if (type === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + length))
    at += FRAME_BYTES + length
  }
  return heads === 1 ? Buffer.concat(parts) : null
}

/**
 * Whether more is packed than any PNG of this size needs: pngjs unpacks one that comes in seven goes to its end, and two megabytes can hold two thousand.
 * What cannot be unpacked at all holds no more.
 */
export function holdsMore(packed: Buffer, { width, height }: { width: number; height: number }): boolean {
  // 8 bytes a pixel, and 2 for each row of each go: fewer than 2 rows for each of the picture's, and 7.
  const maxOutputLength = 8 * width * height + 4 * height + 14
  try {
    inflateSync(packed, { maxOutputLength })
    return false
  } catch (why) {
    return (why as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
  }
}
