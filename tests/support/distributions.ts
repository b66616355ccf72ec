import type { Contact, Distribution } from '@samepage/server/storage/release-records.ts'
import type { StaffId } from '@samepage/server/storage/directory.ts'
import type { PersonId } from '@samepage/shared'

const AT = '2026-03-12T16:04:00.000Z'
const ruth = crypto.randomUUID() as StaffId
const newPerson = (): PersonId => crypto.randomUUID() as PersonId

export const newContact = (reader = newPerson(), given: Partial<Contact> = {}): Contact => ({
  reader,
  email: 'jean@example.org',
  post: 'Jean Marlow\n14 Alder Road',
  worker: '',
  restricted: false,
  ...given
})

export const newDistribution = (reader = newPerson(), given: Partial<Distribution> = {}): Distribution => ({
  id: crypto.randomUUID(),
  revision: 1,
  reader,
  signature: 412,
  version: 1,
  way: 'post',
  to: 'Jean Marlow\n14 Alder Road',
  copies: [],
  prepared: { by: ruth, at: AT },
  confirmed: [],
  state: 'prepared',
  stateAt: AT,
  trouble: '',
  ticks: [],
  link: null,
  code: null,
  codeAskedAt: null,
  browsers: [],
  openings: [],
  comments: [],
  ended: null,
  ...given
})
