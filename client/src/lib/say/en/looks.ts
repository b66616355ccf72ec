// "How this looks": what each person may choose for their own page.

const en = {
  title: 'How this looks',
  forYou: 'For you alone. Nobody else’s page changes, and neither does the wall.',
  language: 'Language of the buttons',
  kept: 'Kept for you. It looks like this on any phone or computer you use for this conference.',
  notKept: (why: string) => `It looks like this for now, and could not be kept. ${why}`,
  of: {
    size: 'Size of the words',
    typeface: 'Shape of the letters',
    contrast: 'Words and lines',
    colours: 'Light or dark',
    motion: 'Things that move'
  },
  choices: {
    size: { usual: 'Usual', larger: 'Larger', largest: 'Largest' },
    typeface: { usual: 'Usual', plain: 'Plain', spaced: 'Further apart' },
    contrast: { usual: 'Usual', strong: 'Stronger' },
    colours: { device: 'As this device', light: 'Light', dark: 'Dark' },
    motion: { device: 'As this device', less: 'Keep still' }
  }
}

export default en
