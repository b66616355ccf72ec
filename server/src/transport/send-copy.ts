import type { FastifyReply } from 'fastify'

/** What a copy that is a page may do: nothing. Its own styles stand in it. (A browser shows no PDF that is shut in like this.) */
const SHUT = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; sandbox; frame-ancestors 'none'"

/** The bytes of a copy, to be read here. Its name says nothing of who it is for. */
export function sendCopy(
  reply: FastifyReply,
  { bytes, type, fileName }: { bytes: Uint8Array; type: string; fileName: string }
): FastifyReply {
  if (type.startsWith('text/html')) void reply.header('content-security-policy', SHUT)
  const name = fileName.replace(/[^\w.-]/g, '-')
  return reply
    .header('content-type', type)
    .header('content-disposition', `${/^(application\/pdf|text\/html)/.test(type) ? 'inline' : 'attachment'}; filename="${name}"`)
    .send(Buffer.from(bytes))
}
