/**
 * The languages of the interface, each by the name its own speakers give it. `tag`: BCP 47, for `lang` and for `Intl`.
 * What people write, and a council's labels, stay in the language they were written in.
 */
export const LANGUAGES = {
  en: { name: 'English', tag: 'en-GB', dir: 'ltr' },
  cy: { name: 'Cymraeg', tag: 'cy', dir: 'ltr' },
  ur: { name: 'اردو', tag: 'ur', dir: 'rtl' }
} as const

export type Language = keyof typeof LANGUAGES
/** The languages that are fetched when somebody chooses them; English is always there. */
export type Fetched = Exclude<Language, 'en'>

export const LANGUAGE_KEYS = Object.keys(LANGUAGES) as Language[]

export const isLanguage = (key: unknown): key is Language => typeof key === 'string' && Object.hasOwn(LANGUAGES, key)

/** What `lang` says of a council's labels. */
export const tagOf = (language: Language = 'en'): string => LANGUAGES[language].tag

/** The first of a browser's languages that the interface speaks; English when it speaks none. tags: as in `navigator.languages`. */
export function firstSpoken(tags: readonly string[]): Language {
  return tags.map((tag) => tag.toLowerCase().split('-')[0]).find(isLanguage) ?? 'en'
}
