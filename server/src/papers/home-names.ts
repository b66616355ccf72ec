import type { Conference } from '@samepage/shared'
import { forAnybodysEyes } from './for-anybodys-eyes.ts'
import { sayingAny } from './own-world.ts'
import type { Tongue } from './tongue.ts'

/** People as one calls them at home, and what may be said of them there. */
export interface HomeNames {
  /** `Kelly Marlow` is Kelly; `Miss Clarke`, who has no first name here, is Poppy’s teacher; `Sgt Lowe` is somebody. */
  of: (name: string) => string
  /** Whether a visitor may read this: nobody's surname, and nothing that shames or endangers. */
  may: (text: string) => boolean
}

const TITLE = /^(mr|mrs|miss|ms|mx|dr|prof|professor|sgt|pc|dc|ds|ps|insp|inspector|rev|cllr)\.?$/i
const KIN = /^(nan|nanna|gran|granny|grandad|grandma|grandpa|aunt|auntie|uncle)$/i
const LONGEST = 24 // letters in a narrow column

export function homeNames({ people, children }: Pick<Conference, 'people' | 'children'>, tongue: Tongue): HomeNames {
  const saysSurname = sayingAny([...people, ...children].flatMap(({ name }) => surnameOf(name)))
  const somebody = tongue.say('somebody')
  const may = (text: string): boolean => forAnybodysEyes(text) && !saysSurname(text)
  const short = (text: string): string => (text !== '' && text.length <= LONGEST && may(text) ? text : somebody)
  const of = (name: string): string => {
    const words = name.trim().split(/\s+/)
    const first = words[0] ?? ''
    if (TITLE.test(first)) return short(people.find((one) => one.name === name)?.describedAs ?? '')
    return short(KIN.test(first) ? words.slice(0, 2).join(' ') : first)
  }
  return { of, may }
}

/** The last word of a name with more than one; `Nan Jean` has none. */
function surnameOf(name: string): string[] {
  const words = name.trim().split(/\s+/)
  const last = words.at(-1) ?? ''
  const isKin = KIN.test(words[0] ?? '') && words.length === 2
  return words.length > 1 && last.length > 2 && !isKin ? [last] : []
}
