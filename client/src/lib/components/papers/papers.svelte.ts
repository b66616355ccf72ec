import { type DocumentAsk, type DocumentId, type DocumentList, type NamedDocument, type PersonId, type ShareAsk } from '@samepage/shared'
import { api, sayWhy } from '#lib/api.ts'
import type { ConferencePage } from '#lib/conference.svelte.ts'
import { withProof } from '#lib/prove.ts'

/** The papers this person is named in, as the server lists them. One for each page; nothing of it outlives the page. */
export class Papers {
  #list = $state.raw<readonly NamedDocument[] | null>(null)
  #say = $state('')
  readonly #page: ConferencePage

  constructor(page: ConferencePage) {
    this.#page = page
  }

  /** Null until they have arrived. */
  get list(): readonly NamedDocument[] | null {
    return this.#list
  }

  /** Why they could not be fetched, or empty. */
  get say(): string {
    return this.#say
  }

  /** id: the part of a document's name that stands in its address. */
  find(id: string): NamedDocument | undefined {
    return this.#list?.find((one) => paperIdOf(one.id) === id)
  }

  async load(): Promise<void> {
    try {
      const { documents } = await api.get<DocumentList>(this.#path)
      this.#list = documents
      this.#say = ''
    } catch (declined) {
      this.#say = sayWhy(declined)
    }
  }

  /** Begins a paper; one that exists once for somebody is the same again. @throws DeclinedError */
  async make(ask: DocumentAsk): Promise<NamedDocument> {
    const made = await withProof(() => api.post<NamedDocument>(this.#path, ask))
    await this.load()
    return made
  }

  /** Who may read it from now on. @throws DeclinedError */
  async name(document: DocumentId, named: readonly PersonId[]): Promise<void> {
    await withProof(() => api.put(`${this.#path}/${paperIdOf(document)}/named`, { named }))
    await this.load()
  }

  /** Lets the chair read one's own draft. @throws DeclinedError */
  async give(document: DocumentId): Promise<void> {
    await api.post(`${this.#path}/${paperIdOf(document)}/give`, {})
    await this.load()
  }

  /** Puts words on the shared page as new words. @throws DeclinedError */
  async share(document: DocumentId, ask: ShareAsk): Promise<void> {
    await withProof(() => api.post(`${this.#path}/${paperIdOf(document)}/share`, ask))
  }

  get #path(): string {
    return `/api/seats/${this.#page.you.id}/documents`
  }
}

/** The part of a document's name after its conference: all that stands in an address. */
export const paperIdOf = (document: DocumentId): string => document.slice(document.indexOf('/') + 1)

const kept = new WeakMap<ConferencePage, Papers>()

export function papersOn(page: ConferencePage): Papers {
  const papers = kept.get(page) ?? new Papers(page)
  kept.set(page, papers)
  return papers
}

/** Whether somebody can have papers at all; the server says which. */
export const mayHavePapers = (page: ConferencePage): boolean => page.may('open-named') || page.may('open-draft')
