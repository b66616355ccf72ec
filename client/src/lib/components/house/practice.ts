import type { ConferenceMade, Link } from '@samepage/shared'
import { api } from '#lib/api.ts'

const KEPT_AS = 'practice-links'

/** Makes a new made-up conference. Its links are kept for this tab, so that coming back finds them: nobody in it is real. */
export async function beginPractice(): Promise<Link[]> {
  const { links } = await api.post<ConferenceMade>('/api/practice', {})
  try {
    sessionStorage.setItem(KEPT_AS, JSON.stringify(links))
  } catch {
    // A browser that keeps nothing for us: the links are still on the page that asked.
  }
  return links
}

/** The links of the made-up conference this tab began last; none when it began none. */
export function practiceLinks(): Link[] {
  try {
    const links: unknown = JSON.parse(sessionStorage.getItem(KEPT_AS) ?? '[]')
    return Array.isArray(links) ? links : []
  } catch {
    return [] // kept badly or not at all: the page offers to begin again
  }
}
