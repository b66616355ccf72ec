import { LINE_LANGUAGES, type LineLanguage } from '@samepage/shared'
import { area, language } from './language.svelte.ts'
import { LANGUAGES } from './languages.ts'
import en from './en/lines.ts'

/** What an interpreter writes beneath a statement. */
export const linesWords = area(en, { cy: () => import('./cy/lines.ts'), ur: () => import('./ur/lines.ts') })

/** What browsers do not know: Chromium has no Welsh names of languages. Those asked for most; the rest keep their English name. */
const IN_WELSH: Partial<Record<LineLanguage, string>> = {
  ar: 'Arabeg',
  bg: 'Bwlgareg',
  bn: 'Bengaleg',
  cs: 'Tsieceg',
  cy: 'Cymraeg',
  de: 'Almaeneg',
  el: 'Groeg',
  en: 'Saesneg',
  es: 'Sbaeneg',
  fa: 'Ffarsi',
  fr: 'Ffrangeg',
  hu: 'Hwngareg',
  it: 'Eidaleg',
  lt: 'Lithwaneg',
  lv: 'Latfieg',
  nl: 'Iseldireg',
  pl: 'Pwyleg',
  pt: 'Portiwgaleg',
  ro: 'Rwmaneg',
  ru: 'Rwseg',
  sk: 'Slofaceg',
  so: 'Somalieg',
  sq: 'Albaneg',
  tr: 'Twrceg',
  uk: 'Wcreineg',
  ur: 'Wrdw'
}

/** The name of a line's language, in the language that is spoken; reactive. */
export function sayLineLanguage(tag: LineLanguage): string {
  if (language.now === 'en') return LINE_LANGUAGES[tag]
  if (language.now === 'cy') return IN_WELSH[tag] ?? LINE_LANGUAGES[tag]
  return new Intl.DisplayNames(LANGUAGES[language.now].tag, { type: 'language', fallback: 'none' }).of(tag) ?? LINE_LANGUAGES[tag]
}
