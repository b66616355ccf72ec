import type { Piece } from './pieces.ts'

/** What makes letters stand where they stand. */
const METRICS = [
  'direction',
  'fontFamily',
  'fontFeatureSettings',
  'fontKerning',
  'fontSize',
  'fontSizeAdjust',
  'fontStretch',
  'fontStyle',
  'fontVariant',
  'fontWeight',
  'hyphens',
  'letterSpacing',
  'lineHeight',
  'overflowWrap',
  'tabSize',
  'textAlign',
  'textIndent',
  'textRendering',
  'textTransform',
  'unicodeBidi',
  'whiteSpace',
  'wordBreak',
  'wordSpacing'
] as const
const EDGES = ['Top', 'Right', 'Bottom', 'Left'] as const

/** Lays `mirror` over a field, so that the same words would stand at the very same places. It has the field’s own offset parent. */
function layOver(mirror: HTMLElement, field: HTMLTextAreaElement): void {
  const look = getComputedStyle(field)
  for (const metric of METRICS) mirror.style[metric] = look[metric]
  for (const edge of EDGES) {
    mirror.style[`padding${edge}`] = look[`padding${edge}`]
    mirror.style[`border${edge}Width`] = look[`border${edge}Width`]
  }
  // A scroll bar takes its width from the words; it stands on the left where people read from the right.
  const borders = parseFloat(look.borderLeftWidth) + parseFloat(look.borderRightWidth)
  const bar = Math.max(0, Math.round(field.offsetWidth - field.clientWidth - borders))
  const side = field.clientLeft > Math.ceil(parseFloat(look.borderLeftWidth)) ? 'paddingLeft' : 'paddingRight'
  if (bar > 0) mirror.style[side] = `calc(${look[side]} + ${bar}px)`
  const { width, height } = field.getBoundingClientRect()
  mirror.style.width = `${width}px`
  mirror.style.height = `${height}px`
  mirror.style.top = `${field.offsetTop}px`
  mirror.style.left = `${field.offsetLeft}px`
}

/** Writes the pieces of a text into the mirror. What is there already and still right is left alone: a key changes one piece of many. */
function write(mirror: HTMLElement, pieces: readonly Piece[]): void {
  const { children } = mirror
  pieces.forEach(({ text, mark }, index) => {
    const span = children[index] ?? mirror.appendChild(document.createElement('span'))
    if (span.className !== mark) span.className = mark
    if (span.textContent !== text) span.textContent = text
  })
  while (children.length > pieces.length) mirror.lastElementChild?.remove()
}

/** A mirror of one field. */
export class Mirror {
  readonly #mirror: HTMLElement
  readonly #field: HTMLTextAreaElement
  readonly #stop = new AbortController()
  readonly #sizes: ResizeObserver
  #pieces: readonly Piece[] = []
  #frame = 0

  constructor(mirror: HTMLElement, field: HTMLTextAreaElement) {
    this.#mirror = mirror
    this.#field = field
    // It stays in its place while the field grows, shrinks, scrolls, or its letters change size.
    this.#sizes = new ResizeObserver(() => this.#lay())
    for (const sized of [field, field.parentElement]) if (sized) this.#sizes.observe(sized)
    field.addEventListener('scroll', () => (mirror.scrollTop = field.scrollTop), { passive: true, signal: this.#stop.signal })
  }

  /** Shows these pieces with the next picture: once for all keys until then, and never while a key waits. */
  show(pieces: readonly Piece[]): void {
    this.#pieces = pieces
    this.#soon()
  }

  close(): void {
    this.#stop.abort()
    this.#sizes.disconnect()
    cancelAnimationFrame(this.#frame)
  }

  #soon(): void {
    cancelAnimationFrame(this.#frame)
    this.#frame = requestAnimationFrame(() => {
      write(this.#mirror, this.#pieces)
      this.#lay()
    })
  }

  #lay(): void {
    layOver(this.#mirror, this.#field)
    this.#mirror.scrollTop = this.#field.scrollTop
  }
}
