import { type ConferenceId, Refusal } from '@samepage/shared'
import { openBody, PURPOSES, sealBody } from '../records/bodies.ts'
import type { Contact, Distribution, Ready, ReleaseRecords } from '../release-records.ts'
import type { ConferenceKeys } from '../sealing/conference-keys.ts'
import type { Bound } from './bound.ts'
import type { Database } from './database.ts'

const SAVE_CONTACTS = `
  INSERT INTO contact (conference, body) VALUES ($1, $2) ON CONFLICT (conference) DO UPDATE SET body = excluded.body`
const SAVE_READY = `
  INSERT INTO ready (conference, body) VALUES ($1, $2) ON CONFLICT (conference) DO UPDATE SET body = excluded.body`
const ADD = `
  INSERT INTO distribution (id, conference, made, revision, body)
  VALUES ($1, $2, (SELECT 1 + coalesce(max(made), 0) FROM distribution WHERE conference = $2), $3, $4)
  ON CONFLICT DO NOTHING`
const CHANGE = 'UPDATE distribution SET revision = $3, body = $4 WHERE id = $1 AND conference = $2 AND revision = $3::bigint - 1'
const DROP = 'DELETE FROM distribution WHERE id = $1 AND conference = $2 AND revision = $3'

/** What the release desk keeps. Sealed: names, addresses and what people say of their copies are in it. */
export function releasesIn(db: Database, keys: ConferenceKeys, bound: Bound): ReleaseRecords {
  const distributions = async (conference: ConferenceId): Promise<Distribution[]> => {
    type Row = { id: string; made: number; body: Uint8Array }
    const found = await bound.read<Row, Distribution[]>(conference, 'distribution', 'body', (key, rows) =>
      rows
        .toSorted((a, b) => a.made - b.made)
        .map(({ id, body }) => openBody<Distribution>(key, PURPOSES.distribution(conference, id), body))
    )
    return found ?? []
  }

  return {
    async saveContacts(conference, all) {
      await bound.change(conference, 'contact', async (tx) => {
        tx.later(SAVE_CONTACTS, [conference, sealBody(keys.of(conference), PURPOSES.contacts(conference), all)])
      })
    },
    async contacts(conference) {
      const found = await bound.read<{ body: Uint8Array }, Contact[]>(conference, 'contact', 'body', (key, [row]) =>
        row ? openBody<Contact[]>(key, PURPOSES.contacts(conference), row.body) : []
      )
      return found ?? []
    },
    async saveReady(conference, all) {
      await bound.change(conference, 'ready', async (tx) => {
        tx.later(SAVE_READY, [conference, sealBody(keys.of(conference), PURPOSES.ready(conference), all)])
      })
    },
    async ready(conference) {
      return bound.read<{ body: Uint8Array }, Ready | null>(conference, 'ready', 'body', (key, [row]) =>
        row ? openBody<Ready>(key, PURPOSES.ready(conference), row.body) : null
      )
    },
    async saveDistribution(conference, distribution) {
      const { id, revision } = distribution
      await bound.change(conference, 'distribution', async (tx) => {
        const body = sealBody(keys.of(conference), PURPOSES.distribution(conference, id), distribution)
        const changed = await tx.run(revision === 1 ? ADD : CHANGE, [id, conference, revision, body])
        if (changed !== 1) throw new Refusal('moved-on', 'distribution')
      })
    },
    async dropDistribution(conference, { id, revision }) {
      await bound.change(conference, 'distribution', async (tx) => {
        if ((await tx.run(DROP, [id, conference, revision])) !== 1) throw new Refusal('moved-on', 'distribution')
      })
    },
    distributions,
    async distribution(id) {
      const row = await db.row<{ conference: ConferenceId }>('SELECT conference FROM distribution WHERE id = $1', [id])
      const found = row && (await distributions(row.conference)).find((one) => one.id === id)
      return row && found ? { conference: row.conference, distribution: found } : null
    }
  }
}
