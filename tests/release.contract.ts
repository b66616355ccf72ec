import type { Distribution } from '@samepage/server/storage/release-records.ts'
import type { Storage } from '@samepage/server/storage/storage.ts'
import type { ConferenceId } from '@samepage/shared'
import { describe, expect, test } from 'vitest'
import type { Place } from './storage.contract.ts'
import { newContact, newDistribution } from './support/distributions.ts'

const newConference = (): ConferenceId => crypto.randomUUID() as ConferenceId

/** What the release desk keeps comes back as it was, and changes once at a time. */
export function registerReleaseContract(place: () => Place): void {
  const directory = (): Storage['directory'] => place().storage.directory
  const movedOn = { name: 'Refusal', code: 'moved-on' }

  describe('what the release desk keeps', () => {
    test('where copies go is kept in place of what was, for each conference alone, also after a restart', async () => {
      const [marlow, other] = [newConference(), newConference()]
      expect(await directory().contacts(marlow)).toEqual([])
      const jean = newContact()
      await directory().saveContacts(marlow, [newContact(), jean])
      await directory().saveContacts(marlow, [jean])
      expect(await directory().contacts(marlow)).toEqual([jean])
      expect(await directory().contacts(other)).toEqual([])
      expect(await (await place().reopen()).directory.contacts(marlow)).toEqual([jean])
    })

    test('what is ready is kept in place of what was, for each conference alone, also after a restart', async () => {
      const [marlow, other] = [newConference(), newConference()]
      expect(await directory().ready(marlow)).toBeNull()
      const letter = { paper: 'child-letter', look: 'large', language: 'cy', format: 'pdf' } as const
      const copy = { ...letter, reader: newContact().reader, type: 'application/pdf', fileName: 'letter.pdf', sha256: 'a'.repeat(64) }
      await directory().saveReady(marlow, { signature: 4, copies: [] })
      await directory().saveReady(marlow, { signature: 9, copies: [copy] })
      expect(await directory().ready(marlow)).toEqual({ signature: 9, copies: [copy] })
      expect(await directory().ready(other)).toBeNull()
      expect(await (await place().reopen()).directory.ready(marlow)).toEqual({ signature: 9, copies: [copy] })
    })

    test('distributions come back in the order they were added, by their conference and by their id, also after a restart', async () => {
      const [marlow, other] = [newConference(), newConference()]
      const all = [newDistribution(), newDistribution(), newDistribution()] as const
      for (const one of all) await directory().saveDistribution(marlow, one)
      const changed = { ...all[0], revision: 2, state: 'sent' as const }
      await directory().saveDistribution(marlow, changed)
      const kept = [changed, all[1], all[2]]
      expect(await directory().distributions(marlow)).toEqual(kept)
      expect(await directory().distributions(other)).toEqual([])
      expect(await directory().distribution(changed.id)).toEqual({ conference: marlow, distribution: changed })
      expect(await directory().distribution(crypto.randomUUID())).toBeNull()
      expect(await (await place().reopen()).directory.distributions(marlow)).toEqual(kept)
    })

    test('[R71] of two that change one distribution at the same moment one does, and the other is told', async () => {
      const marlow = newConference()
      const one = newDistribution()
      await directory().saveDistribution(marlow, one)
      await expect(directory().saveDistribution(marlow, one), 'added twice').rejects.toMatchObject(movedOn)
      const next = (state: Distribution['state']): Distribution => ({ ...one, revision: 2, state })
      const results = await Promise.allSettled([
        directory().saveDistribution(marlow, next('sending')),
        directory().saveDistribution(marlow, next('sending'))
      ])
      expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
      await expect(directory().dropDistribution(marlow, one)).rejects.toMatchObject(movedOn)
      await expect(directory().saveDistribution(newConference(), { ...one, revision: 3 })).rejects.toMatchObject(movedOn)
      await directory().dropDistribution(marlow, { id: one.id, revision: 2 })
      expect(await directory().distributions(marlow)).toEqual([])
      await expect(directory().saveDistribution(marlow, { ...one, revision: 3 })).rejects.toMatchObject(movedOn)
    })
  })
}
