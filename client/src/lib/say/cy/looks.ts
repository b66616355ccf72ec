import type en from '../en/looks.ts'

const cy: typeof en = {
  title: 'Sut mae hyn yn edrych',
  forYou: 'I chi yn unig. Nid yw tudalen neb arall yn newid, na’r wal chwaith.',
  language: 'Iaith y botymau',
  kept: 'Wedi’i gadw i chi. Bydd yn edrych fel hyn ar unrhyw ffôn neu gyfrifiadur a ddefnyddiwch ar gyfer y gynhadledd hon.',
  notKept: (why) => `Mae’n edrych fel hyn am y tro, ac nid oedd modd ei gadw. ${why}`,
  of: {
    size: 'Maint y geiriau',
    typeface: 'Siâp y llythrennau',
    contrast: 'Geiriau a llinellau',
    colours: 'Golau neu dywyll',
    motion: 'Pethau sy’n symud'
  },
  choices: {
    size: { usual: 'Arferol', larger: 'Mwy', largest: 'Mwyaf' },
    typeface: { usual: 'Arferol', plain: 'Plaen', spaced: 'Ymhellach ar wahân' },
    contrast: { usual: 'Arferol', strong: 'Cryfach' },
    colours: { device: 'Fel y ddyfais hon', light: 'Golau', dark: 'Tywyll' },
    motion: { device: 'Fel y ddyfais hon', less: 'Cadw’n llonydd' }
  }
}

export default cy
