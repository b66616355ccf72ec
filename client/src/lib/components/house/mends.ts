import { type ConferenceDraft, LONGEST_NAME, type Mend, mendsFor } from '@samepage/shared'

/** Everything to put right before a draft is sent, top to bottom. `roleless`: the fields where a role is still to be chosen. */
export function mendsBeforeSending(draft: ConferenceDraft, roleless: string[], alsoMend: Mend[]): Mend[] {
  const mends = [
    ...alsoMend, // first: a half-typed day says more than "please choose the day"
    ...mendsFor(draft),
    ...roleless.map((at) => ({ at, say: 'Please choose what they are here for.' })),
    ...tooLong(draft)
  ]
  return mends.sort((a, b) => placeOf(a.at) - placeOf(b.at))
}

const SECTIONS = [
  'kind',
  'on',
  'startsAt',
  'place',
  'phone',
  'children',
  'clockFrom',
  'lateBecause',
  'people',
  'deputy',
  'profile',
  'labels'
]
const MANY = 1000

/** Where on the page a mend stands: its section, then its row. */
function placeOf(at: string): number {
  const [section = '', row = '-1'] = at.split('.')
  return SECTIONS.indexOf(section) * MANY + (Number(row) || 0)
}

function tooLong({ place, phone = '', children, people, labels }: ConferenceDraft): Mend[] {
  const fields: [at: string, words: string][] = [
    ['place', place],
    ['phone', phone],
    ...children.map(({ name }, i): [string, string] => [`children.${i}.name`, name]),
    ...people.flatMap(({ name, describedAs, agency }, i): [string, string][] => [
      [`people.${i}.name`, name],
      [`people.${i}.describedAs`, describedAs],
      [`people.${i}.agency`, agency]
    ]),
    ...Object.entries({ ...labels.columns, ...labels.categories }).map(([key, words]): [string, string] => [`labels.${key}`, words])
  ]
  return fields.filter(([, words]) => words.length > LONGEST_NAME).map(([at, words]) => ({ at, say: sayTooLong(words.length) }))
}

const sayTooLong = (length: number): string =>
  `There is room for ${LONGEST_NAME} letters here, and this has ${length}. Please make it shorter.`

/** A day or time that is only half typed: the browser keeps it to itself, so it would be lost without a word. */
export function halfTyped(form: HTMLFormElement): Mend[] {
  return [...form.querySelectorAll('input')]
    .filter((input) => input.validity.badInput)
    .map((input) => ({ at: input.id, say: 'This is not a whole day or time in the calendar yet. Please look at it again.' }))
}
