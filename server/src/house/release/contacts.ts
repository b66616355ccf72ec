import { type ConferenceId, type ContactAsk, hasStrangeSigns, type Reader, Refusal, tidyLine } from '@samepage/shared'
import type { Contact } from '../../storage/release-records.ts'
import { aloneAt, type Releaser, type ReleaseParts } from './parts.ts'
import { readersOf, refuseSigner, signedConference } from './signed.ts'

/** One address and nothing that could become a header, a second address or a comment. Source: RFC 5321 4.1.2, without what nobody has. */
const EMAIL = /^[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}@[\p{L}\p{N}-]{1,63}(\.[\p{L}\p{N}-]{1,63})+$/u
const MOST_LINES = 8

export const nobodysContact = (reader: Reader): Contact => ({ reader, email: '', post: '', worker: '', restricted: false })

/** Where copies for one reader go. @throws Refusal('address-unclear'), Refusal('strange-signs') */
export async function saveContact(parts: ReleaseParts, id: ConferenceId, reader: Reader, ask: ContactAsk, by: Releaser): Promise<void> {
  const { conference, signature } = await signedConference(parts, id)
  await refuseSigner(parts, id, signature, by)
  if (!readersOf(conference).includes(reader)) throw new Refusal('not-found')
  const contact: Contact = { reader, ...tidied(ask) }
  await aloneAt(parts, id, async () => {
    const all = await parts.directory.contacts(id)
    const before = all.find((one) => one.reader === reader)
    await parts.directory.saveContacts(id, [...all.filter((one) => one !== before), contact])
    // A mark that is taken away is as much to be known as one that is set.
    const marked = contact.restricted === (before?.restricted ?? false) ? '' : contact.restricted ? ' marked' : ' unmarked'
    await parts.audit.note({ who: by.staff, device: by.device, conference: id, act: 'release-contact', about: `${reader}${marked}` })
  })
}

function tidied({ email, post, worker, restricted }: ContactAsk): Omit<Contact, 'reader'> {
  if ([email, post.replaceAll('\r\n', '\n'), worker].some((text) => hasStrangeSigns(text.trim()))) throw new Refusal('strange-signs')
  const address = email.trim()
  if (address && !EMAIL.test(address)) throw new Refusal('address-unclear')
  const lines = post.split('\n').map(tidyLine).filter(Boolean)
  if (lines.length > MOST_LINES || /\n/.test(worker.trim())) throw new Refusal('address-unclear')
  return { email: address, post: lines.join('\n'), worker: tidyLine(worker), restricted }
}
