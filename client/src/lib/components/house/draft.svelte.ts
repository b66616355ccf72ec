import {
  type Conference,
  type ConferenceAsk,
  type ConferenceDraft,
  DEFAULT_LABELS,
  type Kind,
  LABEL_SETS,
  type LabelSet,
  type Mend,
  type PersonId,
  tidyLine
} from '@samepage/shared'
import { usualLabels, withoutBlanks } from './labels.ts'
import { mendsBeforeSending } from './mends.ts'
import { type ChildRow, childRow, isBlankChild, isBlankPerson, type PersonRow, personRow } from './rows.ts'

/** Everything typed into the page that prepares a conference. Nothing leaves it until it is saved, and nothing typed is thrown away. */
export class DraftForm {
  kind = $state<Kind>('initial')
  on = $state('')
  startsAt = $state('')
  place = $state('')
  children = $state<ChildRow[]>([])
  people = $state<PersonRow[]>([])
  /** The row of whoever is signed in; null when they have no seat. Said once: a saved conference keeps whose seat it is. */
  mine = $state<string | null>(null)
  readonly isNew: boolean
  /** Each set keeps what was changed in it while another one is tried. */
  labelSets = $state<LabelSet[]>(structuredClone([...LABEL_SETS]))
  labelsChosen = $state(LABEL_SETS.indexOf(DEFAULT_LABELS))
  mends = $state.raw<Mend[]>([])

  constructor(isNew: boolean) {
    this.isNew = isNew
  }

  /** A new conference, prepared by somebody who will chair it unless they say otherwise. */
  static blank(staffName: string): DraftForm {
    const form = new DraftForm(true)
    const me = personRow({ name: staffName, role: 'chair' })
    form.children = [childRow()]
    form.people = [me]
    form.mine = me.key
    return form
  }

  static of(conference: Conference, yours: PersonId | null): DraftForm {
    const form = new DraftForm(false)
    form.kind = conference.kind
    form.on = conference.on
    form.startsAt = conference.startsAt
    form.place = conference.place
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
      labels: withoutBlanks(labels, usualLabels(labels.name)),
      children: this.keptChildren.map((row) => ({
        ...(row.id ? { id: row.id } : {}),
        name: tidyLine(row.name),
        bornOn: row.unborn ? '' : row.bornOn,
        dueOn: row.unborn ? row.dueOn : ''
      })),
      people: this.keptPeople.map((row) => ({
        ...(row.id ? { id: row.id } : {}),
        name: tidyLine(row.name),
        describedAs: tidyLine(row.describedAs),
        role: row.role || 'observer', // the least; never sent, because a mend asks for the role first
        agency: row.role === 'professional' ? tidyLine(row.agency) : '',
        way: row.way
      }))
    }
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
