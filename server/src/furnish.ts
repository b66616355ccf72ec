import { type Author, type ConferenceId, conferenceOf, type PersonId, type RefusalCode } from '@samepage/shared'
import type { FastifyInstance } from 'fastify'
import type { Config } from './config.ts'
import { AuditTrail } from './house/proof/audit.ts'
import { Vitals } from './house/proof/vitals.ts'
import { CouncilDesk } from './house/council-desk.ts'
import { ConferenceDesk } from './house/conferences.ts'
import { ExchangeDesk } from './house/exchange-desk.ts'
import { Copies } from './house/papers/copies.ts'
import { GenuineDesk } from './house/papers/genuine-desk.ts'
import { DoorDesk } from './house/door/door-desk.ts'
import { DocumentDesk } from './house/papers/documents.ts'
import { ImportDesk } from './house/import-desk.ts'
import { KeptSafeDesk } from './house/papers/kept-safe.ts'
import { PictureDesk } from './house/papers/pictures.ts'
import { RefusedTries } from './house/accounts/refused-tries.ts'
import { RemovalDesk } from './house/papers/removal.ts'
import { ReviewDesk } from './house/reviews.ts'
import { copyMaker } from './house/release/copy-maker.ts'
import { openMailer } from './house/release/mailer.ts'
import { ReleaseDesk } from './house/release/release-desk.ts'
import { ShortLived } from './house/accounts/short-lived.ts'
import { CouncilDirectory } from './house/accounts/council-directory.ts'
import { Keys } from './house/keys.ts'
import { SteppingIn } from './house/stepping-in.ts'
import { Lobby } from './house/door/lobby.ts'
import { PasskeyDesk } from './house/accounts/passkeys.ts'
import { SpokenCodes } from './house/door/spoken-codes.ts'
import { StaffKeys } from './house/accounts/staff-keys.ts'
import { StaffDesk } from './house/accounts/staff.ts'
import { Walls } from './house/door/walls.ts'
import { Alone } from './live/alone.ts'
import { NO_OTHERS, type Others } from './live/others.ts'
import type { Tell } from './live/reach.ts'
import { Beat } from './live/beat.ts'
import { Rooms } from './live/rooms.ts'
import type { Channel } from './many/channel.ts'
import { Lookout, type Reactions } from './many/lookout.ts'
import { tellingJournal } from './many/telling-journal.ts'
import { openCleaner } from './pictures/cleaner.ts'
import { LIMITS, openPrinter, type Printer } from './plan/printer.ts'
import { type Marked, PaperMarks } from './house/papers/marks.ts'
import { signingKey } from './plan/signing/kept-key.ts'
import type { Storage } from './storage/storage.ts'
import type { CookieRules } from './transport/cookies.ts'
import type { Services } from './transport/services.ts'
import { Sessions } from './transport/session.ts'
import { RENEWED_MS, StaffSessions } from './transport/staff-session.ts'
import { lookAtKeys } from './transport/key-watch.ts'
import { Live, type LiveOptions } from './transport/socket.ts'

/** What everything inside needs of the outside. */
export interface Edge {
  app: FastifyInstance
  report: (fault: unknown) => void
  publicUrl: () => string
  rules: () => CookieRules
  origins: () => ReadonlySet<string>
  council: Config['council']
  signing: Config['signing']
  mail: Config['mail']
  vitals: Vitals
  channel: Channel | null
  lookout: Lookout | null
}

/** What this process does about what happened at another. */
export function reactionsOf({ rooms, roll, directory, lobby, staffSessions }: Services, live: Live): Reactions {
  const keys = async (): Promise<void> => lookAtKeys({ roll, directory, lobby })
  return {
    rooms,
    keys,
    here: (document, everyone, from) => live.hereElsewhere(document, everyone, from),
    async news(news) {
      switch (news.about) {
        case 'door':
          return roll.tellDoorHere(news.conference)
        case 'documents':
          await rooms.lookAgain(news.conference)
          return roll.tellDocuments(news.persons)
        case 'keys':
          await keys()
          return staffSessions.lookHere()
        case 'erased':
          return rooms.forgetHere(news.conference)
        default:
          return news satisfies never
      }
    }
  }
}

