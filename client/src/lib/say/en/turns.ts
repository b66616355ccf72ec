import { countIn, listIn } from '../grammar.ts'

// Whose turn it is, hands, breaks, and who is in the chair: what everybody in the meeting sees of it.

const count = countIn('en')

const en = {
  yourTurn: 'Your turn',
  handUp: 'Put my hand up',
  handDown: 'Put my hand down',
  /** Several people share a screen. name: a first name. */
  handUpFor: (name: string) => `Put ${name}’s hand up`,
  handDownFor: (name: string) => `Put ${name}’s hand down`,
  whoseHand: 'Put a hand up…',
  handIsUp: 'hand is up',
  speaksNow: 'speaking',

  speaks: (name: string) => `${name} is speaking.`,
  youSpeak: 'It is your turn to speak.',
  next: (name: string) => `Next: ${name}.`,
  youNext: 'You are next.',
  asked: (question: string) => `We ask everybody: ${question}`,
  askedNothing: 'Everybody is asked in turn.',

  pause: {
    ask: 'I need a break',
    askInterpreter: 'A moment, please',
    knows: 'The chair knows, and nobody else.',
    soon: 'The chair has seen it. The break comes soon.',
    again: 'I need it now'
  },

  break: {
    on: 'We are having a break.',
    left: (minutes: number) => count(minutes, { one: 'We go on in 1 minute.', other: `We go on in ${minutes} minutes.` }),
    over: 'We go on in a moment.',
    write: 'You can go on writing.'
  },

  inChair: (name: string) => `${name} is in the chair now.`,
  youInChair: 'You are in the chair now.',
  chairIs: (name: string) => `In the chair: ${name}`,

  breaks: {
    onlyYou: 'Only you see this.',
    title: 'A break for everybody',
    of: (minutes: number) => `A break of ${minutes} minutes`,
    minutes: (minutes: number) => `${minutes} minutes`,
    more: (minutes: number) => `${minutes} minutes more`,
    end: 'End the break',
    needs: (names: readonly string[]) => `${listIn('en', names)} ${names.length > 1 ? 'need' : 'needs'} a break.`,
    interpreter: (names: string) => `${names} needs a moment to interpret.`,
    told: (names: string) => `You told ${names}: soon.`,
    saySoon: 'Say “soon”, to them alone'
  }
}

export default en
