import type { CaseSeen, CouncilProfile } from '@samepage/shared'
import { DraftForm } from './draft.svelte.ts'
import { childRow, personRow } from './rows.ts'

/** A new conference with what somebody saw in a file. Whoever is signed in is the chair, unless the file names another. */
export function formFrom(seen: CaseSeen, staffName: string, council: CouncilProfile): DraftForm {
  const form = DraftForm.blank(staffName, council)
  form.kind = seen.kind || 'initial'
  form.on = seen.on
  form.startsAt = seen.startsAt
  form.place = seen.place
  form.clockFrom = seen.clockFrom
  if (seen.children.length > 0) form.children = seen.children.map(childRow)
  const rows = seen.people.map((person) => personRow(person))
  const chair = seen.people.findIndex(({ role }) => role === 'chair')
  if (chair < 0) form.people = [...form.people, ...rows]
  else {
    form.people = rows
    const isMe = seen.people[chair]?.name.toLowerCase() === staffName.trim().toLowerCase()
    form.mine = isMe ? (rows[chair]?.key ?? null) : null
  }
  return form
}
