import { Counter, Gauge, Registry } from 'prom-client'
import type { LastBackup } from '../house/proof/last-backup.ts'
import type { Lately, Vitals } from '../house/proof/vitals.ts'

/** What the numbers are read from, at the moment somebody asks. */
export interface Measured {
  vitals: Vitals
  backup: LastBackup
  /** Everybody who is connected, and the conferences they are in. */
  counted: () => { connections: number; people: number; conferences: number }
  /** Documents in memory. */
  openDocuments: () => number
  now: () => number
}

/** How we are doing, as Prometheus reads it. Numbers and codes from closed lists: no names, no words, no addresses. */
export function metricsOf({ vitals, backup, counted, openDocuments, now }: Measured): Registry {
  const registry = new Registry()
  const registers = [registry]
  const gauge = (name: string, help: string, read: () => number | Promise<number>): void => {
    const one: Gauge = new Gauge({ name, help, registers, collect: async () => one.set(await read()) })
  }
  const count = (name: string, help: string, read: () => Iterable<[label: string, count: number]>, label: string): void => {
    const one: Counter = new Counter({
      name,
      help,
      registers,
      labelNames: [label],
      collect() {
        one.reset()
        for (const [value, times] of read()) one.inc({ [label]: value }, times)
      }
    })
  }
  const spread = (name: string, help: string, read: () => Lately): void => {
    const one: Gauge = new Gauge({
      name,
      help,
      registers,
      labelNames: ['quantile'],
      collect() {
        const { p50, p99, most } = read()
        for (const [quantile, ms] of [
          ['0.5', p50],
          ['0.99', p99],
          ['1', most]
        ] as const)
          one.set({ quantile }, ms / 1000)
      }
    })
  }
  spread(
    'samepage_commit_seconds',
    'From being asked to keep an entry to it being on the disk, of the last five to ten minutes',
    () => vitals.keeping
  )
  count('samepage_commits_total', 'Entries that were asked to be kept', () => Object.entries(vitals.commits), 'outcome')
  spread('samepage_event_loop_lag_seconds', 'How late the process was for what was due, of the last five minutes', () => vitals.lag)
  count('samepage_refused_total', 'Edits and decisions that were refused, by the code of the refusal', () => vitals.refused, 'code')
  gauge('samepage_people', 'People who are connected and let in', () => counted().people)
  gauge('samepage_connections', 'Live connections', () => counted().connections)
  gauge('samepage_conferences_open', 'Conferences somebody is connected to', () => counted().conferences)
  gauge('samepage_documents_open', 'Documents in memory', openDocuments)
  gauge('samepage_seconds_since_backup', 'Since the last backup that was looked over; +Inf when there was none', async () => {
    const last = await backup.find()
    return last ? Math.max(0, (now() - Date.parse(last.at)) / 1000) : Infinity
  })
  gauge('samepage_ready', '1 when people may be sent here', () => (vitals.unready ? 0 : 1))
  gauge('process_resident_memory_bytes', 'Memory', () => process.memoryUsage.rss())
  gauge('process_uptime_seconds', 'Since it was started', () => process.uptime())
  return registry
}
