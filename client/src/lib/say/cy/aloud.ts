import type en from '../en/aloud.ts'

const cy: typeof en = {
  read: 'Darllen hyn yn uchel',
  stop: 'Stopio darllen',
  elsewhere:
    'Byddai’r lleisiau sydd gan y porwr hwn yn anfon y geiriau i ffwrdd i’w darllen, felly nid ydym yn eu defnyddio. Gallwch ychwanegu llais at y ddyfais hon yn ei gosodiadau.',
  noVoice: 'Nid oes gan y ddyfais hon lais ar gyfer y geiriau hyn.',
  brokeOff: 'Stopiodd llais y ddyfais hon. Rhowch gynnig arall arni.'
}

export default cy
