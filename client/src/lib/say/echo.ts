/** A message with gaps for what is put in, or one without. */
type Message = string | ((...given: string[]) => string)
type Messages<W> = { readonly [K in keyof W]: Message }

const GAP = '\u0000'
const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Matches a message in English, and takes out what stands in its gaps. */
function patternOf(message: Message): RegExp {
  if (typeof message === 'string') return new RegExp(`^${escaped(message)}$`)
  const gaps = Array.from({ length: message.length }, () => GAP)
  return new RegExp(`^${escaped(message(...gaps)).replaceAll(GAP, '(.+?)')}$`, 's')
}

/**
 * Says again, in the words that are given, a sentence that reaches the screen in English: what the server or the shared code said. A sentence
 * that is none of `en` comes back as it is. What stands in the gaps must do so in their order.
 */
export function echoOf<W extends Messages<W>>(en: W, words: Readonly<W>): (sentence: string) => string {
  let patterns: [keyof W, RegExp][] | undefined
  return (sentence) => {
    patterns ??= (Object.keys(en) as (keyof W)[]).map((key) => [key, patternOf(en[key])])
    for (const [key, pattern] of patterns) {
      const found = pattern.exec(sentence)
      if (!found) continue
      const message: Message = words[key]
      return typeof message === 'string' ? message : message(...found.slice(1))
    }
    return sentence
  }
}
