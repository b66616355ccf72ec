// @hocuspocus/server as it ships, with its SQLite storage. Node's own SQLite stands in for better-sqlite3, which would have to be compiled:
// the same engine with the same settings, written to at most once in two seconds.
import { registerHooks } from 'node:module'

const NODES_OWN = new URL('./node-sqlite.mjs', import.meta.url).href
registerHooks({
  resolve: (name, context, next) => (name === 'better-sqlite3' ? { url: NODES_OWN, shortCircuit: true } : next(name, context))
})
const { Server } = await import('@hocuspocus/server')
const { SQLite } = await import('@hocuspocus/extension-sqlite')
const extensions = [new SQLite({ database: `${process.env.DATA_DIR}/hocuspocus.db` })]
await new Server({ address: '127.0.0.1', port: Number(process.env.PORT), quiet: true, extensions }).listen()
