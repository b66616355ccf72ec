import { type ConferenceId, nameOf, Refusal, sayPaper } from '@samepage/shared'
import type { Releaser, ReleaseParts } from './parts.ts'
import { asksOf, distributionIn, signedConference } from './signed.ts'

/** The address for the envelope and a sheet to check it by, for a copy that was let go and waits to be posted. @throws Refusal('moved-on') */
export async function coverFor(parts: ReleaseParts, id: ConferenceId, copy: string, by: Releaser): Promise<Uint8Array> {
  const one = await distributionIn(parts, id, copy)
  const { conference } = await signedConference(parts, id)
  if (one.way !== 'post' || one.state === 'prepared' || one.ended) throw new Refusal('moved-on')
  await parts.maker.refuseHeld(id, one.signature, asksOf(one))
  await parts.audit.note({ who: by.staff, device: by.device, conference: id, act: 'copy-ticked', about: `${one.reader} cover` })
  return parts.printer.print({
    address: one.to.split('\n'),
    reader: nameOf(conference, one.reader),
    papers: one.copies.map(sayPaper),
    version: one.version,
    at: one.prepared.at,
    practice: conference.practice
  })
}
