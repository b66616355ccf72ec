import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path/posix'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const SOURCES = ['shared/src', 'server/src', 'client/src']

/** Who may import whom; the first folder that fits a file counts. Our own files go by their path, packages by their name. */
const ARROWS: [folder: string, mayImport: RegExp][] = [
  ['shared/src/', /^(shared\/src\/|(yjs|typebox|fractional-indexing|syllable)$)/],
  [
    'server/src/live/',
    /^(server\/src\/(live\/|storage\/(storage|directory|installation)\.ts$)|(@samepage\/shared|yjs|lib0\/decoding|node:(util|timers\/promises))$)/
  ],
  ['server/src/pictures/', /^(server\/src\/pictures\/|(@samepage\/shared|jpeg-js|pngjs)$|node:(child_process|url|zlib)$)/],
  ['server/src/storage/', /^(server\/src\/storage\/|@samepage\/shared$|pg$|node:(sqlite|fs|path|url|crypto|timers\/promises)$)/],
  ['server/src/papers/', /^(server\/src\/(papers|plan)\/|(@samepage\/shared(\/usual\/(cy|ur))?|docx|fflate|node:crypto)$)/],
  // The printing process prints papers, too; nothing else of a plan knows of them.
  ['server/src/plan/printing-process.ts', /^(server\/src\/(plan|papers)\/|@samepage\/shared$)/],
  ['server/src/plan/printer.ts', /^(server\/src\/plan\/|@samepage\/shared$|node:(child_process|events|url)$)/],
  [
    'server/src/plan/',
    /^(server\/src\/plan\/|(@samepage\/shared|harfbuzzjs|bidi-js|@libpdf\/core|pkijs|asn1js)$|node:(fs|url|path|crypto|zlib|module)$)/
  ],
  [
    'server/src/exchange/',
    /^(server\/src\/exchange\/|(@samepage\/shared|typebox|canonicalize|csv-parse\/sync|csv-stringify\/sync|fflate|node:crypto)$)/
  ],
  [
    'server/src/house/',
    /^(server\/src\/(house\/|exchange\/|live\/|papers\/|pictures\/|plan\/|storage\/(storage|directory|installation|release-records)\.ts$)|(@samepage\/shared|yjs|@node-rs\/argon2|@simplewebauthn\/server|openid-client|otpauth|nodemailer\/lib\/(mail-composer|smtp-connection)|node:(crypto|fs|fs\/promises|path|perf_hooks|timers\/promises))$)/
  ],
  [
    'server/src/transport/',
    /^(server\/src\/(transport\/|house\/|live\/|storage\/(storage|directory|installation)\.ts$)|@samepage\/shared$|@?fastify|socket\.io|typebox|prom-client$|node:(http|net|fs|crypto)$)/
  ],
  [
    'server/src/many/',
    /^(server\/src\/(many\/|live\/|storage\/(storage|installation|cannot-open|sealing\/seal)\.ts$)|(@samepage\/shared|@redis\/client|node:crypto)$)/
  ],
  ['server/src/cli/', /^(server\/src\/(cli\/|house\/|storage\/|config\.ts$)|@samepage\/shared$|node:(fs|path|util)$)/],
  ['server/src/config.ts', /^(server\/src\/misspelt\.ts|node:(path|net|fs))$/],
  ['server/src/steady-clock.ts', /^node:os$/],
  ['server/src/misspelt.ts', /^fastest-levenshtein$/],
  ['server/src/app.ts', /^(server\/src\/(?!storage\/(?!(storage|directory|installation)\.ts))|@samepage\/shared$|@?fastify|node:)/],
  ['server/src/furnish.ts', /^(server\/src\/(?!storage\/(?!(storage|directory|installation)\.ts))|@samepage\/shared$|@?fastify)/],
  ['server/src/main.ts', /^server\/src\//],
  ['client/src/', /^(?!@samepage\/(?!shared(\/(plain|usual\/(cy|ur)))?$)|server\/|tests\/|shared\/|node:)/]
]

/** What may stand in one place only, in imports or in the text of a file. */
const ONLY: [what: RegExp, where: RegExp][] = [
  [/ from '(jpeg-js|pngjs)'/, /^server\/src\/pictures\/clean\.ts$/], // only ever in a process of its own
  [/ from 'docx'/, /^server\/src\/papers\/(to-docx|docx-styles)\.ts$/],
  [/ from '@redis\/client'/, /^server\/src\/many\/redis\.ts$/],
  [/pdfmake\/js| from 'pdfmake'/, /^server\/src\/plan\/tagged\/pdfmake\.ts$/],
  [/ from 'harfbuzzjs'/, /^server\/src\/plan\/script\/shape\.ts$/],
  [/ from 'node:sqlite'/, /^server\/src\/storage\/sqlite\//],
  [/node:worker_threads/, /^$/], // to end a thread can end the process it is in: server/src/plan/printer.ts
  [/ from 'nodemailer/, /^server\/src\/house\/release\/mailer\.ts$/],
  [/ from 'pg'/, /^server\/src\/storage\/postgres\//],
  [/ from 'socket\.io'/, /^server\/src\/transport\/socket\.ts$/],
  [/ from 'socket\.io-client'/, /^client\/src\/lib\/live\/connection\.ts$/],
  [/ from '@samepage\/shared\/plain'/, /^client\/src\/lib\/companion\/worker\.ts$/], // its word list is for a thread of its own, not for a page
  [/process\.env/, /^server\/src\/config\.ts$/],
  [/\.get(Map|Text|Array|XmlFragment)\b[^(]*\(/, /^shared\/src\/map\//], // only the map's own code names a key of the page
  [/Date\.now\(|new Date\(\)|Math\.random\(|\.randomUUID\(/, /^(server|client)\//] // the domain has no clock and no chance
]

function faultsIn(path: string, text: string): string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*/g, '')
  const mayImport = ARROWS.find(([folder]) => path.startsWith(folder))?.[1] ?? /^$/
  const imported = [...code.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*['"]([^'"]+)['"]/g)].map(([, name = '']) =>
    name.startsWith('.') ? join(dirname(path), name) : name
  )
  return [
    ...imported.filter((name) => !mayImport.test(name)).map((name) => `${path} imports ${name}`),
    ...ONLY.filter(([what, where]) => what.test(code) && !where.test(path)).map(([what]) => `${path} has ${what.source}`)
  ]
}

const isCode = (path: string): boolean =>
  /\.(ts|svelte|mjs)$/.test(path) && !/\.test\.ts$|(^|\/)(node_modules|build|\.svelte-kit)\//.test(path)
const filesIn = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((path) => `${folder}/${path.replaceAll('\\', '/')}`)

describe('who may import whom', () => {
  it.each(SOURCES)('no arrow in %s is reversed', (folder) => {
    const files = filesIn(folder).filter(isCode)
    expect(files.flatMap((path) => faultsIn(path, readFileSync(join(ROOT, path), 'utf8')))).toEqual([])
    expect(files.length).toBeGreaterThan(10)
  })

  it.each([
    ['shared/src/plan/read.ts', "import fs from 'node:fs'"],
    ['shared/src/plan/read.ts', "import { Room } from '../../server/src/live/room.ts'"],
    ['shared/src/plan/read.ts', 'const at = Date.now()'],
    ['server/src/live/room.ts', "import { Live } from '../transport/socket.ts'"],
    ['server/src/live/room.ts', "import { openSqlite } from '../storage/sqlite/open.ts'"],
    ['server/src/live/scan/scan.ts', "import { Server } from 'socket.io'"],
    ['server/src/live/room.ts', "doc.getMap('cards')"],
    ['server/src/house/copies.ts', "export { x } from '../transport/routes/seats.ts'"],
    ['server/src/storage/memory.ts', "import { DatabaseSync } from 'node:sqlite'"],
    ['server/src/storage/sqlite/journal.ts', "import pg from 'pg'"],
    ['server/src/storage/sqlite/open.ts', "import { Room } from '../../live/room.ts'"],
    ['server/src/plan/layout.ts', "import pdfMake from 'pdfmake'"],
    ['server/src/transport/routes/seats.ts', "await import('../../storage/sqlite/open.ts')"],
    ['server/src/transport/session.ts', "import { Server } from 'socket.io'"],
    ['server/src/app.ts', "import { openSqlite } from './storage/sqlite/open.ts'"],
    ['server/src/main.ts', "process.env['PORT']"],
    ['server/src/elsewhere/new.ts', "import 'fastify'"],
    ['server/src/app.ts', "import { Worker } from 'node:worker_threads'"],
    ['client/src/lib/plain.ts', "import { start } from '@samepage/server/app.ts'"],
    ['client/src/lib/components/LiveText.svelte', "import { lookPlain } from '@samepage/shared/plain'"],
    ['client/src/lib/api.ts', "import { io } from 'socket.io-client'"],
    ['client/src/lib/page-context.ts', "doc.getMap<Item>('cards')"]
  ])('one in %s would be seen: %s', (path, line) => {
    expect(faultsIn(path, line)).not.toEqual([])
  })

  it('every journey closes what it opened', () => {
    const journeys = filesIn('tests/e2e').filter((path) => path.endsWith('.spec.ts'))
    expect(journeys.length).toBeGreaterThan(0)
    expect(journeys.filter((path) => !readFileSync(join(ROOT, path), 'utf8').includes("import { test } from './journey.ts'"))).toEqual([])
  })

  it('every file says what it is about: none is a drawer', () => {
    const named = ['shared', 'server', 'client/src', 'tests'].flatMap(filesIn).filter(isCode)
    expect(named.filter((path) => /(^|\/)(utils?|helpers?|common|misc)(\.|\/)/.test(path))).toEqual([])
  })
})
