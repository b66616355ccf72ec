// What a file says of itself in its first bytes. Nothing is unpacked here: a picture that would unpack to too much is refused before it is.

const JPEG = Buffer.from([0xff, 0xd8, 0xff])
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

export interface Sniffed {
  is: 'jpeg' | 'png'
  width: number
  height: number
  /** How a camera was held, 1 to 8; 1 is upright. Source: Exif 2.3, tag 0x0112 */
  turned: number
}

/** Null for anything that is no JPEG and no PNG. */
export function sniff(bytes: Buffer): Sniffed | null {
  if (bytes.subarray(0, PNG.length).equals(PNG)) return sniffPng(bytes)
  return bytes.subarray(0, JPEG.length).equals(JPEG) ? sniffJpeg(bytes) : null
}

function sniffPng(bytes: Buffer): Sniffed | null {
  if (bytes.length < 33 || bytes.toString('latin1', 12, 16) !== 'IHDR') return null
  return { is: 'png', width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20), turned: 1 }
}

/** Goes from one segment to the next as far as the frame's head. Source: ITU-T T.81, annex B */
function sniffJpeg(bytes: Buffer): Sniffed | null {
  let turned = 1
  for (let at = 2; at + 10 <= bytes.length;) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes.readUInt8(at + 1)
    if (marker === 0xff) {
      at++ // filled up
      continue
    }
    const length = bytes.readUInt16BE(at + 2)
    if (length < 2 || marker === 0xda) return null
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return { is: 'jpeg', height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7), turned }
    if (marker === 0xe1) turned = turnedIn(bytes.subarray(at + 4, at + 2 + length)) ?? turned
    at += 2 + length
  }
  return null
}

/** The one thing that is read of what a camera wrote about a photo; all of it is left behind. */
function turnedIn(exif: Buffer): number | null {
  if (exif.toString('latin1', 0, 6) !== 'Exif\0\0') return null
  const tiff = exif.subarray(6)
  if (tiff.length < 8) return null
  const little = tiff.toString('latin1', 0, 2) === 'II'
  const short = (at: number): number => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const first = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  if (first + 2 > tiff.length) return null
  for (let i = 0, at = first + 2; i < short(first) && at + 12 <= tiff.length; i++, at += 12) {
    if (short(at) !== 0x0112) continue
    const value = short(at + 8)
    return value >= 1 && value <= 8 ? value : null
  }
  return null
}
