import { LONGEST_SIDE } from '@samepage/shared'

const QUALITY = 0.85
const JPEG = [0xff, 0xd8, 0xff]
const PNG = [0x89, 0x50, 0x4e, 0x47]

/**
 * A photo or drawing as it is sent: a JPEG no larger than it is looked at, upright, drawn anew here so that nothing but what it shows leaves this device.
 * Null for anything that is no JPEG and no PNG, whatever it is called, and for one that is broken.
 */
export async function shrink(file: Blob): Promise<Blob | null> {
  const start = new Uint8Array(await file.slice(0, 4).arrayBuffer())
  if (![JPEG, PNG].some((signs) => signs.every((sign, i) => start[i] === sign))) return null
  try {
    const image = await createImageBitmap(file, { imageOrientation: 'from-image' }) // as the phone was held
    try {
      return await drawn(image)
    } finally {
      image.close()
    }
  } catch {
    return null // the browser cannot read it
  }
}

async function drawn(image: ImageBitmap): Promise<Blob | null> {
  const scale = Math.min(1, LONGEST_SIDE / Math.max(image.width, image.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(image.width * scale))
  canvas.height = Math.max(1, Math.round(image.height * scale))
  const pen = canvas.getContext('2d')
  if (!pen) return null
  pen.fillStyle = '#fff' // a drawing may be clear where nothing is drawn
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY))
}
