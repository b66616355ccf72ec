import './chance.ts' // first of all
import { describe, expect, it } from 'vitest'
import { size } from '../support/long.ts'
import { BAD_SEEDS } from './bad-seeds.ts'
import { type Outcome, play } from './story.ts'

/** SIM_SEED  replays one run. SIM_SEEDS  how many are played, from SIM_FROM on. */
const ONE = process.env['SIM_SEED']
const COUNT = Number(process.env['SIM_SEEDS'] ?? size(200, 10_000))
const FROM = Number(process.env['SIM_FROM'] ?? Math.floor(Date.now() / 86_400_000) * 10_000) // others every day
const SEEDS = ONE ? [Number(ONE)] : Array.from({ length: COUNT }, (_, i) => FROM + i)

const failed = (seed: number, { faults }: Outcome): string => `SIM_SEED=${seed}: ${[...new Set(faults)].slice(0, 5).join('; ')}`

describe('a conference in which everything goes wrong that can', () => {
  for (const [name, seed] of Object.entries(BAD_SEEDS)) {
    it(`[R7] once ended badly and never again: ${name}`, async () => {
      expect((await play(seed)).faults).toEqual([])
    })
  }

  it('[R6] is the same one when it is played again', async () => {
    const [first, second] = [await play(FROM), await play(FROM)]
    expect(second).toEqual(first)
  })

  it(
    `[R1] [R2] [R3] [R4] [R5] [R6] of ${SEEDS.length} from seed ${SEEDS[0]} on, every one ends with one page for all and nothing lost`,
    async () => {
      const bad: string[] = []
      const sum = { edits: 0, shown: 0, refused: 0, decided: 0, crashes: 0, cuts: 0 }
      for (const seed of SEEDS) {
        const outcome = await play(seed)
        if (outcome.faults.length > 0) bad.push(failed(seed, outcome))
        for (const key of Object.keys(sum) as (keyof typeof sum)[]) sum[key] += outcome.counted[key]
      }
      console.log(`${SEEDS.length} conferences: ${JSON.stringify(sum)}`)
      expect(bad.join('\n')).toBe('')
      if (SEEDS.length >= 100) for (const [what, count] of Object.entries(sum)) expect(count, what).toBeGreaterThan(0)
    },
    Math.max(120_000, SEEDS.length * 2_000)
  )
})
