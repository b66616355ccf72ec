import { placeName } from './words.ts'
import { type CouncilAsk, type CouncilKnown, type CouncilProfile, type Mend, mendsForCouncil, tidyLine } from '@samepage/shared'

/** Everything typed into the page about how the council works. Nothing leaves it until it is saved. */
export class CouncilForm {
  profile = $state<CouncilProfile>() as CouncilProfile
  mends = $state.raw<Mend[]>([])
  #revision: number
  #saved: string

  constructor({ profile, revision }: CouncilKnown) {
    this.profile = structuredClone(profile)
    this.#revision = revision
    this.#saved = this.#asWritten()
  }

  /** Something was changed and is not saved. */
  get changed(): boolean {
    return this.#asWritten() !== this.#saved
  }

  ask(): CouncilAsk {
    return { profile: tidied($state.snapshot(this.profile) as CouncilProfile), revision: this.#revision }
  }

  /** True when there is nothing to mend. */
  check(): boolean {
    this.showMends(mendsForCouncil(this.ask().profile))
    return this.mends.length === 0
  }

  /** It is kept now: what follows is made from this. */
  kept({ revision }: CouncilKnown): void {
    this.#revision = revision
    this.#saved = this.#asWritten()
  }

  showMends(mends: Mend[]): void {
    this.mends = mends.filter((mend, i) => mends.findIndex((other) => other.at === mend.at) === i)
  }

  mendAt = (at: string): string | undefined => this.mends.find((mend) => mend.at === at)?.say

  nameAt = placeName

  #asWritten(): string {
    return JSON.stringify(this.ask().profile)
  }
}

/** Without outer and doubled spaces. */
function tidied({ agendas, scale, harms, terms, days, copyAcross, ...others }: CouncilProfile): CouncilProfile {
  const stages = <T extends { name: string }>(all: T[]): T[] => all.map((stage) => ({ ...stage, name: tidyLine(stage.name) }))
  const { initial, review, 'pre-birth': preBirth, 'transfer-in': transferIn } = agendas
  return {
    ...others,
    agendas: { initial: stages(initial), review: stages(review), 'pre-birth': stages(preBirth), 'transfer-in': stages(transferIn) },
    scale: { ...scale, zero: tidyLine(scale.zero), ten: tidyLine(scale.ten) },
    harms: {
      neglect: tidyLine(harms.neglect),
      physical: tidyLine(harms.physical),
      sexual: tidyLine(harms.sexual),
      emotional: tidyLine(harms.emotional)
    },
    copyAcross: copyAcross.map((field) => ({ ...field, label: tidyLine(field.label) })),
    terms: terms.map(({ avoid, say, level }) => ({ avoid: tidyLine(avoid), say: tidyLine(say), level })),
    days: { ...days, furtherDays: days.furtherDays.map((day) => ({ ...day, name: tidyLine(day.name) })) }
  }
}
