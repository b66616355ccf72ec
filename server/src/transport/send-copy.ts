import type { FastifyReply } from 'fastify'

/** What a copy may do when it is shown as a page: nothing. Its own styles stand in it. */
const SHUT = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; sandbox; frame-ancestors 'none'"

/** The bytes of a copy, to be read here. Its name says nothing of who it is for. */
export function sendCopy(
  reply: FastifyReply,
  { bytes, type, fileName }: { bytes: Uint8Array; type: string; fileName: string }
): FastifyReply {
  const name = fileName.replace(/[^\w.-]/g, '-')
  return reply
    .header('content-type', type)
    .header('content-disposition', `${/^(application\/pdf|text\/html)/.test(type) ? 'inline' : 'attachment'}; filename="${name}"`)
    .header('content-security-policy', SHUT)
    .send(Buffer.from(bytes))
}
