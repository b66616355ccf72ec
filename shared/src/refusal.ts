/**
 * The tool saying no. Every code has one sentence for the person and one HTTP status; a code without both does not compile.
 * A sentence says what happened, what is safe, what to do.
 */
const REFUSALS = {
  'link-unknown': [404, 'We do not know this link. Please check that all of it was copied, or ask the person who sent it for a new one.'],
  'link-replaced': [410, 'This link has been replaced by a newer one. Please use the newest link you were given, or ask for another.'],
  'not-signed-in': [401, 'Please open your own link again, or sign in. Anything already saved is safe.'],
  'sign-in-unknown': [401, 'That name and passphrase do not belong together. Please try again.'],
  'name-taken': [409, 'Somebody already signs in with that name. Please choose another.'],
  'not-found': [404, 'There is nothing here for you to open. Please check the link, or ask the person who sent it.'],
  'not-allowed': [403, 'This is not something you can do in this conference. Nothing was changed.'],
  'not-yours-to-strike': [
    403,
    'Only the chair can strike through what somebody else wrote. You can say that you do not agree with it instead.'
  ],
  signed: [409, 'The chair has signed the plan, so this page is closed for writing. Your words are here to copy.'],
  'not-signed': [409, 'The plan is not signed, so there is nothing to reopen.'],
  'moved-on': [409, 'The page changed while you were reading. Nothing is lost. Please look again.'],
  'not-understood': [400, 'We could not read that. Nothing was changed. Please look at it again.'],
  'strange-signs': [400, 'That has hidden control signs in it, which we leave out. Your words are here to copy.'],
  'not-your-words': [400, 'That was sent in somebody else’s name, so it was not saved. Your words are here to copy.'],
  'missing-before': [
    409,
    'Something written just before this did not arrive, so this could not be saved yet. Your words are here to copy.'
  ],
  'text-too-long': [
    413,
    'That is more than one box can hold (20,000 letters). Your words are here to copy; please share them over two boxes.'
  ],
  'too-many': [409, 'There is no room for another one here. Your words are here to copy.'],
  'page-full': [413, 'This page is as full as it can be. What is on it is safe. Your words are here to copy.'],
  'too-fast': [429, 'That was a lot at once. Please wait a moment and try again. Nothing is lost.'],
  'rejoin-first': [409, 'Your page was closed a moment ago. Please open it again to go on writing.'],
  'old-page': [426, 'There is a newer Same Page. Please load this page again. What you saved is safe.'],
  'not-saved': [503, 'We could not save just now. Please keep this page open; we keep trying.'],
  'print-slow': [503, 'Making the PDF took too long, so we stopped. The plan itself is safe. Please try again.'],
  unready: [503, 'Same Page is just starting or closing. Please try again in a moment.'],
  'our-fault': [500, 'Something went wrong on our side. What was saved is safe. Please try again.']
} as const satisfies Record<string, readonly [status: number, say: string]>

export type RefusalCode = keyof typeof REFUSALS

export const REFUSAL_CODES = Object.keys(REFUSALS) as RefusalCode[]

export function isRefusalCode(code: unknown): code is RefusalCode {
  return typeof code === 'string' && Object.hasOwn(REFUSALS, code)
}

/** Refusals that pass: nobody did anything wrong, and opening the page again puts everything right without a word to the person. */
const PASSING: readonly RefusalCode[] = ['missing-before', 'rejoin-first', 'too-fast', 'not-saved', 'unready', 'our-fault']
export const passes = (code: RefusalCode): boolean => PASSING.includes(code)

/** An expected no. `detail` is for developers and tests, never shown and never holding anybody's words. */
export class Refusal extends Error {
  readonly code: RefusalCode
  readonly say: string
  readonly status: number

  constructor(code: RefusalCode, detail?: string) {
    super(detail ? `${code}: ${detail}` : code)
    this.name = 'Refusal'
    this.code = code
    ;[this.status, this.say] = REFUSALS[code]
  }
}
