import { whyNot } from '@samepage/server/storage/postgres/durable.ts'
import { openWithDatabase } from '@samepage/server/storage/sqlite/open.ts'
import { tablesIn } from '@samepage/server/storage/sqlite/tables.ts'
import { conferenceOf, mapOf } from '@samepage/shared'
import { expect, test } from 'vitest'
import { entriesIn } from './support/entries.ts'
import { newFolder } from './support/folder.ts'
import { ask, cutAll } from './support/postgres.ts'
import { AT, describePostgres, edit, jean, newPage, wordsIn } from './support/postgres-place.ts'
import { smallConference } from './support/small-conference.ts'

describePostgres('the tables in PostgreSQL', (place) => {
  test('are those of SQLite but for what holds for minutes alone, with the same columns: everything moves from one to the other', async () => {
    await place.openOne()
    const { dir, keys, remove } = newFolder()
    place.tidy.push(remove)
    const { storage, db } = await openWithDatabase(dir, keys)
    const ours = tablesIn(db).map(({ name, columns }) => `${name} ${columns.toSorted().join(' ')}`)
    await storage.close()
    const theirs = await ask(
      (client) =>
        client.query<{ said: string }>(
          `SELECT table_name || ' ' || string_agg(column_name, ' ' ORDER BY column_name COLLATE "C") AS said FROM information_schema.columns
           WHERE table_schema = current_schema() AND table_name <> 'same_page' AND is_identity = 'NO'
             AND (SELECT relpersistence FROM pg_class WHERE oid = to_regclass(table_name)) = 'p' GROUP BY table_name`
        ),
      place.url
    )
    expect(theirs.rows.map(({ said }) => said).toSorted()).toEqual(ours.toSorted())
  })

  test('[R1] not even a mistake in the program can change an entry or [R2] take one out, nor change the audit trail', async () => {
    const { journal, audit } = await place.openOne()
    const [page, other] = [newPage(), newPage()]
    for (const one of [page, other]) await journal.append(one, edit('words'))
    await audit.add([
      { at: AT, who: 'same-page', device: '', conference: '', act: 'signed-in', about: '', outcome: 'done', seq: 1, hash: 'h' }
    ])
    await audit.addCheckpoint({ size: 1, hash: 'h', at: AT, signature: 's' })
    const lifted = (what: string, then: string): string => `BEGIN; SELECT set_config('same_page.lifted', '${what}', true); ${then}; COMMIT`
    for (const change of [
      `UPDATE entry SET author = 'x'`,
      `UPDATE entry SET body = '\\x00'`,
      'DELETE FROM entry',
      'TRUNCATE entry',
      lifted(`strike ${page}`, `UPDATE entry SET body = '\\x00' WHERE document = '${other}'`),
      lifted(`strike ${page}`, `UPDATE entry SET author = 'x' WHERE document = '${page}'`),
      lifted(`strike ${page}`, `DELETE FROM entry WHERE document = '${page}'`),
      lifted(`forget ${conferenceOf(page)}`, `DELETE FROM entry WHERE document = '${other}'`),
      `UPDATE audit SET who = 'x'`,
      'DELETE FROM audit',
      'TRUNCATE audit',
      'UPDATE checkpoint SET size = 2',
      'DELETE FROM checkpoint'
    ])
      await expect(place.sql(change), change).rejects.toThrow(/changes|goes|stay|no holes/)
    expect(await wordsIn(journal, page)).toEqual(['words'])
  })

  test('[R5] a damaged snapshot is not believed, and the next one is kept', async () => {
    const { journal } = await place.openOne()
    const page = newPage()
    const snapshot = (seq: number) => ({ seq, state: Uint8Array.of(1, 2, 3), writers: [], decisions: [] })
    for (const damage of [`body = '\\x010203ff'`, `body = decode(repeat('00', 60), 'hex')`, 'seq = 999']) {
      await journal.keep(page, snapshot(5))
      await place.sql(`UPDATE snapshot SET ${damage}`)
      expect(await journal.latest(page)).toBeNull()
    }
    await journal.keep(page, snapshot(6))
    expect(await journal.latest(page)).toEqual(snapshot(6))
  })

  test.each([
    ['an entry that was changed', `UPDATE entry SET body = set_byte(body, 20, get_byte(body, 20) # 1) WHERE seq = 2`, 'entry 2 of'],
    ['one that was taken out', 'DELETE FROM entry WHERE seq = 2', 'entry 2 of'],
    ['the last one taken out', 'DELETE FROM entry WHERE seq = 3', 'entry 3 of'],
    ['two that changed places', 'UPDATE entry SET seq = CASE seq WHEN 1 THEN -2 WHEN 2 THEN 1 ELSE seq END', 'entry'],
    ['an end that was set back', 'UPDATE head SET seq = 2', 'the end of'],
    ['an end that was taken out', 'DELETE FROM head', 'the end of'],
    ['a key that was taken out', 'DELETE FROM document_key', 'the end of']
  ])('[R31] %s is noticed and never served', async (_, damage, where) => {
    const { journal } = await place.openOne()
    const page = newPage()
    for (const words of ['one', 'two', 'three']) await journal.append(page, edit(words))
    await place.sql(
      `BEGIN; SET LOCAL session_replication_role = replica; ALTER TABLE entry DROP CONSTRAINT entry_seq_check; ${damage}; COMMIT`
    )
    await expect(entriesIn(journal, page)).rejects.toThrow(where)
    if (where === 'the end of') await expect(journal.append(page, edit('four'))).rejects.toThrow(where)
  })

  test('[R31] a row that was taken out of a conference is noticed', async () => {
    const { directory } = await place.openOne()
    const conference = smallConference()
    await directory.saveConference(conference, new Map())
    for (const writer of [1, 2]) await directory.issueWriter(mapOf(conference.id), jean, writer)
    await place.sql('DELETE FROM writer WHERE writer = 2')
    await expect(directory.writers(mapOf(conference.id))).rejects.toThrow('the list of each writer')
    await expect(directory.issueWriter(mapOf(conference.id), jean, 3)).rejects.toThrow('the list of each writer')
  })
})

