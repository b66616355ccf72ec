import type { DocumentId, HereSay, PersonHere, PersonId } from '@samepage/shared'
import type { Member } from './edits.ts'

/** Who is here at this moment, as the server knows it. Kept nowhere (R9). Two screens of one person are one person. */
export class Presence {
  readonly #here = new Map<DocumentId, Map<Member, HereSay>>()

  set(document: DocumentId, member: Member, say: HereSay): void {
    const members = this.#here.get(document) ?? new Map<Member, HereSay>()
    // The newest word comes last, and is the one that counts for somebody with two screens.
    members.delete(member)
    members.set(member, say)
    this.#here.set(document, members)
  }

  /** False when they were not there. */
  remove(document: DocumentId, member: Member): boolean {
    const members = this.#here.get(document)
    const was = members?.delete(member) ?? false
    if (members?.size === 0) this.#here.delete(document)
    return was
  }

  everyone(document: DocumentId): PersonHere[] {
    const people = new Map<PersonId, PersonHere>()
    for (const [{ person }, { way, writingIn }] of this.#here.get(document) ?? []) {
      people.set(person, { person, way, writingIn: writingIn || people.get(person)?.writingIn || '' })
    }
    return [...people.values()]
  }
}
