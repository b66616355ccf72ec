import { uuidv4 } from 'lib0/random'
import { sayNo } from '#lib/say/refusals.ts'
import { withProof } from '../prove.ts'
import type { Heard } from './connection.ts'

/** Asks the server for one decision, in step with what this screen has seen by then. */
type Ask = (key: string) => Promise<Heard<'decide'>>

/** With forty people writing a decision may find the page moved on a few times in a row; with nobody writing it never does. */
const MOST_TRIES = 20

/** Decides what does not depend on any wording: where the page has moved on, it asks again by itself. True, or the sentence to show. */
export const decideAnyhow = (ask: Ask): Promise<true | string> => decideWhile(() => true, ask)

/**
 * Decides what was thought over while looking at the page. holds: whether all that it depends on is still as it was seen; asked before every try,
 * so that what moved on elsewhere on the page stops nobody, and what was seen otherwise is never decided on (R14). True, or the sentence to show.
 */
export async function decideWhile(holds: () => boolean, ask: Ask): Promise<true | string> {
  const key = uuidv4() // R19: asked again, it is still one entry
  for (let tries = 0; tries < MOST_TRIES && holds(); tries++) {
    const heard = await ask(key)
    if (heard.ok) return true
    if (heard.code !== 'moved-on') return sayNo(heard)
  }
  return sayNo({ code: 'moved-on' })
}

/** Decides once, after showing again who it is where that is asked for. True, or the sentence to show. */
export async function decideProved(ask: Ask): Promise<true | string> {
  const key = uuidv4()
  try {
    await withProof(async () => {
      const heard = await ask(key)
      if (!heard.ok) throw new SaidNo(heard.code, heard.say)
    })
    return true
  } catch (thrown) {
    if (thrown instanceof SaidNo) return sayNo(thrown)
    throw thrown
  }
}

/** A no on its way to `withProof`, which reads the code. */
class SaidNo extends Error {
  readonly code: string
  readonly say: string

  constructor(code: string, say: string) {
    super(code)
    this.code = code
    this.say = say
  }
}
