import type { DocumentId, PersonId } from '@samepage/shared'
import type { FastifyRequest } from 'fastify'
import type { AtDesk } from '../house/papers/documents.ts'
import type { Sessions } from './session.ts'

/** Whoever asks, at the desk for documents: from their own seat, and with the way they show once more that it is them. */
export const atDesk =
  (sessions: Sessions) =>
  async (request: Pick<FastifyRequest, 'cookies'>, seat: PersonId): Promise<AtDesk> => {
    const { person, conference, key } = await sessions.seat(request.cookies, seat)
    return { person: person.id, conference: conference.id, device: key.id, prove: () => sessions.proved(request.cookies, seat) }
  }

/** The id of a document from the part of it that stands in an address. */
export const idOf = ({ conference }: AtDesk, document: string): DocumentId => `${conference}/${document}` as DocumentId
