const ENGLISH = new Set('I the and to is was of that she he they with for not in it on at have has will when are her his'.split(' '))
const WELSH = new Set('yn y yr mae ac ar i ei ddim nid wedi gyda roedd fi mi nhw hi am o bydd fydd eu dydw dw sy sydd'.split(' '))

/**
 * The language somebody most likely wrote in, so that it is read aloud and ordered rightly: `en`, `cy`, `ur`; empty where it cannot be told. It is
 * only ever a mark beside the words; no word is changed.
 */
export function languageOf(text: string): 'en' | 'cy' | 'ur' | '' {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const arabic = text.match(/\p{Script=Arabic}/gu)?.length ?? 0
  if (letters === 0) return ''
  if (arabic * 2 > letters) return /[ٹڈڑںےھگچپکی]/.test(text) ? 'ur' : ''
  if ((text.match(/\p{Script=Latin}/gu)?.length ?? 0) * 2 < letters) return ''
  const words = (text.match(/\p{L}+/gu) ?? []).map((word) => (word.length > 1 ? word.toLowerCase() : word)) // I is English, i is Welsh
  const count = (list: ReadonlySet<string>): number => words.filter((word) => list.has(word)).length
  const [english, welsh] = [count(ENGLISH), count(WELSH)]
  return english === welsh ? '' : english > welsh ? 'en' : 'cy'
}
