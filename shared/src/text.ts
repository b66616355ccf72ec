/** The most letters (UTF-16 units) one box of a shared page holds: about eight printed pages. */
export const LONGEST_TEXT = 20_000
/** The most letters of a name, a role in plain words, an agency, a place. */
export const LONGEST_NAME = 120

// Control characters except line feed, and the marks that reorder or isolate directions: they can hide or disguise words.
const STRANGE_RANGES = ['\\u0000-\\u0009', '\\u000b-\\u001f', '\\u007f-\\u009f', '\\u2028-\\u202e', '\\u2066-\\u2069', '\\ufeff']
const STRANGE = new RegExp(`[${STRANGE_RANGES.join('')}]`, 'g')

/** True when `text` has control signs that no keyboard means to send. Such text is refused by the server. */
export function hasStrangeSigns(text: string): boolean {
  return text.search(STRANGE) >= 0
}

/** `text` as people meant it: line ends as line feeds, tabs as spaces, hidden control signs left out. */
export function tidyText(text: string): string {
  return text
    .replace(/\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(STRANGE, '')
}

/** One line of `text`, trimmed, for names and other short answers. */
export function tidyLine(text: string): string {
  return tidyText(text).replace(/\s+/g, ' ').trim()
}
