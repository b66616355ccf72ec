import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { until } from '../support/guest.ts'
import { LONG } from '../support/long.ts'
import { noOwnPostgres, ownPostgres } from '../support/own-postgres.ts'
import { noRedis, processes } from '../support/processes.ts'
import { spreadMeeting } from '../support/spread-meeting.ts'

const ROUNDS = 3
const AWAY_MS = 10_000
const PATIENCE_MS = 90_000
const MOST_MS = 15 * 60_000
const no = noOwnPostgres ?? noRedis

describe.skipIf(no ?? !LONG)(no ?? 'a PostgreSQL that is started again beneath three processes', () => {
  it(
    '[R3] [R60] loses nothing, whether it was stopped in order, fell over or was away for ten seconds, and everybody goes on by themselves',
    async () => {
      const postgres = await ownPostgres()
      const here = await processes(3, postgres.url)
      const meeting = await spreadMeeting(here, 100)
      const goesOn = async (after: string): Promise<void> => {
        const { length } = meeting.saved
        await until(() => meeting.saved.length >= length + 30, `it goes on after ${after}`, PATIENCE_MS)
      }
      await goesOn('the beginning')
      for (let round = 0; round < ROUNDS; round++) {
        for (const how of ['fast', 'immediate'] as const) {
          postgres.restart(how)
          await goesOn(how)
        }
        here.database.sever()
        await wait(AWAY_MS)
        here.database.mend()
        await goesOn('ten seconds')
      }
      await meeting.end()
      console.log(
        `${2 * ROUNDS} restarts, ${ROUNDS} cuts: ${meeting.saved.length} sentences and ${meeting.decided.length} decisions were said to be kept; all of them were`
      )
      expect(meeting.decided.length).toBeGreaterThan(0)
    },
    MOST_MS
  )
})
