import type { Plugin, Rolldown } from 'vite'

// Which files the programs of a page come in. Left to itself the bundler makes one of every few modules that two pages share, ninety of them for a seat:
// each is a request on a slow phone, and small files hardly compress. What a seat's page shows at once comes in four instead. Everything that is
// fetched later stays as the bundler cuts it.

/** From what every page has to what a seat's page alone has; each file needs only those before it. */
const FILES = ['base', 'pages', 'live', 'seat'] as const
type File = (typeof FILES)[number]

/** Where the built client lists these four and the few bytes that open them, for server/src/transport/pages.ts. */
const AHEAD = '_app/seat.json'

/** What a page is needed by: the frame of all pages, a seat, another page with a live connection, or any other page. */
function fileOfPage(id: string): File | null {
  const [, route] = /\/src\/routes\/(.*\+(?:page|layout|error)\.svelte)$/.exec(id) ?? []
  if (route === undefined) return null
  if (/^\+(layout|error)/.test(route)) return 'base'
  if (/^seats\/\[person\]\/\+(layout|page)/.test(route)) return 'seat'
  if (route.startsWith('seats/')) return null // opened inside a seat, which has loaded its own by then
  return /^(wall|lobby)\//.test(route) ? 'live' : 'pages'
}

/** Everything that comes with these modules. The entry of the shared package names all of it, and a page takes a part: the bundler knows which. */
function allBehind(roots: readonly string[], imports: (id: string) => readonly string[]): Set<string> {
  const found = new Set(roots)
  for (const id of found) if (!id.endsWith('/shared/src/index.ts')) for (const next of imports(id)) found.add(next)
  return found
}

/** Puts the programs of a seat's page into few files, of which other pages load no more than they share. */
export function fewFiles(): Plugin {
  const fileOf = new Map<string, File>()
  const groups: Rolldown.CodeSplittingGroup[] = FILES.map((name, index) => ({
    name,
    test: (id) => fileOf.get(id) === name, // what it imports comes along, unless a file before has it
    priority: FILES.length - index
  }))
  return {
    name: 'samepage-few-files',
    applyToEnvironment: ({ name }) => name === 'client',
    config: () => ({ environments: { client: { build: { rolldownOptions: { output: { codeSplitting: { groups } } } } } } }),
    // The server tells a browser of them before it has read the page: each file that names another would wait for its own answer first.
    generateBundle(_options, bundle) {
      const made = Object.values(bundle).filter((file) => file.type === 'chunk')
      const isOfSeat = (id: string): boolean => ['base', 'seat'].includes(fileOfPage(id) ?? '')
      const doors = made.filter(({ facadeModuleId }) => facadeModuleId && this.getModuleInfo(facadeModuleId)?.importedIds.some(isOfSeat))
      const files = FILES.flatMap((name) => made.filter((chunk) => chunk.name === name))
      const source = JSON.stringify([...files, ...doors].map(({ fileName }) => `/${fileName}`))
      this.emitFile({ type: 'asset', fileName: AHEAD, source })
    },
    buildEnd() {
      const ids = [...this.getModuleIds()]
      const behind = (file: File): Set<string> =>
        allBehind(
          ids.filter((id) => fileOfPage(id) === file),
          (id) => this.getModuleInfo(id)?.importedIds ?? []
        )
      const [base, pages, live, seat] = [behind('base'), behind('pages'), behind('live'), behind('seat')]
      for (const id of base) fileOf.set(id, 'base')
      for (const id of seat) if (!base.has(id)) fileOf.set(id, pages.has(id) ? 'pages' : live.has(id) ? 'live' : 'seat')
    }
  }
}
