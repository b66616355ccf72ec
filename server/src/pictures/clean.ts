import jpeg from 'jpeg-js'
import { PNG } from 'pngjs'
import { holdsMore, packedIn } from './packed.ts'
import { sniff } from './sniff.ts'

/** Both sides are far from it once a browser has made a picture smaller; one that was not made smaller is refused. */
const MOST_SIDE = 4_000 // pixels
const MOST_PIXELS = 4_000_000
const MOST_MEMORY_MB = 256
const QUALITY = 82 // of 100: letters a child wrote stay sharp

interface Pixels {
  width: number
  height: number
  /** Red, green, blue and how solid, a byte each. */
  data: Uint8Array
}

export type Cleaned = { width: number; height: number; jpeg: Uint8Array } | 'not-a-picture' | 'picture-too-large'

/**
 * A new JPEG of what a JPEG or PNG shows, made from its pixels alone: where and with what it was taken, by whom, what was hidden in it or stands after its
 * end is not in the new one (R79). It is upright, and white where the old one was clear. How large it is is asked before it is unpacked.
 */
export function clean(bytes: Buffer): Cleaned {
  const seen = sniff(bytes)
  if (!seen || seen.width === 0 || seen.height === 0) return 'not-a-picture'
  if (seen.width > MOST_SIDE || seen.height > MOST_SIDE || seen.width * seen.height > MOST_PIXELS) return 'picture-too-large'
  if (seen.is === 'png') {
    const packed = packedIn(bytes)
    if (!packed) return 'not-a-picture'
    if (holdsMore(packed, seen)) return 'picture-too-large'
  }
  try {
    const pixels = upright(seen.is === 'png' ? unpackPng(bytes) : unpack(bytes), seen.turned)
    whiten(pixels)
    const { width, height } = pixels
    return { width, height, jpeg: new Uint8Array(jpeg.encode(pixels, QUALITY).data) }
  } catch {
    return 'not-a-picture' // cut short, or not what it says
  }
}

/** The pixels alone: what jpeg-js hands back beside them (Exif, comments) it would write into the new one. */
function unpack(bytes: Buffer): Pixels {
  const { width, height, data } = jpeg.decode(bytes, {
    useTArray: true,
    tolerantDecoding: false,
    maxResolutionInMP: MOST_PIXELS / 1_000_000,
    maxMemoryUsageInMB: MOST_MEMORY_MB
  })
  return { width, height, data }
}

function unpackPng(bytes: Buffer): Pixels {
  const { width, height, data } = PNG.sync.read(bytes)
  return { width, height, data }
}

function whiten({ data }: Pixels): void {
  for (let at = 0; at < data.length; at += 4) {
    const solid = data[at + 3]! / 255
    if (solid === 1) continue
    for (let part = at; part < at + 3; part++) data[part] = Math.round(data[part]! * solid + 255 * (1 - solid))
    data[at + 3] = 255
  }
}

/** turned: 5 to 8 lie on their side; 2, 4, 5 and 7 are seen as in a mirror. */
function upright(pixels: Pixels, turned: number): Pixels {
  if (turned === 1) return pixels
  const { width: wide, height: high } = pixels
  const [width, height] = turned >= 5 ? [high, wide] : [wide, high]
  const from = new Uint32Array(pixels.data.slice().buffer)
  const to = new Uint32Array(from.length)
  for (let y = 0; y < high; y++) {
    for (let x = 0; x < wide; x++) {
      const [left, up] = placeOf(turned, { x, y, wide, high })
      to[up * width + left] = from[y * wide + x]!
    }
  }
  return { width, height, data: new Uint8Array(to.buffer) }
}

/** Where a pixel comes to stand. Source: Exif 2.3, 4.6.4 A, Orientation */
function placeOf(turned: number, { x, y, wide, high }: { x: number; y: number; wide: number; high: number }): [left: number, up: number] {
  const [right, below] = [wide - 1 - x, high - 1 - y]
  switch (turned) {
    case 2:
      return [right, y]
    case 3:
      return [right, below]
    case 4:
      return [x, below]
    case 5:
      return [y, x]
    case 6:
      return [below, x]
    case 7:
      return [below, right]
    default:
      return [y, right]
  }
}