describePostgres('what is asked of PostgreSQL', (place) => {
  test('[R3] every connection waits for the disk, whatever the address says', async () => {
    const lax = new URL(place.url)
    lax.searchParams.set('options', `${lax.searchParams.get('options')} -c synchronous_commit=off`)
    const { journal } = await place.openOne(lax.href)
    const page = newPage()
    await place.sql(`
      CREATE TABLE seen (at_commit TEXT);
      CREATE FUNCTION look() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN INSERT INTO seen VALUES (current_setting('synchronous_commit')); RETURN NEW; END $$;
      CREATE TRIGGER look BEFORE INSERT ON entry FOR EACH ROW EXECUTE FUNCTION look()`)
    for (let i = 0; i < 3; i++) {
      // Nothing is kept until every connection, that of its presence too, has been made again.
      const kept = (): Promise<boolean> =>
        journal.append(page, edit('words')).then(
          () => true,
          () => false
        )
      await expect.poll(kept, { timeout: 20_000 }).toBe(true)
      await cutAll(place.schema)
    }
    const seen = await ask((client) => client.query<{ at_commit: string }>('SELECT DISTINCT at_commit FROM seen'), place.url)
    expect(seen.rows).toEqual([{ at_commit: 'on' }])
  })

  test('[R3] one that could lose a commit is refused, with a sentence', () => {
    const good = { commit: 'on', fsync: 'on', pages: 'on', standby: false, encoding: 'UTF8', version: 150_000 }
    expect(whyNot(good)).toBeNull()
    expect(whyNot({ ...good, fsync: 'off' })).toContain('Please set fsync = on.')
    expect(whyNot({ ...good, pages: 'off' })).toContain('full_page_writes')
    expect(whyNot({ ...good, commit: 'local' })).toContain('synchronous_commit')
    expect(whyNot({ ...good, standby: true })).toContain('standby')
    expect(whyNot({ ...good, encoding: 'SQL_ASCII' })).toContain('UTF8')
    expect(whyNot({ ...good, version: 120_000 })).toContain('too old')
  })

  test.each([
    ['nobody listens', 'postgres://ruth:hunter2@127.0.0.1:1/meetings', 'cannot reach meetings at 127.0.0.1:1 (ECONNREFUSED)'],
    ['there is no such database', 'there-is-none', 'There is no there-is-none at']
  ])('where %s it says so in one sentence, without the password', async (_, at, said) => {
    const to = new URL(place.url)
    to.pathname = `/${at}`
    to.search = ''
    const opening = place.openOne(at.startsWith('postgres') ? at : to.href)
    const message = await opening.then(
      () => 'it opened',
      (why: Error) => why.message
    )
    expect(message).toContain(said)
    expect(message).toContain('Nothing was changed.')
    expect(message).not.toContain('hunter2')
  })

  test('what a newer Same Page kept is not touched by an older one', async () => {
    await (await place.openOne()).close()
    await place.sql('UPDATE same_page SET version = 999')
    await expect(place.openOne()).rejects.toThrow('A newer Same Page was here.')
  })

  test('it does not open with another installation’s key', async () => {
    await (await place.openOne()).close()
    const stranger = newFolder()
    place.tidy.push(stranger.remove)
    place.folders = stranger
    await expect(place.openOne()).rejects.toThrow(/key/)
  })
})
