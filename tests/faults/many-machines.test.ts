import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { askRedis, noProcesses, processes } from '../support/processes.ts'
import { spreadMeeting } from '../support/spread-meeting.ts'

const LONG = process.env['FAULTS'] === 'long' // `npm run test:faults`; in `npm test` the short one beside this folder does
const MOST_MS = 20 * 60_000
const ROUNDS = 2
const AWAY_MS = 10_000
const PATIENCE_MS = 90_000

describe.skipIf(noProcesses ?? !LONG)(noProcesses ?? 'one conference at three real processes, for long', () => {
  it(
    '[R60] loses nothing when each process is killed in turn, Redis is emptied and cut, and the database is away for ten seconds, again and again',
    async () => {
      const here = await processes(3)
      const meeting = await spreadMeeting(here, 100)
      const goesOn = async (): Promise<void> => {
        const { length } = meeting.saved
        // Whoever was at a process that ended waits ten seconds for its answer before they go to another.
        for (const from = Date.now(); meeting.saved.length < length + 30; await wait(20))
          if (Date.now() - from > PATIENCE_MS) throw new Error('nothing goes on')
      }
      for (let round = 0; round < ROUNDS; round++) {
        for (let at = 0; at < 3; at++) {
          await here.kill(at)
          await goesOn()
          await here.start(at)
          await goesOn()
        }
        await askRedis(async (redis) => {
          await redis.sendCommand(['FLUSHALL'])
          for (const type of ['pubsub', 'normal']) await redis.sendCommand(['CLIENT', 'KILL', 'TYPE', type, 'SKIPME', 'yes'])
        })
        await goesOn()
        here.database.sever()
        await wait(AWAY_MS)
        here.database.mend()
        await goesOn()
      }
      await meeting.end()
      console.log(`${meeting.saved.length} sentences and ${meeting.decided.length} decisions were said to be kept; all of them were`)
      expect(meeting.decided.length).toBeGreaterThan(0)
    },
    MOST_MS
  )
})
