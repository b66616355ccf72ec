// Who is in the chair, and who is let speak.

const en = {
  notNow: 'Not now',
  pressName: 'Press a name to let somebody speak.',
  letSpeak: (name: string) => `Let ${name} speak`,
  who: 'Who is in the chair',
  theChair: 'The chair',
  youLead: (chair: string) =>
    `You then lead the meeting: you move the room on, let people in, and answer for what is decided. Everybody is told. ${chair} goes on taking part and can take the chair again at any time.`,
  theyLead: (name: string) =>
    `${name} then leads the meeting: they move the room on, let people in, and answer for what is decided. Everybody is told. You go on taking part.`,
  canTakeAgain: 'You can take the chair again at any time.',
  take: 'Take the chair',
  hand: (name: string) => `Hand the chair to ${name}`,
  takeOpens: 'Take the chair…',
  handOpens: 'Hand the chair to…'
}

export default en
