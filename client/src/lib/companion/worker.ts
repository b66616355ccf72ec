import './require.ts' // first: what comes after needs it
import { councilTerms, lookPlain, wordListWith } from '@samepage/shared/plain'
import type { Answered, Asked, Begun } from './asking.ts'

// The thread that looks through what is being written, so that a key never waits for it. Words come in, findings go out, nothing is kept.
let list = wordListWith()

addEventListener('message', ({ data }: MessageEvent<Begun | Asked>) => {
  if ('terms' in data) {
    list = wordListWith(councilTerms(data.terms))
    return
  }
  const answer: Answered = { id: data.id, look: lookPlain(data.text, list, data.names) }
  postMessage(answer)
})
