import type { Board } from './installation.ts'

const MOST = 10_000 // of one kind, which is what stands before the first `/`: strangers can have things put here

/** The board of a process that is alone: in its memory, gone with it. The newest are kept. */
export function memoryBoard(): Board {
  const kinds = new Map<string, Map<string, { value: string; until: number; changed: number }>>()
  let changes = 0
  const kindOf = (name: string): string => name.slice(0, name.indexOf('/') + 1)
  const find = (name: string, now: number): string | null => {
    const found = kinds.get(kindOf(name))?.get(name)
    return found && found.until > now ? found.value : null
  }
  const put = (name: string, value: string, until: number): void => {
    const kind = kinds.get(kindOf(name)) ?? new Map<string, { value: string; until: number; changed: number }>()
    kinds.set(kindOf(name), kind)
    kind.delete(name) // put back as the newest
    kind.set(name, { value, until, changed: ++changes })
    const [oldest] = kind.keys()
    if (kind.size > MOST && oldest !== undefined) kind.delete(oldest)
  }

  return {
    async put(name, value, until) {
      put(name, value, until)
    },
    async claim(name, value, until, now) {
      if (find(name, now) !== null) return false
      put(name, value, until)
      return true
    },
    async look(name, now) {
      return find(name, now)
    },
    async take(name, now) {
      const found = find(name, now)
      kinds.get(kindOf(name))?.delete(name)
      return found
    },
    async under(start, now) {
      const kind = [...(kinds.get(kindOf(start)) ?? [])]
      return kind.flatMap(([name, { value, until }]) => (name.startsWith(start) && until > now ? [[name, value] as [string, string]] : []))
    },
    async sweep(now) {
      for (const kind of kinds.values()) for (const [name, { until }] of kind) if (until <= now) kind.delete(name)
    },
    async changedAfter(changed, start) {
      const kind = [...(kinds.get(kindOf(start)) ?? [])]
      return kind.flatMap(([name, one]) => (name.startsWith(start) && one.changed > changed ? [{ ...one, name }] : []))
    }
  }
}
