import { createSubscriber } from 'svelte/reactivity'
import { hasArabicLetters } from '#lib/letters.ts'
import { language } from '#lib/say/language.svelte.ts'
import { LANGUAGES } from '#lib/say/languages.ts'

/** Words to read, one breath of them. `lang`: BCP 47; left out where nobody said which language they are in. */
export interface Passage {
  words: string
  lang?: string
}

/** Why something was not read: every voice is somewhere else, there is none for that language, or the voice did not speak. */
export type Silence = 'voices-elsewhere' | 'no-voice-for-this' | 'voice-failed'

const primary = (tag: string): string => tag.toLowerCase().split(/[-_]/)[0] ?? ''

/**
 * Reads words aloud with the voices of this very device. Source: Web Speech API, `SpeechSynthesisVoice.localService`; what is read by any other
 * voice is sent to its maker first, so none of those is ever used: not even where the browser would choose one by itself.
 */
class ReadAloud {
  readonly #hearVoices = createSubscriber((update) => {
    speechSynthesis.addEventListener('voiceschanged', update)
    return () => speechSynthesis.removeEventListener('voiceschanged', update)
  })
  #reader = $state.raw<object | null>(null)
  /** Kept while they are spoken: some browsers forget an utterance that nothing holds, and then never say that it is over. */
  #spoken: SpeechSynthesisUtterance[] = []

  /** Whether this browser has any voice at all. They come some time after the page does; reading it is reactive. */
  get hasVoices(): boolean {
    return this.#voices.length > 0
  }

  /** Whether it is `reader` whose words are read at this moment; reactive. */
  isReading(reader: object): boolean {
    return this.#reader === reader
  }

  /** Reads one passage after the other, in place of whatever was being read. Null, or why not; failed: called should the voice break off. */
  read(reader: object, passages: readonly Passage[], failed: (why: Silence) => void): Silence | null {
    this.stop()
    const local = this.#voices.filter(({ localService }) => localService)
    if (local.length === 0) return 'voices-elsewhere'
    const spoken = passages.flatMap((passage) => utterancesOf(passage, local))
    const last = spoken.at(-1)
    if (!last) return 'no-voice-for-this'
    this.#reader = reader
    this.#spoken = spoken
    last.onend = () => this.#over(spoken)
    for (const utterance of spoken) {
      utterance.onerror = () => {
        if (this.#over(spoken)) failed('voice-failed') // one that was stopped says so in the same way
      }
      speechSynthesis.speak(utterance)
    }
    return null
  }

  /** Falls silent. reader: only when it is theirs that is read. */
  stop(reader: object | null = this.#reader): void {
    if (reader === null || reader !== this.#reader) return
    this.#reader = null
    this.#spoken = []
    speechSynthesis.cancel()
  }

  get #voices(): SpeechSynthesisVoice[] {
    if (!('speechSynthesis' in window)) return []
    this.#hearVoices()
    return speechSynthesis.getVoices()
  }

  /** False for words that are no longer those being read. */
  #over(spoken: readonly SpeechSynthesisUtterance[]): boolean {
    if (this.#spoken !== spoken) return false
    this.stop()
    return true
  }
}

export const readAloud = new ReadAloud()

/** A sentence each: some voices break off in a long one. None where no voice here speaks its language. */
function utterancesOf({ words, lang }: Passage, local: readonly SpeechSynthesisVoice[]): SpeechSynthesisUtterance[] {
  const voice = voiceFor(lang ?? languageOf(words), local) ?? (lang === undefined ? voiceFor('en-GB', local) : undefined)
  if (!voice) return []
  const sentences = [...new Intl.Segmenter(primary(voice.lang), { granularity: 'sentence' }).segment(words)]
  return sentences
    .map(({ segment }) => segment.trim())
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence))
    .map((sentence) => {
      const utterance = new SpeechSynthesisUtterance(sentence)
      utterance.voice = voice
      utterance.lang = voice.lang
      return utterance
    })
}

/** The language of the interface, unless the words are plainly in other letters. */
function languageOf(words: string): string {
  const { tag, dir } = LANGUAGES[language.now]
  const arabic = hasArabicLetters(words)
  if (arabic === (dir === 'rtl')) return tag
  return arabic ? LANGUAGES.ur.tag : LANGUAGES.en.tag
}

/** The voice that speaks just that, else the browser's own choice of that language, else any of it. Some platforms write `en_GB`. */
function voiceFor(tag: string, local: readonly SpeechSynthesisVoice[]): SpeechSynthesisVoice | undefined {
  const speak = local.filter(({ lang }) => primary(lang) === primary(tag))
  return (
    speak.find(({ lang }) => lang.toLowerCase().replace('_', '-') === tag.toLowerCase()) ?? speak.find((one) => one.default) ?? speak[0]
  )
}

const BLOCKS = 'p, li, dt, dd, h1, h2, h3, h4, h5, h6, th, td, blockquote, div'
const NOT_READ = 'button:not(.term), .meaning, a.button, textarea, select, .no-voice, .visually-hidden, [aria-hidden="true"], [hidden]'

/** What stands in a part of the page to be read, block by block, without its buttons. */
export function passagesIn(part: Element): Passage[] {
  const passages: Passage[] = []
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT)
  let block: Element | null = null
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const holder = node.parentElement
    const words = node.textContent?.replace(/\s+/g, ' ') ?? ''
    if (!holder || words.trim() === '' || holder.closest(NOT_READ)) continue
    const lang = holder.closest<HTMLElement>('[lang]:not(html)')?.lang
    const last = passages.at(-1)
    if (last && block === holder.closest(BLOCKS) && last.lang === lang) last.words += words
    else passages.push(lang === undefined ? { words } : { words, lang })
    block = holder.closest(BLOCKS)
  }
  return passages.map((passage) => ({ ...passage, words: passage.words.trim() }))
}

/** The part of a page that a button stands in, such as a section of the plan. */
export const partAround = (button: HTMLElement): Passage[] => passagesIn(button.closest('section, article') ?? button)
