/** One line of a chart: what grew, and what it cost. */
export interface Line {
  name: string
  points: readonly (readonly [x: number, y: number])[]
}

export interface Chart {
  title: string
  across: string
  up: string
  lines: readonly Line[]
}

const [WIDTH, HEIGHT, LEFT, TOP, RIGHT, BOTTOM] = [360, 240, 56, 34, 16, 44]
const COLOURS = ['#1d4f91', '#b3541e', '#2f6b3a']

/** Charts side by side as one SVG. Both axes begin at 0, so that a straight line through the corner is a cost in step with the size. */
export function svgOf(charts: readonly Chart[], perRow = 3): string {
  const rows = Math.ceil(charts.length / perRow)
  const [width, height] = [perRow * WIDTH, rows * HEIGHT]
  const placed = charts.map(
    (chart, i) => `<g transform="translate(${(i % perRow) * WIDTH} ${Math.floor(i / perRow) * HEIGHT})">${drawn(chart)}</g>`
  )
  const look = `<style>text{font:11px sans-serif;fill:#222}.t{font-weight:bold;font-size:12px}</style><rect width="${width}" height="${height}" fill="#fff"/>`
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${look}${placed.join('')}</svg>\n`
}

function drawn({ title, across, up, lines }: Chart): string {
  const all = lines.flatMap(({ points }) => points)
  const [mostX, mostY] = [Math.max(...all.map(([x]) => x)), Math.max(...all.map(([, y]) => y)) * 1.1]
  const x = (value: number): number => round(LEFT + (value / mostX) * (WIDTH - LEFT - RIGHT))
  const y = (value: number): number => round(HEIGHT - BOTTOM - (value / mostY) * (HEIGHT - TOP - BOTTOM))
  const axes = `<path d="M${LEFT} ${TOP}V${HEIGHT - BOTTOM}H${WIDTH - RIGHT}" fill="none" stroke="#888"/>`
  const said = [
    `<text class="t" x="${LEFT}" y="18">${title}</text>`,
    `<text x="${WIDTH / 2}" y="${HEIGHT - 8}" text-anchor="middle">${across}</text>`,
    `<text x="${LEFT + 4}" y="${TOP - 2}">${up}</text>`,
    ...[0, mostX].map((value) => `<text x="${x(value)}" y="${HEIGHT - BOTTOM + 14}" text-anchor="middle">${short(value)}</text>`),
    ...[0, mostY / 2, mostY].map((value) => `<text x="${LEFT - 4}" y="${y(value) + 4}" text-anchor="end">${short(value)}</text>`)
  ]
  const drawnLines = lines.map(({ name, points }, i) => {
    const colour = COLOURS[i % COLOURS.length]
    const dots = points.map(([px, py]) => `<circle cx="${x(px)}" cy="${y(py)}" r="2.5" fill="${colour}"/>`).join('')
    const path = `<polyline points="${points.map(([px, py]) => `${x(px)},${y(py)}`).join(' ')}" fill="none" stroke="${colour}" stroke-width="1.5"/>`
    const legend = lines.length > 1 ? `<text x="${LEFT + 10}" y="${TOP + 14 + i * 13}" style="fill:${colour}">${name}</text>` : ''
    return path + dots + legend
  })
  return axes + said.join('') + drawnLines.join('')
}

const round = (value: number): number => Math.round(value * 10) / 10
const short = (value: number): string => (value >= 1000 ? `${round(value / 1000)}k` : value >= 10 ? value.toFixed(0) : value.toFixed(2))
