import { AUDIT_ACTS, type AuditAct, AuditHolds, AuditPage, type ConferenceId, Id, may, type PersonId } from '@samepage/shared'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type, { type Static } from 'typebox'
import { namesForAuditor, namesForChair } from '../../house/proof/audit-names.ts'
import { proveTrail } from '../../house/proof/audit-proof.ts'
import { readTrailPage, shownToChair } from '../../house/proof/audit-reading.ts'
import type { AuditStore, Witness } from '../../storage/installation.ts'
import { GUESSES, type Services } from '../services.ts'

const Day = Type.String({ pattern: '^(\\d{4}-\\d\\d-\\d\\d)?$' })
/** `acts`: with commas between. `before`: a number, as the page before said. */
const Query = Type.Partial(
  Type.Object({
    before: Type.String({ pattern: '^\\d{1,15}$' }),
    acts: Type.String({ maxLength: 1000 }),
    from: Day,
    until: Day,
    conference: Id<ConferenceId>()
  })
)
const Params = Type.Object({ seat: Id<PersonId>() })

/** Who did what and when: for auditors all of it with roles for names, for a chair their own conference. Reading it is noted in it. */
export function auditRoutes(
  { audit, directory, sessions, staffSessions, rooms }: Services,
  store: Pick<AuditStore, 'since' | 'checkpoints'>,
  witness: Witness
): FastifyPluginAsyncTypebox {
  const prove = proveOnceAtATime(store, witness)

  return async (app) => {
    app.get('/api/audit', { schema: { querystring: Query, response: { 200: AuditPage } } }, async (request) => {
      const { staff, key } = await staffSessions.secure(request.cookies)
      allow(may(staff, 'read-audit', 'live'))
      const query = queryOf(request.query)
      await audit.note({ who: staff.id, device: key.id, conference: query.conference ?? '', act: 'audit-read' })
      const { rows, before } = await readTrailPage(audit, query)
      return { entries: rows, names: await namesForAuditor(rows, directory), before }
    })

    app.get('/api/audit/holds', { ...GUESSES, schema: { response: { 200: AuditHolds } } }, async (request) => {
      const { staff } = await staffSessions.secure(request.cookies)
      allow(may(staff, 'read-audit', 'live'))
      return prove()
    })

    const own = { params: Params, querystring: Query, response: { 200: AuditPage } }
    app.get('/api/seats/:seat/audit', { schema: own }, async (request) => {
      const { person, conference } = await sessions.seat(request.cookies, request.params.seat)
      ;(await rooms.map(conference.id)).ground.authorise(person.id, 'read-own-audit')
      await audit.note({ who: person.id, conference: conference.id, act: 'audit-read' })
      const shown = await shownToChair(conference, person.id, directory)
      const { rows, before } = await readTrailPage(audit, { ...queryOf(request.query), conference: conference.id }, shown)
      return { entries: rows, names: await namesForChair(conference, directory), before }
    })

    app.get('/api/seats/:seat/audit/holds', { ...GUESSES, schema: { params: Params, response: { 200: AuditHolds } } }, async (request) => {
      const { person, conference } = await sessions.seat(request.cookies, request.params.seat)
      ;(await rooms.map(conference.id)).ground.authorise(person.id, 'read-own-audit')
      return prove()
    })
  }
}

function allow(answer: ReturnType<typeof may>): void {
  if (answer !== true) throw answer
}

function queryOf({ before, acts = '', ...rest }: Static<typeof Query>) {
  const asked = acts.split(',')
  const known: AuditAct[] = AUDIT_ACTS.filter((act) => asked.includes(act))
  return { ...rest, acts: known, ...(before === undefined ? {} : { before: Number(before) }) }
}

/** Reading the whole trail takes a moment: however many ask at once, it is read once. */
function proveOnceAtATime(store: Pick<AuditStore, 'since' | 'checkpoints'>, witness: Witness): () => Promise<AuditHolds> {
  let proving: Promise<AuditHolds> | null = null
  const prove = async (): Promise<AuditHolds> => {
    const { entries, checkpoints, findings, remarks, at } = await proveTrail(store, witness)
    return { entries, checkpoints, checkpointAt: at ?? '', findings: findings.map(({ say }) => say), remarks, publicKey: witness.publicKey }
  }
  return () => (proving ??= prove().finally(() => (proving = null)))
}
