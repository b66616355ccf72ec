import {
  type Agenda,
  type Conference,
  type ConferenceAsk,
  type ConferenceDraft,
  type CouncilProfile,
  DEFAULT_LABELS,
  type Kind,
  LABEL_SETS,
  type LabelSet,
  type Mend,
  type Person,
  type PersonId,
  type Profile,
  profileFor,
  profileOf,
  type Role,
  tidyLine
} from '@samepage/shared'
import { usualLabels, withoutBlanks } from './labels.ts'
import { HAS_SCREEN_TO_SHARE, IS_HERE_FOR_SOMEBODY, MAY_BE_DEPUTY, MAY_BE_HELPED, MAY_SHARE_SCREEN, serviceOf } from './meanings.ts'
import { mendsBeforeSending } from './mends.ts'
import { type ChildRow, childRow, isBlankChild, isBlankPerson, type PersonRow, personRow } from './rows.ts'

/** Everything typed into the page that prepares a conference. Nothing leaves it until it is saved, and nothing typed is thrown away. */
export class DraftForm {
  kind = $state<Kind>('initial')
  on = $state('')
  startsAt = $state('')
  place = $state('')
  /** Whom to ring when a link does not work. */
  phone = $state('')
  children = $state<ChildRow[]>([])
  people = $state<PersonRow[]>([])
  /** The row of whoever is signed in; null when they have no seat. Said once: a saved conference keeps whose seat it is. */
  mine = $state<string | null>(null)
  readonly isNew: boolean
  /** Each set keeps what was changed in it while another one is tried. */
  labelSets = $state<LabelSet[]>(structuredClone([...LABEL_SETS]))
  labelsChosen = $state(LABEL_SETS.indexOf(DEFAULT_LABELS))
  /** Who takes the chair when the chair is cut off; empty for nobody. */
  deputy = $state<PersonId | ''>('')
  /** The day the time limit runs from, and of a review what the conference before was. */
  clockFrom = $state('')
  lastWas = $state<Kind>('initial')
  lateBecause = $state('')
  /** Each kind keeps what was changed in its stages while another one is tried. */
  agendas = $state<Record<Kind, Agenda>>() as Record<Kind, Agenda>
  /** The stages to go back to. */
  readonly usual: Record<Kind, Agenda>
  /** Everything else about how this conference is run: the council's to decide. */
  readonly #profile: Profile
  mends = $state.raw<Mend[]>([])

  constructor(isNew: boolean, council: CouncilProfile, conference?: Conference) {
    this.isNew = isNew
    this.usual = council.agendas
    this.agendas = structuredClone(council.agendas)
    this.#profile = conference ? profileOf(conference) : profileFor(this.kind, council)
    if (conference) this.agendas[conference.kind] = structuredClone(this.#profile.agenda)
  }

  /** How long things may take here, and which days are holidays. */
  get days(): Profile['days'] {
    return this.#profile.days
  }

  /** A new conference, prepared by somebody who will chair it unless they say otherwise. */
  static blank(staffName: string, council: CouncilProfile): DraftForm {
    const form = new DraftForm(true, council)
    const me = personRow({ name: staffName, role: 'chair' })
    form.children = [childRow()]
    form.people = [me]
    form.mine = me.key
    return form
  }

  static of(conference: Conference, yours: PersonId | null, council: CouncilProfile): DraftForm {
    const form = new DraftForm(false, council, conference)
    form.kind = conference.kind
    form.on = conference.on
    form.startsAt = conference.startsAt
    form.place = conference.place
    form.phone = conference.phone ?? ''
    form.deputy = conference.deputy ?? ''
    form.clockFrom = conference.clockFrom ?? ''
    form.lastWas = conference.lastWas ?? 'initial'
    form.lateBecause = conference.lateBecause ?? ''
    form.children = conference.children.map(childRow)
    form.people = conference.people.filter((person) => person.role !== 'wall').map((person) => personRow(person))
    form.mine = form.people.find((row) => yours && row.id === yours)?.key ?? null
    form.#takeLabels(structuredClone(conference.labels))
    return form
  }

  #takeLabels(labels: LabelSet): void {
    const known = this.labelSets.findIndex((set) => set.name === labels.name)
    if (known < 0) this.labelSets.push(labels)
    else this.labelSets[known] = labels
    this.labelsChosen = known < 0 ? this.labelSets.length - 1 : known
  }

  /** The rows that will be saved, in order: a mend names them by their place in these. */
  readonly keptChildren = $derived(this.children.filter((row) => !row.gone))
  readonly keptPeople = $derived(this.people.filter((row) => !row.gone))

