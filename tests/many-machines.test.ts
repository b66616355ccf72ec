import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { until } from './support/guest.ts'
import { askRedis, noProcesses, processes } from './support/processes.ts'
import { spreadMeeting } from './support/spread-meeting.ts'

const MOST_MS = 120_000

describe.skipIf(noProcesses)(noProcesses ?? 'one conference at three real processes', () => {
  it(
    '[R60] loses nothing when a process is killed, Redis is emptied and cut, and the database is away for two seconds',
    async () => {
      const here = await processes(3)
      const meeting = await spreadMeeting(here)
      await until(() => meeting.saved.length >= 20 && meeting.decided.length >= 3, 'it is under way')
      await here.kill(1)
      const then = meeting.saved.length
      await until(() => meeting.saved.length >= then + 10, 'it goes on at the others')
      await here.start(1)
      await askRedis(async (redis) => {
        await redis.sendCommand(['FLUSHALL'])
        await redis.sendCommand(['CLIENT', 'KILL', 'TYPE', 'pubsub'])
      })
      here.database.sever()
      await wait(2_000)
      here.database.mend()
      const before = meeting.saved.length
      await until(() => meeting.saved.length >= before + 20, 'it goes on by itself')
      await meeting.end()
      expect(meeting.decided.length).toBeGreaterThanOrEqual(3)
    },
    MOST_MS
  )
})
