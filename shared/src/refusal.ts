/**
 * The tool saying no. Every code has one sentence for the person and one HTTP status; a code without both does not compile.
 * A sentence says what happened, what is safe, what to do.
 */
const REFUSALS = {
  'link-unknown': [404, 'We do not know this link. Please check that all of it was copied, or ask the person who sent it for a new one.'],
  'link-replaced': [410, 'This link has been replaced by a newer one. Please use the newest link you were given, or ask for another.'],
  'link-used': [410, 'This link was opened before, on another phone or computer. Please ask the person who sent it for a new one.'],
  'code-unknown': [404, 'We do not know that code. Please look at it again, or ask the chair to read it out once more.'],
  'codes-resting': [429, 'Codes are resting for a while, because too many were tried. Please ask the chair to let you in another way.'],
  'not-let-in': [403, 'The chair has not let you in yet. Please wait a little; this page opens by itself.'],
  'turned-away': [403, 'The chair cannot let you in here. Please ring the number on your invitation if you think this is a mistake.'],
  'moved-back': [403, 'The chair has asked you to wait outside for a moment. What you wrote is safe.'],
  removed: [
    403,
    'The chair has ended your place in this conference. What you wrote before is safe. Please ring if you need to talk to somebody.'
  ],
  'short-break': [403, 'The chair has asked for a short private part. You will be back soon. You are not in trouble.'],
  'page-rests': [
    409,
    'The page rests while a private part is going on. Please write in the private part, or wait until everybody is back.'
  ],
  'not-begun': [409, 'The conference has not begun yet. The page opens when the chair comes in.'],
  'prove-again': [403, 'Please show once more that it is you. Nothing is lost.'],
  'sign-in-again': [401, 'You were signed out because nothing happened for a while. Please sign in again; what you wrote is still here.'],
  'account-ended': [403, 'This account has been closed. Please speak to an administrator.'],
  'second-step': [401, 'One more step: the six numbers from your app, or one of your recovery codes. Or sign in with your passkey.'],
  'second-step-unknown': [
    401,
    'Those are not the numbers we were waiting for. Please wait until your app shows new ones, and try with those.'
  ],
  'second-step-needed': [
    403,
    'Your account is not finished yet. Please add a passkey, or an app that gives you six numbers. Until then you can practise.'
  ],
  'last-way-in': [409, 'This is the only second step you have, so it stays. Please add another one first.'],
  'passkey-unknown': [401, 'That passkey does not open an account here. Please try once more, or sign in another way.'],
  'directory-unknown': [
    403,
    'We do not know you here yet. Please ask an administrator of Same Page for a link, and open it before you sign in this way.'
  ],
  'directory-weak': [
    403,
    'The council’s own sign-in did not ask for its second step, which we need here. Please sign in there with it, and try again.'
  ],
  'directory-away': [503, 'The council’s own sign-in did not answer as it should. Nothing was changed. Please try again in a moment.'],
  'not-yourself': [409, 'You cannot do that to your own account. Please ask another administrator.'],
  'last-administrator': [409, 'This is the last administrator, so the account stays as it is. Please make somebody else one first.'],
  'kept-safe': [
    409,
    'This looks like an address that is being kept safe, and somebody it is kept from is in this room. It was not shared. Your words are here to copy.'
  ],
  'on-hold': [409, 'This conference is being kept because of a hold, so nothing was taken away. Please ask whoever set the hold.'],
  'plan-held': [409, 'The chair is looking at this plan once more before it goes out. Please try again a little later.'],
  withdrawn: [410, 'This version was withdrawn, because words in it had to be removed. The newest version is the one to use.'],
  'signer-sends': [
    409,
    'You signed this version, so somebody else sends it: two people, two looks. Please ask another administrator. Nothing was changed.'
  ],
  'confirmed-already': [
    409,
    'You have confirmed this copy already. It takes a second person, who looks for themselves. Please ask another administrator.'
  ],
  'needs-two': [
    409,
    'Two different people must confirm these copies, because something is kept from somebody in this conference. Nothing was sent.'
  ],
  'not-confirmed': [409, 'Nobody has confirmed this copy yet, so nothing was sent. Please look at it and confirm it first.'],
  'sent-already': [
    409,
    'They were sent this version already, so nothing was sent twice. If they need it once more, please choose “Send again”.'
  ],
  'release-held': [
    409,
    'This copy says something that is being kept safe, so it cannot go out. Please ask the chair to open the plan and remove those words.'
  ],
  'where-to': [409, 'It is not known yet where this copy goes. Please fill in the address first. Nothing was changed.'],
  'address-unclear': [
    400,
    'That does not look like one e-mail address or one postal address. Please look at it again. Nothing was changed.'
  ],
  'no-mail': [409, 'E-mail is not set up here yet, so nothing was sent. You can post it or hand it over, or ask whoever runs this server.'],
  'copy-closed': [
    404,
    'This link and this code do not open anything together. Please check the code. After a few wrong tries a code stops working; you can ask for another.'
  ],
  'copy-over': [410, 'The time to open this link is over. Please ask the person who sent it for a new one.'],
  'copy-replaced': [410, 'There is a newer version than this one. Please use the newest link you were sent, or ask for it.'],
  'copy-revoked': [410, 'This link was taken back by the people who sent it. Please ask them if you have a question.'],
  'comments-over': [
    409,
    'The time to say what is not right here is over. Your words are here to copy; please ring the people who sent this.'
  ],
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
  'room-moved': [409, 'The room has moved on meanwhile, so nothing was changed. Please look where it is now.'],
  'stage-in-use': [
    409,
    'Everybody is at that stage just now, so nothing was changed. Move everyone to another stage first, then take it out.'
  ],
  'skip-needs-reason': [409, 'Please write one line why this stage is left out. The child’s stage is never left out without a reason.'],
  'not-theirs-to-say': [403, 'You can speak for yourself and for whoever shares your screen. Nothing was changed.'],
  'person-unknown': [404, 'That person is not in this conference, so nothing was changed. Please look at the list again.'],
  'child-unknown': [404, 'That child is not in this conference, so nothing was changed. Please look at the list again.'],
  'not-on-page': [409, 'That is not on the page any more, so nothing was changed. Please look again.'],
  'not-come-yet': [409, 'They have not been recorded as here, so they cannot have left. Please record that they came first.'],
  'scale-number': [400, 'A number here is a whole one from 0 to 10, or “rather not say”. Nothing was changed.'],
  'no-answers-yet': [409, 'Nobody has answered yet, so there is nothing to show.'],
  'already-shown': [409, 'These were shown to everybody already. You can still change yours, and say why.'],
  'not-shown-yet': [409, 'These have not been shown yet. You can change yours until then, and nobody sees what it was.'],
  'agency-has-view': [409, 'Your agency has given its view already. Each agency has one; whoever gave it can change it.'],
  'reason-needed': [409, 'Please write the reason too. Nothing was changed yet.'],
  'decision-parts': [409, 'Some of the decision is still open. Please choose what is asked, then decide. Nothing was changed yet.'],
  'only-at-review': [
    409,
    'Only a plan that is in force can be changed or ended, and only at a review, which has looked at it. Nothing was changed.'
  ],
  'not-decided-yet': [409, 'Nothing has been decided for this child yet. Please wait until the chair has.'],
  'day-out-of-range': [400, 'That day cannot be right: it is before this conference or far after it. Please choose another.'],
  'late-needs-reason': [409, 'That is later than it should be. Please write why; it is kept as it is then.'],
  'chair-is-here': [
    409,
    'Whoever is in the chair is connected, or was a moment ago. You can take the chair once they have been away for a while. Nothing was changed.'
  ],
  'needs-account': [
    403,
    'This asks for proof that only an account can give. Somebody with an account can take the chair for it. Nothing was changed.'
  ],
  'not-the-deputy': [403, 'Only the deputy or whoever writes for all can take the chair’s place. Nothing was changed.'],
  'review-exists': [409, 'The review of this conference has been set up already, so nothing was changed.'],
  'not-understood': [400, 'We could not read that. Nothing was changed. Please look at it again.'],
  'day-unknown': [400, 'That day is not one we can reckon with. Please choose a day from the calendar, from 2000 to 2199.'],
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
  'not-a-picture': [
    415,
    'That is not a photo or drawing we can keep: it must be a JPEG or a PNG, and whole. Nothing was changed. Please choose another.'
  ],
  'picture-too-large': [413, 'That picture is too large to be kept. Nothing was changed. Please choose a smaller one.'],
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
const PASSING: readonly RefusalCode[] = ['prove-again', 'missing-before', 'rejoin-first', 'too-fast', 'not-saved', 'unready', 'our-fault']
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
