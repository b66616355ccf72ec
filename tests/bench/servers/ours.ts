// Our server as it runs for a council, with everything on, in a process of its own. It makes conferences to practise in, whose links let people in
// by themselves: from there on everything goes as for anybody. CONFERENCES: how many; PEOPLE: in each.
import { startSamePage } from '@samepage/server/app.ts'
import { readConfig } from '@samepage/server/config.ts'
import { openSqlite } from '@samepage/server/storage/sqlite/open.ts'
import { writeHistory } from './our-history.ts'
import { type ConferenceDraft, type ConferenceId, DEFAULT_LABELS } from '@samepage/shared'

export interface Room {
  name: string
  links: string[]
}

const { PORT, DATA_DIR = '', CONFERENCES = '1', PEOPLE = '12', HISTORY = '0' } = process.env
const [dataDir, keyDir] = [`${DATA_DIR}/data`, `${DATA_DIR}/keys`]

const draft: ConferenceDraft = {
  kind: 'initial',
  on: '2026-11-27',
  startsAt: '10:00',
  place: 'Room 2',
  labels: DEFAULT_LABELS,
  children: [{ name: 'Poppy Marlow', bornOn: '2019-05-12', dueOn: '' }],
  people: Array.from({ length: Number(PEOPLE) }, (_, i) => ({
    name: i === 0 ? 'Ruth Adeyemi' : `Person ${i}`,
    describedAs: i === 0 ? 'The chair' : `Somebody ${i}`,
    role: i === 0 ? 'chair' : 'professional',
    agency: '',
    way: 'room'
  }))
}

const config = readConfig({ PORT, HOST: '127.0.0.1', DATA_DIR: dataDir, KEY_DIR: keyDir })
const samePage = await startSamePage(config, await openSqlite(dataDir, keyDir))
const rooms: Room[] = []
for (let i = 0; i < Number(CONFERENCES); i++) {
  const { conference, links } = await samePage.services.desks.conferences.make(draft, null, { practice: true })
  const theirs = links.filter(({ role }) => role !== 'wall')
  rooms.push({ name: conference.id, links: theirs.map(({ url }) => url) })
}
const [first] = rooms
if (first) await writeHistory(await samePage.services.rooms.map(first.name as ConferenceId), Number(HISTORY))
process.send?.({ rooms })
process.on('SIGTERM', () => void samePage.close().then(() => process.exit(0)))
