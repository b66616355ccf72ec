import type { ChildPicture, ChildPictures, NamedDocument, PersonId } from '@samepage/shared'
import { api, sayWhy } from '#lib/api.ts'
import { base64Of } from '#lib/components/import/base64.ts'
import { paperIdOf } from '#lib/components/papers/papers.svelte.ts'
import { withProof } from '#lib/prove.ts'

/** Where a picture is to be had, for whoever may see it now. */
export const pictureAt = (seat: PersonId, picture: string): string => `/api/seats/${seat}/pictures/${picture}`

/** The pictures of one child's document, as the server lists them. */
export class Pictures {
  #list = $state.raw<readonly ChildPicture[] | null>(null)
  #say = $state('')
  readonly #path: string

  constructor(seat: PersonId, { id }: NamedDocument) {
    this.#path = `/api/seats/${seat}/documents/${paperIdOf(id)}/pictures`
  }

  /** Null until they have arrived. */
  get list(): readonly ChildPicture[] | null {
    return this.#list
  }

  /** Why they could not be fetched, or empty. */
  get say(): string {
    return this.#say
  }

  async load(): Promise<void> {
    try {
      const { pictures } = await withProof(() => api.get<ChildPictures>(this.#path))
      this.#list = pictures
      this.#say = ''
    } catch (declined) {
      this.#say = sayWhy(declined)
    }
  }

  /** id: made once for one picture, so that sending it again is the same one. @throws DeclinedError */
  async add(id: string, jpeg: Blob, words: string): Promise<void> {
    const bytes = base64Of(new Uint8Array(await jpeg.arrayBuffer()))
    await withProof(() => api.put(`${this.#path}/${id}`, { words, bytes }))
    await this.load()
  }

  /** to: those who were shown as the ones who will see it. @throws DeclinedError */
  async agree(id: string, agreed: boolean, to: readonly PersonId[]): Promise<void> {
    await withProof(() => api.put(`${this.#path}/${id}/agreed`, { agreed, to }))
    await this.load()
  }

  /** @throws DeclinedError */
  async remove(id: string): Promise<void> {
    await withProof(() => api.delete(`${this.#path}/${id}`))
    await this.load()
  }
}
