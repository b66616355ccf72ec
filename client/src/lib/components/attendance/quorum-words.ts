import { type Conference, nameOf, type Quorum } from '@samepage/shared'
import { sayList } from '#lib/say/in-words.ts'
import { quorumWords } from '#lib/say/quorum.ts'

/** What is still missing for a decision, such as `health and one more agency`. */
export function sayMissing({ missing, more }: Pick<Quorum, 'missing' | 'more'>): string {
  const others = more === 0 ? [] : [quorumWords.more(more)]
  return sayList([...missing.map((service) => quorumWords.services[service]), ...others])
}

/** Whether enough people are here for a decision, in one or two sentences. It warns and never stops anybody. */
export function sayQuorum(quorum: Quorum): string {
  if (quorum.met) return quorumWords.enough
  return quorumWords.missing(sayMissing(quorum))
}

/** Who counts beside those who must be here, each agency with its people. */
export const sayOthers = ({ others }: Quorum, conference: Conference): string[] =>
  others.map(({ people }) => {
    const agency = conference.people.find(({ id }) => id === people[0])?.agency
    const names = sayList(people.map((person) => nameOf(conference, person)))
    return agency ? `${agency}: ${names}` : names
  })
