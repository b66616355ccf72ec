import type { DatabaseSync } from 'node:sqlite'
import { type ConferenceId, Refusal } from '@samepage/shared'
import { openBody, PURPOSES, sealBody } from '../records/bodies.ts'
import type { Contact, Distribution, Ready, ReleaseRecords } from '../release-records.ts'
import type { ConferenceKeys } from '../sealing/conference-keys.ts'
import { Bound } from './bound.ts'

const ADD = `
  INSERT INTO distribution (id, conference, made, revision, body)
  VALUES (:id, :conference, (SELECT 1 + coalesce(max(made), 0) FROM distribution WHERE conference = :conference), 1, :body)
  ON CONFLICT DO NOTHING`
const CHANGE = `
  UPDATE distribution SET revision = :revision, body = :body WHERE id = :id AND conference = :conference AND revision = :revision - 1`

interface Row {
  id: string
  body: Uint8Array
}

/** What the release desk keeps. Sealed: names, addresses and what people say of their copies are in it. */
export function releasesIn(db: DatabaseSync, keys: ConferenceKeys): ReleaseRecords {
  const bound = new Bound(db, keys)
  const saveContacts = db.prepare(`
    INSERT INTO contact (conference, body) VALUES (?, ?) ON CONFLICT (conference) DO UPDATE SET body = excluded.body`)
  const contacts = db.prepare('SELECT body FROM contact WHERE conference = ?')
  const saveReady = db.prepare(`
    INSERT INTO ready (conference, body) VALUES (?, ?) ON CONFLICT (conference) DO UPDATE SET body = excluded.body`)
  const ready = db.prepare('SELECT body FROM ready WHERE conference = ?')
  const add = db.prepare(ADD)
  const change = db.prepare(CHANGE)
  const drop = db.prepare('DELETE FROM distribution WHERE id = ? AND conference = ? AND revision = ?')
  const all = db.prepare('SELECT id, body FROM distribution WHERE conference = ? ORDER BY made')
  const whose = db.prepare('SELECT conference FROM distribution WHERE id = ?')

  const distributions = async (conference: ConferenceId): Promise<Distribution[]> => {
    const found = await bound.read(conference, 'distribution', (key) =>
      (all.all(conference) as unknown as Row[]).map(({ id, body }) =>
        openBody<Distribution>(key, PURPOSES.distribution(conference, id), body)
      )
    )
    return found ?? []
  }

  return {
    async saveContacts(conference, all) {
      await keys.ready(conference)
      const body = sealBody(keys.of(conference), PURPOSES.contacts(conference), all)
      bound.change(conference, 'contact', () => saveContacts.run(conference, body))
    },
    async contacts(conference) {
      const found = await bound.read(conference, 'contact', (key) => {
        const row = contacts.get(conference) as { body: Uint8Array } | undefined
        return row ? openBody<Contact[]>(key, PURPOSES.contacts(conference), row.body) : []
      })
      return found ?? []
    },
    async saveReady(conference, all) {
      await keys.ready(conference)
      const body = sealBody(keys.of(conference), PURPOSES.ready(conference), all)
      bound.change(conference, 'ready', () => saveReady.run(conference, body))
    },
    async ready(conference) {
      return bound.read(conference, 'ready', (key) => {
        const row = ready.get(conference) as { body: Uint8Array } | undefined
        return row ? openBody<Ready>(key, PURPOSES.ready(conference), row.body) : null
      })
    },
    async saveDistribution(conference, distribution) {
      const { id, revision } = distribution
      await keys.ready(conference)
      const body = sealBody(keys.of(conference), PURPOSES.distribution(conference, id), distribution)
      bound.change(conference, 'distribution', () => {
        const { changes } = revision === 1 ? add.run({ id, conference, body }) : change.run({ id, conference, revision, body })
        if (changes !== 1) throw new Refusal('moved-on', 'distribution')
      })
    },
    async dropDistribution(conference, { id, revision }) {
      await keys.ready(conference)
      bound.change(conference, 'distribution', () => {
        if (drop.run(id, conference, revision).changes !== 1) throw new Refusal('moved-on', 'distribution')
      })
    },
    distributions,
    async distribution(id) {
      const row = whose.get(id) as { conference: ConferenceId } | undefined
      const found = row && (await distributions(row.conference)).find((one) => one.id === id)
      return row && found ? { conference: row.conference, distribution: found } : null
    }
  }
}
