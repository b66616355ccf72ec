import {
  type Act,
  addCard,
  addLine,
  type ChildId,
  type ConferenceId,
  DEFAULT_LABELS,
  DEFAULT_PROFILE,
  type DocumentId,
  mapOf,
  type NamedDocument,
  type PersonId,
  type RefusalCode,
  type Role,
  type StaffRole,
  strike,
  type TendAsk,
  USUAL_COMFORT
} from '@samepage/shared'
import { Declined, Guest } from './guest.ts'
import type { Browser } from './server.ts'

/** Somebody who tries: with a seat in one conference, or with an account and no seat. */
export interface Actor {
  role: Role | StaffRole
  browser: Browser
  seat: PersonId | null
  page: Guest | null
}

/** What they try it on: a conference, by the ids that are in it. */
export interface Target {
  conference: ConferenceId
  seat: PersonId
  named: NamedDocument
  /** The document of a child's words. */
  childs: NamedDocument
  /** Each writer's own draft, and a card in it. */
  drafts: ReadonlyMap<Role | StaffRole, { id: DocumentId; card: string }>
  child: string
  someone: PersonId
  /** A card of the chair's, and one of the family's; one in the document for those who are named. */
  cards: { chair: string; family: string; named: string }
  exclusion: string
  kept: string
}

export type Try = (actor: Actor, target: Target) => Promise<RefusalCode | 'yes'>

/** What a permission says no with. Any other answer means that leave was given, and that what was asked made no sense: these tries mean to change little. */
export const NO = new Set<string>([
  'not-yours-to-strike',
  'not-allowed',
  'signed',
  'not-signed',
  'not-begun',
  'short-break',
  'page-rests',
  'not-let-in',
  'not-signed-in',
  'rejoin-first'
])
/** Of what must not be known to exist, and of what is in somebody else's conference. */
export const HIDDEN = new Set<string>([...NO, 'not-found'])
export const HIDES = new Set<Act>([
  'open-named',
  'write-named',
  'open-draft',
  'see-all-conferences',
  'copy-across',
  'name-others',
  'share-words',
  'share-own-words',
  'let-go-safe',
  'answer-comments',
  'keep-picture',
  'show-picture'
])

const NOBODY = '00000000-0000-4000-8000-000000000000'
const SOMEWHERE = `${NOBODY}/${NOBODY}` as DocumentId

async function http({ browser }: Actor, method: string, path: string, body?: unknown): Promise<RefusalCode | 'yes'> {
  const response = await browser.ask(method, path, body)
  if (response.ok) {
    await response.arrayBuffer()
    return 'yes'
  }
  return ((await response.json()) as { code: RefusalCode }).code
}

const at = ({ seat }: Target, path: string): string => `/api/seats/${seat}${path}`
const part = (document: DocumentId): string => document.slice(document.indexOf('/') + 1)

async function live(act: () => Promise<unknown>): Promise<RefusalCode | 'yes'> {
  try {
    await act()
    return 'yes'
  } catch (why) {
    if (why instanceof Declined) return why.code
    throw why
  }
}

const picturesOf = ({ childs }: Target): string => `/documents/${part(childs.id)}/pictures/${NOBODY}`

const tend =
  (ask: TendAsk): Try =>
  (actor, target) =>
    http(actor, 'POST', at(target, '/door'), ask)
const make =
  (kind: string): Try =>
  (actor, target) =>
    http(actor, 'POST', at(target, '/documents'), { kind, title: 'x', child: kind === 'child-words' ? target.child : '', named: [] })

/** Something written as this person on a page of its own, as a browser would: what is refused must not stay on the page they go on with. */
async function write({ browser, seat }: Actor, document: DocumentId, act: (guest: Guest) => void): Promise<RefusalCode | 'yes'> {
  if (!seat) return 'not-signed-in'
  const page = await Guest.connect(browser, seat, document)
  try {
    return await live(async () => {
      await page.open()
      await page.write(() => act(page))
    })
  } finally {
    page.socket.close()
  }
}
export const open = (actor: Actor, document: DocumentId): Promise<RefusalCode | 'yes'> =>
  actor.page ? live(() => (actor.page as Guest).ask(document)) : Promise.resolve('not-signed-in')

const decide =
  (decision: Parameters<Guest['decide']>[0], after?: number): Try =>
  async (actor, { conference }) => {
    const { page } = actor
    if (!page) return 'not-signed-in'
    await open(actor, mapOf(conference))
    return live(() => page.decide(decision, after ?? page.seq, crypto.randomUUID(), mapOf(conference)))
  }

