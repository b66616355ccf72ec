import { encode } from 'uqr'

/** Four modules of white all round: cameras need it. */
const QUIET_ZONE = 4

/** The dark modules of a QR code for `text` as one SVG path, on a square of `size` modules. */
export function qrPath(text: string): { size: number; path: string } {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET_ZONE })
  return { size, path: data.map(rowPath).join('') }
}

/** One step for each run of dark modules: a quarter of the length of one step per module. */
function rowPath(row: boolean[], y: number): string {
  let path = ''
  for (let x = 0; x < row.length; x++) {
    if (!row[x]) continue
    const start = x
    while (row[x]) x++
    path += `M${start} ${y}h${x - start}v1H${start}z`
  }
  return path
}
