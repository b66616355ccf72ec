import {
  type Child,
  type ChildDecided,
  type Ending,
  type HarmKind,
  hasPlan,
  keyOfQuestion,
  type Limb,
  type Outcome
} from '@samepage/shared'
import type { ConferencePage } from '#lib/conference.svelte.ts'
import { viewOf } from './views.ts'
import { decidingWords } from '#lib/say/deciding.ts'

/** What a chair has begun to decide for one child. Nothing is chosen at first, whatever the views are. Kept with the page: looking elsewhere loses none of it. */
export class Deciding {
  outcome = $state<Outcome | ''>('')
  limb = $state<Limb>('')
  harm = $state<HarmKind | ''>('')
  more = $state<HarmKind[]>([])
  ending = $state<Ending>('')
  other = $state('')
  reason = $state('')
  /** How the views and the decision stood when this was begun, or looked at again. */
  seen = $state('')

  /** Nothing is chosen or written yet. */
  get untouched(): boolean {
    return this.outcome === '' && this.reason === ''
  }

  /** What is still open, as one sentence; empty when all that is asked is there. */
  get missing(): string {
    const { outcome } = this
    const say = decidingWords.decide.missing
    if (outcome === '') return say.outcome
    if (hasPlan(outcome) && this.limb === '') return say.limb
    if (hasPlan(outcome) && this.harm === '') return say.harm
    if (outcome === 'ended' && this.ending === '') return say.ending
    if (outcome === 'other' && this.other.trim() === '') return say.other
    return this.reason.trim() === '' ? say.reason : ''
  }

  /** What is decided; parts that this outcome does not have are left out. */
  decided(child: Child['id'], outcome: Outcome): ChildDecided {
    const planned = hasPlan(outcome)
    return {
      type: 'child-decided',
      child,
      outcome,
      limb: planned ? this.limb : '',
      harm: planned ? this.harm : '',
      more: planned ? this.more.filter((kind) => kind !== this.harm) : [],
      ending: outcome === 'ended' ? this.ending : '',
      other: outcome === 'other' ? this.other.trim() : '',
      reason: this.reason.trim()
    }
  }

  clear(): void {
    this.outcome = ''
    this.limb = ''
    this.harm = ''
    this.more = []
    this.ending = ''
    this.other = ''
    this.reason = ''
  }
}

const kept = new WeakMap<ConferencePage, Record<string, Deciding>>()

export function decidingOn(page: ConferencePage, { id }: Pick<Child, 'id'>): Deciding {
  const all = kept.get(page) ?? {}
  kept.set(page, all)
  const deciding = (all[id] ??= new Deciding())
  return deciding
}

/** All that a decision for a child rests on: the one before it, and the views that are open. */
export function restsOn({ standing }: Pick<ConferencePage, 'standing'>, child: Pick<Child, 'id'>): string {
  const opened = standing.answers.get(keyOfQuestion(viewOf(child)))?.opened ?? null
  return JSON.stringify([[...standing.outcome.children].find(([id]) => id === child.id)?.[1] ?? null, opened])
}
