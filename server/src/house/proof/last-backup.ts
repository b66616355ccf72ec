import type { AuditRow, AuditStore } from '../../storage/installation.ts'

const PAGE = 500

/** Finds the last backup in the trail: looks through all of it once, and then only at what is new. */
export class LastBackup {
  readonly #audit: Pick<AuditStore, 'before'>
  #lookedUpTo = 0
  #found: AuditRow | null = null

  constructor(audit: Pick<AuditStore, 'before'>) {
    this.#audit = audit
  }

  /** The trail's entry of it; null while there was none. */
  async find(): Promise<AuditRow | null> {
    let newest = 0
    for (let before: number = Number.MAX_SAFE_INTEGER; before > this.#lookedUpTo + 1;) {
      const page = (await this.#audit.before(before, PAGE)).filter(({ seq }) => seq > this.#lookedUpTo)
      newest = Math.max(newest, page[0]?.seq ?? 0)
      const found = page.find(({ act, outcome }) => act === 'backed-up' && outcome === 'done')
      if (found) this.#found = found
      before = found || page.length < PAGE ? 0 : (page.at(-1)?.seq ?? 0)
    }
    this.#lookedUpTo = Math.max(this.#lookedUpTo, newest)
    return this.#found
  }
}