  /** What would be sent if it were saved now. */
  ask(): ConferenceAsk {
    const mine = this.keptPeople.findIndex((row) => row.key === this.mine)
    return { draft: this.#draft(), mine: mine < 0 ? null : mine }
  }

  #draft(): ConferenceDraft {
    const labels = $state.snapshot(this.labelSets)[this.labelsChosen] ?? DEFAULT_LABELS
    return {
      kind: this.kind,
      on: this.on,
      startsAt: this.startsAt,
      place: tidyLine(this.place),
      phone: tidyLine(this.phone),
      ...this.#timing(),
      profile: { ...this.#profile, agenda: tidyAgenda($state.snapshot(this.agendas)[this.kind]) },
      labels: withoutBlanks(labels, usualLabels(labels.name)),
      children: this.keptChildren.map((row) => ({
        id: row.standIn,
        name: tidyLine(row.name),
        bornOn: row.unborn ? '' : row.bornOn,
        dueOn: row.unborn ? row.dueOn : '',
        ...(tidyLine(row.caseNumber) && { caseNumber: tidyLine(row.caseNumber) })
      })),
      people: this.keptPeople.map((row) => ({
        id: row.standIn,
        name: tidyLine(row.name),
        describedAs: tidyLine(row.describedAs),
        role: row.role || 'observer', // the least; never sent, because a mend asks for the role first
        agency: row.role === 'professional' ? tidyLine(row.agency) : '',
        way: row.way,
        ...this.#company(row),
        ...serviceIn(row)
      }))
    }
  }

  /** Who steps in for the chair, and what the time limit runs from, as far as that makes sense for this kind of conference. */
  #timing(): Pick<ConferenceDraft, 'deputy' | 'clockFrom' | 'lastWas' | 'lateBecause'> {
    const deputy = this.deputies.find(({ standIn }) => standIn === this.deputy)
    const lateBecause = tidyLine(this.lateBecause)
    return {
      ...(deputy && { deputy: deputy.standIn }),
      ...(this.clockFrom && { clockFrom: this.clockFrom }),
      ...(this.kind === 'review' && { lastWas: this.lastWas }),
      ...(lateBecause && { lateBecause })
    }
  }

  /** Everybody who may take the chair's place: whoever writes for all, and professionals with a screen of their own. */
  readonly deputies = $derived(this.keptPeople.filter((row) => isOneOf(MAY_BE_DEPUTY, row.role) && !row.sitsWith && row.way !== 'report'))

  /** With whom somebody shares a screen and whom they are here for, as far as that makes sense for what they are here as. */
  #company(row: PersonRow): Pick<Person, 'sitsWith' | 'helps'> {
    const host = this.screensFor(row).find(({ standIn }) => standIn === row.sitsWith)
    const helped = this.helpedBy(row).find(({ standIn }) => standIn === row.helps)
    return { ...(host ? { sitsWith: host.standIn } : {}), ...(helped ? { helps: helped.standIn } : {}) }
  }

  /** Everybody whose screen this person may share: whoever shares one has none of their own to share. */
  screensFor(row: PersonRow): PersonRow[] {
    if (!isOneOf(MAY_SHARE_SCREEN, row.role) || this.keptPeople.some(({ sitsWith }) => sitsWith === row.standIn)) return []
    return this.keptPeople.filter((other) => other.key !== row.key && !other.sitsWith && isOneOf(HAS_SCREEN_TO_SHARE, other.role))
  }

  /** Everybody this person may be here for: the children it is about, and the family. */
  helpedBy(row: PersonRow): (PersonRow | ChildRow)[] {
    if (!isOneOf(IS_HERE_FOR_SOMEBODY, row.role)) return []
    return [...this.keptPeople.filter((other) => other.key !== row.key && isOneOf(MAY_BE_HELPED, other.role)), ...this.keptChildren]
  }

  /** Looks it all through before it is sent: true when there is nothing to mend. `alsoMend`: what only the page itself can see. */
  check(alsoMend: Mend[]): boolean {
    this.children = this.children.filter((row) => !isBlankChild(row))
    this.people = this.people.filter((row) => !isBlankPerson(row))
    if (this.children.length === 0) this.children = [childRow()]
    const without = this.keptChildren.every(isBlankChild) ? { ...this.#draft(), children: [] } : this.#draft()
    const roleless = this.keptPeople.flatMap((row, i) => (row.role ? [] : [`people.${i}.role`]))
    this.showMends(mendsBeforeSending(without, roleless, alsoMend))
    return this.mends.length === 0
  }

  /** Shows what to put right, one thing for each place, and opens the people it concerns. */
  showMends(mends: Mend[]): void {
    this.mends = mends.filter((mend, i) => mends.findIndex((other) => other.at === mend.at) === i)
    this.keptPeople.forEach((row, i) => {
      if (mends.some((mend) => mend.at.startsWith(`people.${i}.`))) row.open = true
    })
  }

  /** Whose row a mend is about, by name; empty for what is nobody's. */
  nameAt(at: string): string {
    const [section, place] = at.split('.')
    const rows = section === 'children' ? this.keptChildren : section === 'people' ? this.keptPeople : []
    return rows[Number(place)]?.name.trim() ?? ''
  }

  mendAt(at: string): string | undefined {
    return this.mends.find((mend) => mend.at === at)?.say
  }
}

/** Which service a professional is of, for enough people at a decision. */
function serviceIn(row: PersonRow): Pick<Person, 'service' | 'direct'> {
  const service = row.service || serviceOf(row.agency)
  return row.role === 'professional' ? { ...(service && { service }), direct: row.direct } : {}
}

const tidyAgenda = (agenda: Agenda): Agenda => agenda.map((stage) => ({ ...stage, name: tidyLine(stage.name) }))

const isOneOf = (roles: readonly Role[], role: Role | ''): boolean => role !== '' && roles.includes(role)
