// A child's own pictures: added to their words, and shown once they agree.

const en = {
  title: (name: string) => `${name}’s pictures`,
  what: (most: number) =>
    `Photos of drawings, or of anything else a child wants to show; ${most} at most. Only those who read this paper see them.`,
  none: 'There is no picture here yet.',
  full: (most: number) => `There are ${most} pictures, and there is no room for another.`,
  looking: 'Looking for the pictures…',
  larger: (words: string) => `Show larger: ${words}`,

  add: {
    open: 'Add a picture…',
    title: 'Add a picture',
    choose: 'The photo or drawing',
    chooseHint: 'A JPEG or a PNG. Where and when it was taken is left out of it.',
    reading: 'Getting the picture ready…',
    notAPicture: 'That is not a photo or drawing we can read. Please choose a JPEG or a PNG. What you typed is still here.',
    shows: 'What does it show?',
    showsHint: 'A few words, for everybody who cannot see it. No addresses.',
    save: 'Keep this picture',
    saving: 'Keeping it…',
    again: 'Try again',
    notKept: 'The picture is not kept yet. It is still here, with your words.',
    chooseFirst: 'Please choose a picture first.',
    wordsFirst: 'Please say in a few words what it shows.',
    kept: 'The picture is kept. Nobody new can see it.'
  },

  agreed: {
    ask: 'May everybody see this?',
    notAsked: (name: string) => `Not known yet. Please ask ${name} about this picture.`,
    yes: (name: string) => `${name} said yes. It is on the page that everybody sees.`,
    yesNotShown: (name: string) => `${name} said yes, but it is not on the page yet.`,
    no: (name: string) => `${name} said no. Only those who read this paper see it.`,
    sayYes: 'Yes, show it…',
    sayNo: 'No, keep it here',
    sheet: 'Show this picture to everybody?',
    where: (name: string) => `It will stand beside ${name}’s words on the page and on the wall, and in ${name}’s own letter.`,
    who: 'These people will see it',
    confirm: (name: string) => `${name} said yes: show it`,
    saving: 'One moment…'
  },

  remove: {
    open: 'Take it away…',
    sheet: 'Take this picture away?',
    means: 'It is gone for everybody who could see it here. A plan that was signed with it keeps it.',
    yes: 'Yes, take it away'
  },

  shown: (name: string) => `What ${name} wants to show`
}

export default en