/** Everything that stands between the edge and the storage. */
export function furnish(edge: Edge, storage: Storage, now: () => number): { services: Services; live: Live; printer: Printer } {
  const { publicUrl, rules, report, origins } = edge
  const { directory, prints, pictures, board } = storage
  const others: Others = edge.lookout ?? NO_OTHERS
  const watched = edge.vitals.over(storage.journal)
  const journal = edge.channel ? tellingJournal(watched, edge.channel) : watched
  const keys = new Keys(directory, now)
  const alone = new Alone(board, now)
  const outside = { lobby: new Lobby(board, now, others), codes: new SpokenCodes(board, now), walls: new Walls(board, now) }
  const staffKeys = new StaffKeys(directory, now)
  const staffSessions = new StaffSessions({
    directory,
    keys: staffKeys,
    rules,
    others,
    renewed: new ShortLived(board, 'renewed', RENEWED_MS, now)
  })
  const chairs = async (id: ConferenceId, person: PersonId): Promise<boolean> => (await rooms.map(id)).ground.chair() === person
  const sessions = new Sessions({ directory, keys, rules, staffSessions, lobby: outside.lobby, chairs })
  const audit = new AuditTrail(storage.audit, storage.witness, now)
  const sayHere: LiveOptions['sayHere'] = edge.lookout && ((document, everyone) => edge.lookout?.here(document, everyone))
  const heard = { origins, report, now, others, board, sayHere, refused: (code: RefusalCode) => edge.vitals.refuse(code) }
  const live = new Live(edge.app.server, { sessions, staffSessions, lobby: outside.lobby, audit, ...heard })
  const { roll } = live
  const printer = openPrinter(LIMITS, () => signingKey(edge.signing, storage.signing))
  const warn = (conference: ConferenceId, say: string): void => desks.door.warn(conference, say)
  const marks = new PaperMarks(storage.marks)
  const askAt = async (marked: Marked): Promise<string> => `${publicUrl()}/genuine/${await marks.of(marked)}`
  const copies = new Copies({ journal, prints, pictures, printer, rooms: () => rooms, askAt, warn })
  const tell = tellAndFollow(live.tell, { roll, audit, report, house: () => ({ rooms, desks, copies }) })
  const clock = { now: () => new Date(now()).toISOString() }
  const rooms = new Rooms(journal, directory, { tell, clock, beat: new Beat(), report, others, note: (trace) => audit.note(trace), warn })
  const council = new CouncilDesk(directory, audit)
  const conferences = new ConferenceDesk({ directory, rooms, keys, audit, council, doorway: roll, alone, publicUrl })
  const documents = new DocumentDesk(directory, rooms, audit, alone)
  const desks = {
    door: new DoorDesk({ ...outside, rooms, keys, conferences, documents, audit, doorway: roll, board, report, now }),
    staff: new StaffDesk(directory, keys, board, now),
    council,
    exchange: new ExchangeDesk({ conferences, council, directory, journal, rooms, printer, now }),
    imports: new ImportDesk(conferences, rooms),
    conferences,
    documents,
    pictures: new PictureDesk({ directory, pictures, rooms, audit, alone, clean: openCleaner() }),
    keptSafe: new KeptSafeDesk(directory, rooms, audit, alone),
    removal: new RemovalDesk({ rooms, prints, pictures, audit, trail: storage.audit }),
    steppingIn: new SteppingIn({ rooms, directory, conferences, keys, audit, doorway: roll, now }),
    genuine: new GenuineDesk({ marks, directory, rooms }),
    reviews: new ReviewDesk({ conferences, directory, journal, rooms }),
    release: new ReleaseDesk({
      ...{ directory, prints, board, rooms, audit, alone, printer, others, publicUrl, report, now },
      rules: async () => (await council.profile()).sending,
      maker: copyMaker({ rooms, copies, printer }),
      mailer: edge.mail && openMailer(edge.mail)
    })
  }
  const passkeys = new PasskeyDesk({ directory, board, records: desks.staff.records, now, publicUrl })
  const signIn = edge.council && new CouncilDirectory(edge.council, () => `${publicUrl()}/api/sign-in/directory/back`, board, now)
  const accounts = { staffKeys, staffSessions, passkeys, council: signIn, audit, refusedTries: new RefusedTries(audit) }
  const services = { desks, marks, directory, keys, sessions, rooms, copies, publicUrl, rules, roll, ...outside, ...accounts }
  return { services, live, printer }
}

interface Following {
  roll: Live['roll']
  audit: AuditTrail
  report: (fault: unknown) => void
  /** Once it stands. */
  house: () => Pick<Services, 'rooms' | 'copies'> & { desks: { door: DoorDesk } }
}

/** Tells everybody, and does what follows from a decision: the trail has it, the door hears of it, a signed plan is printed. */
function tellAndFollow(tell: Tell, { roll, audit, report, house }: Following): Tell {
  const signedOrReopened = async (conference: ConferenceId): Promise<void> => {
    await roll.place(conference)
    const { rooms, desks, copies } = house()
    const room = await rooms.map(conference)
    if (!room.standing.signature) return
    await desks.door.signed(conference)
    // Printed at once, so that it is there when somebody asks; should that fail, asking prints it.
    await copies.signed(room, room.standing.signature, null)
  }
  const chairChanged = async (conference: ConferenceId, by: Author, chair: PersonId): Promise<void> => {
    roll.tellDoor(conference) // whoever tends it now hears what waits there
    const handed = by !== chair
    await audit.note({ who: by, conference, act: handed ? 'chair-handed' : 'chair-taken', about: handed ? chair : '' })
  }
  return {
    ...tell,
    decided(said) {
      tell.decided(said)
      const { by, seq, decision } = said.entry
      const { type } = decision
      const conference = conferenceOf(said.document)
      if (type === 'took-chair') chairChanged(conference, by, decision.person).catch(report)
      if (type === 'break-began') house().desks.door.breakBegan(conference, by).catch(report)
      if (type !== 'signed' && type !== 'reopened') return
      const noted = audit.note({ who: by, conference, act: type, about: String(seq) })
      void noted.then(() => audit.checkpoint()).catch(report)
      void signedOrReopened(conference).catch(report)
    }
  }
}
