import { setTimeout } from 'node:timers/promises'
import { layOut } from '@samepage/server/plan/layout.ts'
import { printed } from '@samepage/server/plan/print.ts'
import { LIMITS, openPrinter } from '@samepage/server/plan/printer.ts'
import type { Written } from '@samepage/server/papers/blocks.ts'
import type { Instant, Plan } from '@samepage/shared'
import { describe, expect, onTestFinished, test } from 'vitest'
import { marlow } from './support/marlow.ts'

function printer(limits = { ...LIMITS }): ReturnType<typeof openPrinter> {
  const opened = openPrinter(limits)
  onTestFinished(() => opened.close())
  return opened
}

/** Much more than a meeting writes: several seconds of printing. */
function hugePlan(): Plan {
  const page = marlow()
  for (let i = 0; i < 60; i++) page.card('past', 'Amira is worried about the stairs and the gate. '.repeat(410))
  return page.signed()
}

describe('the printer', () => {
  test('[R22] away from the room, a plan has the same bytes', async () => {
    const plan = marlow().signed()
    const here = await printed(layOut(plan))
    const opened = printer()
    const [there, again] = await Promise.all([opened.print(plan), opened.print(plan)])
    expect(Buffer.compare(here, there)).toBe(0)
    expect(Buffer.compare(here, again)).toBe(0)
  })

  test('gets ready by itself, once whoever waited for the server has had a second', async () => {
    const processes = (): number => process.getActiveResourcesInfo().filter((what) => what === 'ProcessWrap').length
    await expect.poll(processes).toBe(0)
    const opened = printer()
    await setTimeout(500)
    expect(processes()).toBe(0)
    await expect.poll(processes, { timeout: 10_000 }).toBe(1)
    await opened.close()
    await expect.poll(processes).toBe(0)
  })

  test('a plan that takes too long is stopped and refused kindly, and the next one is printed', async () => {
    const limits = { ...LIMITS, jobMs: 60_000 }
    const opened = printer(limits)
    await opened.print(marlow().draft())
    limits.jobMs = 200
    await expect(opened.print(hugePlan())).rejects.toMatchObject({ code: 'print-slow', status: 503 })
    limits.jobMs = 60_000
    expect((await opened.print(marlow().draft())).length).toBeGreaterThan(10_000)
  })

  test('a plan that cannot be printed fails alone, and what went wrong holds nobody’s words', async () => {
    const opened = printer()
    const broken = structuredClone(marlow().signed())
    Object.assign(broken.threads[0]!, { statement: { image: 'secret.png' } })
    const [first, second] = await Promise.allSettled([opened.print(broken), opened.print(marlow().signed())])
    expect(second.status).toBe('fulfilled')
    expect(first.status === 'rejected' && String(first.reason)).toMatch(/TypeError/)
    expect(first.status === 'rejected' && String(first.reason)).not.toMatch(/secret|Poppy/)
  })

  test('[R65] a paper with a fault does not come out of it, and what is said of it is the fault and the page', async () => {
    const opened = printer()
    const words = { text: 'Poppy’s paper begins in the middle' }
    const written: Written = {
      ...{ paper: 'family-plan', look: 'ordinary', language: 'en', title: 'Plan', mark: '', madeFor: '', foot: '', pageOf: '', hash: 'a1' },
      verify: null,
      at: '2026-05-12T10:42:00Z' as Instant,
      blocks: [
        { is: 'heading', level: 2, words },
        { is: 'paragraph', words }
      ]
    }
    const faulty = opened.print({ written, format: 'pdf' })
    await expect(faulty).rejects.toThrow('UnfitPaper: headings-skip (page 0)')
    await expect(faulty).rejects.not.toThrow('Poppy')
    const whole = { ...written, blocks: [{ is: 'heading', level: 1, words }, ...written.blocks] satisfies Written['blocks'] }
    expect((await opened.print({ written: whole, format: 'pdf' })).length).toBeGreaterThan(10_000)
  })

  test('what cannot even be sent to it fails alone', async () => {
    const opened = printer()
    const broken = { ...marlow().signed(), place: (() => '') as unknown as string }
    await expect(opened.print(broken)).rejects.toThrow()
    expect((await opened.print(marlow().signed())).length).toBeGreaterThan(10_000)
  })

  test('too many at once, and asking a printer that is closing, are refused at once', async () => {
    const opened = printer({ ...LIMITS, waiting: 1 })
    const asked = [opened.print(marlow().draft()), opened.print(marlow().draft())]
    await expect(opened.print(marlow().draft())).rejects.toMatchObject({ code: 'print-slow' })
    const settled = Promise.allSettled(asked)
    await opened.close()
    for (const { status } of await settled) expect(status).toBe('rejected')
    await expect(opened.print(marlow().draft())).rejects.toMatchObject({ code: 'unready' })
  })

  test('may be closed at any moment, also while it starts or prints, and whoever waits is told', { timeout: 60_000 }, async () => {
    const [plan, huge] = [marlow().signed(), hugePlan()]
    for (const ms of [0, 30, 60, 90, 120, 200, 300, 500, 800, 1200]) {
      const opened = openPrinter()
      const asked = Promise.allSettled([opened.print(plan), opened.print(plan), opened.print(huge)]) // the last takes seconds, on any machine
      await setTimeout(ms)
      await opened.close()
      const last = (await asked).at(-1)
      expect(last).toMatchObject({ status: 'rejected', reason: { code: 'unready' } })
    }
  })
})