/** The same with whoever tries it as the person it is about. */
const decideOwn =
  (decisionOf: (person: PersonId) => Parameters<Guest['decide']>[0]): Try =>
  (actor, target) =>
    decide(decisionOf(actor.seat ?? target.someone))(actor, target)

const NOBODYS = { item: NOBODY, child: NOBODY as ChildId, person: NOBODY as PersonId }

export const TRIES: Record<Act, Try> = {
  // Nothing is answered to it: what it leads to is asked afterwards, for everybody at once.
  'be-here': async ({ page }) => {
    page?.socket.emit('here', { way: 'phone', writingIn: '' })
    return 'yes'
  },
  'strike-others': (actor, { conference, cards }) =>
    write(actor, mapOf(conference), ({ writer }) => strike(writer, 'cards', actor.role === 'chair' ? cards.family : cards.chair, true)),
  'read-page': (actor, { conference }) => open(actor, mapOf(conference)),
  'write-page': (actor, { conference }) =>
    write(actor, mapOf(conference), (page) => void addCard(page.writer, { category: 'strengths', text: 'A good thing.' })),
  'write-lines': (actor, { conference, cards }) =>
    write(actor, mapOf(conference), (page) => {
      addLine(page.writer, { about: cards.chair, part: '', lang: 'pl', words: 'A worry.', text: 'Obawa.' })
    }),
  'show-on-wall': decide({ type: 'showed', view: { of: 'welcome' } }),
  'record-attendance': (actor, target) => decide({ type: 'attended', person: target.someone, as: 'arrived', way: 'room' })(actor, target),
  sign: decide({ type: 'signed' }, 999_999),
  reopen: decide({ type: 'reopened', reason: ' ' }),
  'set-up-review': (actor, target) => http(actor, 'POST', at(target, '/review'), { on: '', startsAt: '' }),
  'read-plan': (actor, target) => http(actor, 'GET', at(target, '/plan.pdf')),
  'print-pack': (actor, target) => http(actor, 'GET', at(target, `/pack?for=${target.someone}`)),
  'remove-words': (actor, target) =>
    http(actor, 'POST', at(target, '/remove-words'), {
      list: 'cards',
      item: NOBODY,
      field: 'text',
      words: 'nothing of the kind',
      reason: 'x'
    }),
  'move-room': decide({ type: 'moved', from: 'nowhere', to: 'welcome', skipped: [] }),
  'call-break': decide({ type: 'break-ended' }),
  'run-turns': decide({ type: 'round-ended' }),
  'raise-hand': decideOwn((person) => ({ type: 'hand', person, up: false })),
  'say-ready': decideOwn((person) => ({ type: 'readied', person, stage: 'nowhere', ready: true })),
  'take-chair': decide({ type: 'took-chair', person: NOBODYS.person }),
  'give-number': decideOwn((person) => ({
    type: 'gave',
    question: { of: 'danger', item: NOBODYS.item },
    person,
    said: { kind: 'number', value: 5, reason: '', higher: '' }
  })),
  'give-view': decideOwn((person) => ({
    type: 'gave',
    question: { of: 'view', child: NOBODYS.child },
    person,
    said: { kind: 'view', view: 'plan', reason: '', written: false }
  })),
  'enter-for-others': decide({ type: 'read-to', person: NOBODYS.person, what: 'welcome', read: true }),
  'open-answers': decide({ type: 'reveal', question: { of: 'danger', item: NOBODYS.item } }),
  'decide-for-child': decide({
    type: 'child-decided',
    child: NOBODYS.child,
    outcome: 'no-plan',
    limb: '',
    harm: '',
    more: [],
    ending: '',
    other: '',
    reason: 'x'
  }),
  'disagree-with-decision': decideOwn((person) => ({ type: 'disagreed-with', child: NOBODYS.child, person, words: 'x' })),
  arrange: decide({
    type: 'arranged',
    lead: '',
    coreGroup: [],
    coreGroupOn: '1900-01-01',
    coreGroupLate: '',
    reviewOn: '',
    reviewLate: '',
    tells: []
  }),
  'look-back': decide({ type: 'looked-at', list: 'cards', item: NOBODYS.item, verdict: 'still', words: '' }),
  'end-line': decide({ type: 'looked-at', list: 'cards', item: NOBODYS.item, verdict: 'dropped', words: 'x' }),
  'record-stance': decideOwn((person) => ({ type: 'stood', person, stance: 'disagrees', words: ' ' })),
  'tend-door': tend({ act: 'dismiss-warning', id: NOBODY }),
  'close-part': tend({ act: 'close-part', stays: [], ground: 'confidential', reason: 'x' }),
  'open-part': tend({ act: 'open-part' }),
  'ask-exclusion': (actor, target) =>
    http(actor, 'POST', at(target, '/exclusions'), { person: target.someone, scope: 'part', ground: 'confidential', evidence: 'x' }),
  'decide-exclusion': (actor, target) =>
    http(actor, 'PUT', at(target, `/exclusions/${target.exclusion}`), { agreed: false, reason: 'x', say: '', heard: '' }),
  'ask-pause': (actor, target) => http(actor, 'POST', at(target, '/pause'), { person: NOBODY }),
  'open-named': (actor, { named }) => open(actor, named.id),
  'write-named': async (actor, { named }) => {
    await open(actor, named.id)
    return actor.page ? live(() => (actor.page as Guest).edit(new Uint8Array([0, 0]), named.id)) : 'not-signed-in'
  },
  'open-draft': (actor, { drafts }) => open(actor, drafts.get(actor.role)?.id ?? SOMEWHERE),
  'make-chair-notes': make('chair-notes'),
  'make-restricted': make('restricted'),
  'make-child-words': make('child-words'),
  'make-draft': make('draft'),
  'keep-picture': (actor, target) => http(actor, 'DELETE', at(target, picturesOf(target))),
  'show-picture': (actor, target) => http(actor, 'PUT', at(target, `${picturesOf(target)}/agreed`), { agreed: true, to: [] }),
  'name-others': (actor, target) =>
    http(actor, 'PUT', at(target, `/documents/${part(target.named.id)}/named`), { named: target.named.named }),
  'share-words': (actor, target) =>
    http(actor, 'POST', at(target, `/documents/${part(target.named.id)}/share`), { card: target.cards.named, words: 'x', to: [] }),
  'share-own-words': (actor, target) => {
    const { id, card } = target.drafts.get(actor.role) ?? { id: SOMEWHERE, card: NOBODY }
    return http(actor, 'POST', at(target, `/documents/${part(id)}/share`), { card, words: 'x', to: [] })
  },
  'keep-safe': (actor, target) =>
    http(actor, 'POST', at(target, '/kept-safe'), { kind: 'car', of: target.child, value: 'ZZ99 ZZZ', from: [target.someone] }),
  'let-go-safe': (actor, target) => http(actor, 'DELETE', at(target, `/kept-safe/${target.kept}`)),
  'choose-comfort': (actor, target) => http(actor, 'PUT', at(target, '/comfort'), { ...USUAL_COMFORT, contrast: 'strong' }),
  'read-own-audit': (actor, target) => http(actor, 'GET', at(target, '/audit')),
  'copy-across': (actor, { conference }) => http(actor, 'GET', `/api/conferences/${conference}/copy-across`),
  'see-all-conferences': (actor, { conference }) => http(actor, 'GET', `/api/conferences/${conference}`),
  'recover-chair': (actor, { conference }) => http(actor, 'POST', `/api/conferences/${conference}/recover`),
  'set-up-conference': (actor) => http(actor, 'POST', '/api/conferences', { draft: UNFINISHED, mine: null }),
  'shape-council': (actor) => http(actor, 'PUT', '/api/council', { profile: WITHOUT_A_DECISION, revision: 0 }),
  'manage-staff': (actor) => http(actor, 'GET', '/api/staff'),
  'read-audit': (actor) => http(actor, 'GET', '/api/audit'),
  'check-installation': (actor) => http(actor, 'GET', '/api/checkup'),
  'see-release': (actor) => http(actor, 'GET', '/api/release'),
  // Of no conference: whoever may is told that there is none, at every stage alike.
  'prepare-release': (actor) => http(actor, 'DELETE', `/api/release/${NOBODY}/readers/${NOBODY}`),
  'confirm-release': (actor) => http(actor, 'POST', `/api/release/${NOBODY}/confirm`, LOOKED_AT_NOTHING),
  'send-copy': (actor) => http(actor, 'POST', `/api/release/${NOBODY}/send`, LOOKED_AT_NOTHING),
  'answer-comments': (actor, { conference }) => http(actor, 'GET', `/api/comments/${conference}`)
}

/** Refused for what is in it, and so tried without changing anything for the tries that follow. */
const WITHOUT_A_DECISION = {
  ...DEFAULT_PROFILE,
  agendas: { ...DEFAULT_PROFILE.agendas, initial: DEFAULT_PROFILE.agendas.initial.slice(0, 2) }
}
const LOOKED_AT_NOTHING = { looked: [{ id: NOBODY, revision: 1 }] }
const UNFINISHED = { kind: 'initial', on: '', startsAt: '', place: '', labels: DEFAULT_LABELS, children: [], people: [] }
