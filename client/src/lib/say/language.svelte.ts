import { type Fetched, firstSpoken, type Language, LANGUAGES } from './languages.ts'

// The language of this tab. It is kept in memory and nowhere else in a browser (R35); a seat keeps it for its person.

/** How the words of one area come in each language. What a language lacks stays English; only Urdu may lack a whole area. */
type Fetch<W> = Record<'cy', Words<W>> & Partial<Record<Fetched, Words<W>>>
type Words<W> = () => Promise<{ default: Partial<W> }>

interface Area {
  /** @throws when the words cannot be had just now */
  fetch(language: Language): Promise<void>
  speak(language: Language): void
}

const areas: Area[] = []
let now = $state.raw<Language>('en')
let wanted: Language = 'en'

/** The language everything is shown in; reading it is reactive. */
export const language = {
  get now(): Language {
    return now
  },
  get dir(): 'ltr' | 'rtl' {
    return LANGUAGES[now].dir
  }
}

/**
 * The words of one area of the interface, in whichever language is spoken: `lobbyWords.title` is reactive. English comes with the page; the others
 * are fetched when they are chosen, and until they are here, or should they not come, English stands.
 */
export function area<W extends object>(en: W, fetch: Fetch<W>): Readonly<W> {
  const known: Partial<Record<Language, W>> = { en }
  let words = $state.raw(en)
  const self: Area = {
    async fetch(language) {
      if (language !== 'en') known[language] ??= { ...en, ...(await fetch[language]?.())?.default }
    },
    speak(language) {
      words = known[language] ?? en
    }
  }
  areas.push(self)
  if (wanted !== 'en') void settled()
  const keys = Object.keys(en) as (keyof W)[]
  const getters = keys.map((key) => [key, { enumerable: true, get: () => words[key] }] as const)
  return Object.defineProperties({} as W, Object.fromEntries(getters) as PropertyDescriptorMap)
}

/** Speaks another language, everywhere at once. False when its words could not be fetched: everything stays as it was. */
export async function speak(next: Language): Promise<boolean> {
  wanted = next
  try {
    await Promise.all(areas.map((area) => area.fetch(next)))
    if (next === 'ur') await import('./ur/letters.ts')
  } catch {
    if (wanted === next) wanted = now
    return false
  }
  if (wanted !== next) return true // somebody chose again meanwhile
  now = next
  for (const area of areas) area.speak(next)
  document.documentElement.lang = LANGUAGES[next].tag
  document.documentElement.dir = LANGUAGES[next].dir
  return true
}

/** Resolves once everything that was loaded so far speaks the language that was chosen last. */
export const settled = (): Promise<boolean> => speak(wanted)

/** Before anybody has chosen, the browser's own language counts. */
export const speakAsBrowser = (): Promise<boolean> => speak(firstSpoken(navigator.languages))
