import { type Conference, Id, type PersonId, personIn, Refusal } from '@samepage/shared'
import type { FastifyReply } from 'fastify'
import Type from 'typebox'

/** Whose large-print pack is asked for. */
export const PackQuery = Type.Object({ for: Id<PersonId>() }, { additionalProperties: false })

/** @throws Refusal('person-unknown') for nobody of this conference, and for the wall */
export function packReader(conference: Conference, id: PersonId): PersonId {
  const person = personIn(conference, id)
  if (!person || person.role === 'wall') throw new Refusal('person-unknown')
  return person.id
}

export const sendPack = (reply: FastifyReply, bytes: Uint8Array): FastifyReply =>
  reply
    .header('content-type', 'application/pdf')
    .header('content-disposition', 'inline; filename="large-print.pdf"')
    .send(Buffer.from(bytes))
