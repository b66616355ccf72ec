import { onTestFinished } from 'vitest'
import { newSchema } from './postgres.ts'
import { type Options, type TestServer, testServer } from './server.ts'

/** A real server that keeps everything in PostgreSQL, and ends with the test. */
export async function postgresServer(options: Options = {}): Promise<TestServer & { databaseUrl: string }> {
  const { url, remove } = await newSchema()
  onTestFinished(remove)
  return { ...(await testServer({ ...options, databaseUrl: url })), databaseUrl: url }
}
