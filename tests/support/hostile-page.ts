import type { List, PersonId, RefusalCode, Writer } from '@samepage/shared'
import type * as Y from 'yjs'
import { type At, type Part, update, type Where } from './update-parts.ts'

/**
 * A page with a card (`jeans`) and a danger statement (`danger`) of Jean's and a card of Kelly's (`kellys`), and the numbers Kelly needs
 * to write in it by hand. It may stand in this process or on a running server.
 */
export interface HostilePage {
  /** The page as Kelly has it. */
  readonly doc: Y.Doc
  /** The Yjs client ids they write under. `spare`: one more of Kelly's, under which nothing is written. `nobody`: given to nobody here. */
  readonly client: Readonly<Record<'kelly' | 'jean' | 'chair' | 'spare' | 'nobody', number>>
  readonly person: Readonly<Record<'kelly' | 'jean' | 'chair', PersonId>>
  /** The id of a child, whose place the page has. */
  readonly child: string
  /** The clock a client writes at next. */
  next(client: number): number
  /** Where an item was made, or one of its fields or the ticks in it. */
  at(list: List, id: string, field?: string, tick?: string): At
  /** Where the letter at `index` of a text was written. */
  letter(list: List, id: string, field: string, index: number): At
  text(list: List, id: string, field: string): Y.Text
  /** What somebody's page would send if it did this; not sent. */
  draft(me: PersonId | 'same-page', client: number, write: (writer: Writer) => void): Uint8Array
}

/** What is sent, and the code it is refused with. By the name of the case; Y and a number: the case of security.md 4.1. */
export type Hostile<Page = HostilePage> = Record<string, [RefusalCode, (page: Page) => Uint8Array]>

/** What Kelly writes by hand, after all she wrote before. */
export const byKelly = (page: HostilePage, ...all: Part[]): Uint8Array =>
  update([[page.client.kelly, page.next(page.client.kelly), ...all]])

/** What Kelly's own page would send if she could make it do anything at all. */
export const kellyDoes =
  (write: (writer: Writer, page: HostilePage) => void) =>
  (page: HostilePage): Uint8Array =>
    page.draft(page.person.kelly, page.client.kelly, (writer) => write(writer, page))

/** Behind what Kelly wrote: `We read`. */
export const end = (page: HostilePage): Where => ({ left: page.letter('cards', 'kellys', 'text', 6) })
/** A sign of what Jean wrote: `Nan 👍🏽 came home`. */
export const signs = (page: HostilePage, index: number): At => page.letter('cards', 'jeans', 'text', index)
/** A field of Kelly's card, or of another item. */
export const field = (page: HostilePage, key: string, list: List = 'cards', id = 'kellys'): Where => ({ parent: page.at(list, id), key })
export const many = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i))
