import { deflateSync } from 'node:zlib'
import { openCleaner } from '@samepage/server/pictures/cleaner.ts'
import { sniff } from '@samepage/server/pictures/sniff.ts'
import { describe, expect, it } from 'vitest'
import { asFromAPhone, colourAt, drawing, png, pngOf, RED, sizeOf, TELLTALES } from './support/picture-bytes.ts'

const clean = openCleaner()
const no = async (bytes: Uint8Array): Promise<string> =>
  clean(bytes).then(
    () => 'yes',
    (why: { code: string }) => why.code
  )

describe('a picture that somebody sends', () => {
  it('[R79] is made anew from its pixels: nothing a phone wrote beside them is in it', async () => {
    const photo = asFromAPhone(drawing())
    for (const word of TELLTALES) expect(photo.includes(word), 'it can fail').toBe(true)
    const { jpeg, ...size } = await clean(photo)
    expect(size).toEqual({ width: 64, height: 48 })
    for (const word of [...TELLTALES, 'Exif']) expect(Buffer.from(jpeg).includes(word), word).toBe(false)
    expect([colourAt(jpeg, 32, 8), colourAt(jpeg, 32, 40)]).toEqual(['red', 'blue'])
  })

  // Where the red upper half of the photo comes to lie when the phone was held that way.
  it.each([
    [1, { width: 64, height: 48 }, [32, 6]],
    [2, { width: 64, height: 48 }, [32, 6]],
    [3, { width: 64, height: 48 }, [32, 42]],
    [4, { width: 64, height: 48 }, [32, 42]],
    [5, { width: 48, height: 64 }, [6, 32]],
    [6, { width: 48, height: 64 }, [42, 32]],
    [7, { width: 48, height: 64 }, [42, 32]],
    [8, { width: 48, height: 64 }, [6, 32]]
  ] as const)('[R79] is upright, however the phone was held: %i', async (turned, size, [x, y]) => {
    const { jpeg } = await clean(asFromAPhone(drawing(), turned))
    expect(sizeOf(jpeg)).toEqual(size)
    expect(colourAt(jpeg, x, y)).toBe('red')
    expect(colourAt(jpeg, size.width - 1 - x, size.height - 1 - y)).toBe('blue')
  })

  it('[R79] may be a PNG: white where it is clear, and without what programs wrote in it', async () => {
    const { jpeg } = await clean(png({ text: TELLTALES.join() }))
    expect(colourAt(jpeg, 3, 3)).toBe('white')
    for (const word of TELLTALES) expect(Buffer.from(jpeg).includes(word)).toBe(false)
    expect(colourAt((await clean(png({ solid: 255 }))).jpeg, 3, 3)).toBe('red')
  })

  it('[R79] may be a PNG in seven goes, as programs for drawing write them', async () => {
    // 2 by 2 pixels: one in the first go, one in the sixth, two in the seventh.
    const rows = [1, 1, 2].map((count) => Buffer.concat([Buffer.from([0]), Buffer.alloc(count * 4).fill(Buffer.from([...RED, 255]))]))
    const { jpeg } = await clean(pngOf({ width: 2, height: 2, interlaced: true }, deflateSync(Buffer.concat(rows))))
    expect(sizeOf(jpeg)).toEqual({ width: 2, height: 2 })
    expect([colourAt(jpeg, 0, 0), colourAt(jpeg, 1, 1)]).toEqual(['red', 'red'])
  })

  it('[R79] that is of another kind is refused, whatever it is called', async () => {
    const others = [
      '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
      'GIF89a\x01\x00\x01\x00\x00\x00\x00;',
      '\0\0\0\x18ftypheic\0\0\0\0mif1heic',
      'RIFF\x24\0\0\0WEBPVP8 ',
      '%PDF-1.7\n',
      '<!doctype html><script>alert(1)</script>',
      ''
    ]
    for (const other of others) expect(await no(Buffer.from(other, 'latin1')), other.slice(0, 8)).toBe('not-a-picture')
  })

  it('[R79] that is cut short or not what it says is refused', async () => {
    const [photo, drawn] = [drawing(), png({ solid: 255 })]
    for (const part of [3, 20, 200, photo.length - 60]) expect(await no(photo.subarray(0, part)), `${part} of a JPEG`).toBe('not-a-picture')
    for (const part of [8, 30, 50, drawn.length - 20]) expect(await no(drawn.subarray(0, part)), `${part} of a PNG`).toBe('not-a-picture')
    expect(await no(Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(500, 65)]))).toBe('not-a-picture')
    expect(await no(pngOf({ width: 100, height: 100 }, Buffer.from('this was never packed')))).toBe('not-a-picture')
  })

  it('[R79] that would unpack to too much is refused before it is unpacked', async () => {
    const nothing = deflateSync(Buffer.alloc(30_000_000)) // 30 kB that say 30 MB
    for (const side of [4_001, 60_000, 0x7fff_ffff])
      expect(await no(pngOf({ width: side, height: side }, nothing))).toBe('picture-too-large')
    expect(await no(pngOf({ width: 3_000, height: 3_000 }, nothing))).toBe('picture-too-large')
    // Small by what it says, and far more packed in it.
    for (const interlaced of [false, true])
      expect(await no(pngOf({ width: 4, height: 4, interlaced }, nothing)), `interlaced: ${interlaced}`).toBe('picture-too-large')
    // Small at first, and large when it is said again.
    expect(await no(pngOf({ width: 4, height: 4 }, deflateSync(Buffer.alloc(68)), { again: { width: 60_000, height: 60_000 } }))).toBe(
      'not-a-picture'
    )
    const photo = drawing()
    const at = photo.indexOf(Buffer.from([0xff, 0xc0])) + 5
    photo.writeUInt16BE(60_000, at)
    photo.writeUInt16BE(60_000, at + 2)
    expect(sniff(photo)).toMatchObject({ width: 60_000, height: 60_000 })
    expect(await no(photo)).toBe('picture-too-large')
  })

  it('[R79] with a program behind its end leaves the program behind', async () => {
    const program = '<script>fetch("/api/seats")</script>'
    const both = Buffer.concat([drawing(), Buffer.from(program)])
    expect(Buffer.from((await clean(both)).jpeg).includes('script')).toBe(false)
  })

  it('[R79] changed at random places ends in a picture or a refusal, and the next one is none the worse', async () => {
    const photo = asFromAPhone(drawing({ width: 16, height: 16, upper: RED }), 6)
    for (let seed = 1; seed <= 24; seed++) {
      const spoilt = Buffer.from(photo)
      for (let i = 0; i < 3; i++) spoilt[(seed * 7919 + i * 104_729) % spoilt.length] = (seed * 31 + i * 17) % 256
      expect(['yes', 'not-a-picture', 'picture-too-large'], `seed ${seed}`).toContain(await no(spoilt))
    }
    expect(await no(photo)).toBe('yes')
  }, 60_000)
})
