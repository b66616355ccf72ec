import type { ConferenceId, FileSeen, Genuine, Signature } from '@samepage/shared'
import type { Rooms } from '../../live/rooms.ts'
import type { PaperMarks } from './marks.ts'
import type { Directory } from '../../storage/directory.ts'

interface Parts {
  marks: PaperMarks
  directory: Directory
  rooms: Rooms
}
interface Found {
  conference: ConferenceId
  signature: Signature
  paper: Genuine
}

/** Tells whoever holds a paper whether it is genuine and the newest. It never tells more (R77). */
export class GenuineDesk {
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
  }

  async paper(mark: string): Promise<Genuine> {
    return (await this.#find(mark))?.paper ?? 'unknown'
  }

  /** The same, and whether a file with this SHA-256 (hex) was made of that plan. */
  async file(mark: string, sha256: string): Promise<FileSeen> {
    const found = await this.#find(mark)
    return found ? { paper: found.paper, same: (await this.#filesOf(found)).has(sha256) } : { paper: 'unknown', same: false }
  }

  async #find(mark: string): Promise<Found | null> {
    const { marks, directory, rooms } = this.#parts
    const marked = await marks.read(mark)
    if (!marked || !(await directory.conference(marked.conference))) return null
    const { signatures, signature: inForce } = (await rooms.map(marked.conference)).standing
    const signature = signatures.find(({ version }) => version === marked.version)
    return signature
      ? { conference: marked.conference, signature, paper: inForce?.version === signature.version ? 'current' : 'superseded' }
      : null
  }

  async #filesOf({ conference, signature }: Found): Promise<ReadonlySet<string>> {
    const sent = (await this.#parts.directory.distributions(conference)).filter(({ version }) => version === signature.version)
    return new Set([...sent.flatMap(({ copies }) => copies.map(({ sha256 }) => sha256)), ...(signature.sha256 ? [signature.sha256] : [])])
  }
}
