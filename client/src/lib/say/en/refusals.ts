import { Refusal, REFUSAL_CODES, type RefusalCode } from '@samepage/shared'

/** What a screen itself has to say no to, beside the server's own refusals. */
const HERE = {
  offline: 'We cannot reach Same Page just now. What you wrote is still here. Please check your connection and try again.',
  unreached: 'We cannot reach Same Page just now. Please check your connection and try again.',
  'not-known': 'Something did not work on our side. What you wrote is still here. Please try again in a moment.',
  unheard: 'We could not reach Same Page just now. Nothing is lost. Please try again in a moment.',
  'opened-afresh':
    'The chair took words off this page for good, so it was opened again. Your last words had not reached us. They are here to copy.',
  'before-break': 'These words of yours had not reached the page before the break. They are here to copy.',
  'no-page': 'There is no page at this address. Please check the link, or ask the person who sent it.'
}

const ofServer = Object.fromEntries(REFUSAL_CODES.map((code) => [code, new Refusal(code).say])) as Record<RefusalCode, string>

const en = { ...ofServer, ...HERE }

export default en
