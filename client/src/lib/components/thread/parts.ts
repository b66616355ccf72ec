import en from '#lib/say/en/thread.ts'

/** The parts of a danger statement, in words. */
export interface Parts {
  /** Names of those who are worried. */
  worried: readonly string[]
  might: string
  basis: string
  harms: readonly string[]
  meaning: string
}

/**
 * A first draft of a statement, from its parts and in their order; empty when there are none. It is a start for people to reword.
 * sayWorried: the sentence that says who is worried, in the language of whoever asks for it.
 */
export function putTogether({ worried, might, basis, harms, meaning }: Parts, sayWorried = en.worried.about): string {
  const who = worried.length > 0 ? sayWorried(worried) : ''
  return [who, might, basis, ...harms, meaning].map(asSentence).filter(Boolean).join(' ')
}

/** Ends with a full stop, unless it already ends with a sign of its own. */
function asSentence(words: string): string {
  const tidy = words.trim().replace(/\s+/g, ' ')
  return tidy === '' || /[.!?…:”"’')۔؟]$/.test(tidy) ? tidy : `${tidy}.`
}
