import {
  type Act,
  asNow,
  chairNow,
  type Conference,
  type DoorStanding,
  leadersOf,
  may,
  type Person,
  type PersonId,
  type Stage,
  stageOf,
  type Standing
} from '@samepage/shared'
import { convenedIn, seatedIn } from './reading.ts'

/** What a room asks of the conference it belongs to, at every act: nothing of the answer is kept. */
export interface Ground {
  /** The conference as its people are now. */
  conference(): Conference
  /** Where the conference stands for this person. */
  stage(person: PersonId): Stage
  /** Somebody as they act now: whoever is in the chair has its rights. @throws Refusal('not-found') */
  seated(person: PersonId): Person
  /** Who is in the chair; null before the conference is set up. */
  chair(): PersonId | null
  /** Those who lead: the chair of the conference, and whoever is in the chair now. */
  leaders(): PersonId[]
  /** R11: may this person do this here now? Answers with them as they are in the conference. @throws Refusal */
  authorise(person: PersonId, act: Act): Person
}

/** The ground of a conference: its shared page says who is in it and what is signed, its door what is closed. */
export function groundOn(map: () => Standing, door: () => DoorStanding): Ground {
  const stage = (person: PersonId): Stage => stageOf(person, map(), door())
  const seated = (id: PersonId): Person => asNow(seatedIn(map(), id), map())
  return {
    conference: () => convenedIn(map()),
    stage,
    seated,
    chair: () => chairNow(map()),
    leaders: () => leadersOf(map()),
    authorise(id, act) {
      const person = seated(id)
      const answer = may(person, act, stage(id))
      if (answer !== true) throw answer
      return person
    }
  }
}
