const CHUNK = 0x8000 // more arguments at once than this overflow the stack in some browsers

/** Bytes as base64, as they travel within JSON. */
export function base64Of(bytes: Uint8Array): string {
  let text = ''
  for (let i = 0; i < bytes.length; i += CHUNK) text += String.fromCharCode(...bytes.subarray(i, i + CHUNK))
  return btoa(text)
}
