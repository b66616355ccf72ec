import { type ConferenceId, Refusal } from '@samepage/shared'
import type { Contact, Distribution, Ready, ReleaseRecords } from './release-records.ts'

/** Everything the release desk keeps, in memory. `forget`: all of one conference. */
export function memoryReleases(refuseForgotten: (id: ConferenceId) => void): ReleaseRecords & { forgetReleases(id: ConferenceId): void } {
  const contacts = new Map<ConferenceId, readonly Contact[]>()
  const ready = new Map<ConferenceId, Ready>()
  const kept = new Map<ConferenceId, Map<string, Distribution>>()
  const mustFollow = (conference: ConferenceId, id: string, before: number): void => {
    const known = [...kept].find(([, all]) => all.has(id))
    const revision = known?.[0] === conference ? known[1].get(id)?.revision : undefined
    if ((known ? revision : 0) !== before) throw new Refusal('moved-on', 'distribution')
  }

  return {
    async saveContacts(conference, all) {
      refuseForgotten(conference)
      contacts.set(conference, structuredClone(all))
    },
    async contacts(conference) {
      return structuredClone([...(contacts.get(conference) ?? [])])
    },
    async saveReady(conference, all) {
      refuseForgotten(conference)
      ready.set(conference, structuredClone(all))
    },
    async ready(conference) {
      return structuredClone(ready.get(conference) ?? null)
    },
    async saveDistribution(conference, distribution) {
      refuseForgotten(conference)
      mustFollow(conference, distribution.id, distribution.revision - 1)
      const all = kept.get(conference) ?? new Map<string, Distribution>()
      kept.set(conference, all.set(distribution.id, structuredClone(distribution)))
    },
    async dropDistribution(conference, { id, revision }) {
      mustFollow(conference, id, revision)
      kept.get(conference)?.delete(id)
    },
    async distributions(conference) {
      return structuredClone([...(kept.get(conference)?.values() ?? [])])
    },
    async distribution(id) {
      for (const [conference, all] of kept) {
        const distribution = all.get(id)
        if (distribution) return { conference, distribution: structuredClone(distribution) }
      }
      return null
    },
    forgetReleases(conference) {
      contacts.delete(conference)
      ready.delete(conference)
      kept.delete(conference)
    }
  }
}
