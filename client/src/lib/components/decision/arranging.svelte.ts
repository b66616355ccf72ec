import {
  type Arranged,
  isLate,
  lateWithoutReason,
  type Child,
  type Conference,
  coreGroupDueAfter,
  reviewDueAfter,
  tidyLine
} from '@samepage/shared'
import type { ConferencePage } from '#lib/conference.svelte.ts'
import { decidingWords } from '#lib/say/deciding.ts'

/** What somebody has begun to arrange. It begins with what stands; nothing else is filled in for anybody. */
export class Arranging {
  lead = $state('')
  coreGroup = $state<string[]>([])
  coreGroupOn = $state('')
  coreGroupLate = $state('')
  reviewOn = $state('')
  reviewLate = $state('')
  tells = $state<{ child: Child['id']; who: string; how: string }[]>([])
  /** The arrangement this began from, to see whether somebody else has written one meanwhile. */
  seen: unknown

  constructor({ conference, standing }: Pick<ConferencePage, 'conference' | 'standing'>) {
    const { arranged } = standing.outcome
    this.seen = arranged
    this.tells = conference.children.map(({ id }) => ({
      child: id,
      who: '',
      how: '',
      ...arranged?.tells.find(({ child }) => child === id)
    }))
    if (!arranged) return
    this.lead = arranged.lead
    this.coreGroup = [...arranged.coreGroup]
    this.coreGroupOn = arranged.coreGroupOn
    this.coreGroupLate = arranged.coreGroupLate
    this.reviewOn = arranged.reviewOn
    this.reviewLate = arranged.reviewLate
  }

  /** A date that is in time again has no reason for being late. */
  arranged(conference: Conference): Arranged {
    const { lead, coreGroup, coreGroupOn, coreGroupLate, reviewOn, reviewLate, tells } = this
    return {
      type: 'arranged',
      lead,
      coreGroup: [...coreGroup],
      coreGroupOn,
      coreGroupLate: isLate(coreGroupOn, coreGroupDueAfter(conference)) ? coreGroupLate : '',
      reviewOn,
      reviewLate: isLate(reviewOn, reviewDueAfter(conference)) ? reviewLate : '',
      tells: tells.filter(({ who, how }) => who || how.trim()).map((one) => ({ ...one }))
    }
  }

  missing(conference: Conference): string {
    const late = lateWithoutReason(this.arranged(conference), conference)
    if (late.length === 0) return ''
    return late[0] === 'coreGroup' ? decidingWords.arrange.lateCoreGroup : decidingWords.arrange.lateReview
  }

  addByName(name: string): void {
    const tidy = tidyLine(name)
    if (tidy && !this.coreGroup.includes(tidy)) this.coreGroup.push(tidy)
  }
}
