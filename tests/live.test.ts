import { test } from 'vitest'
import { registerLive } from './live.contract.ts'
import { noPostgres } from './support/postgres.ts'
import { postgresServer } from './support/postgres-server.ts'
import { testServer } from './support/server.ts'

registerLive('a server on SQLite', testServer)

if (noPostgres) test.skip(`a server on PostgreSQL: ${noPostgres}`)
else registerLive('a server on PostgreSQL', postgresServer)
