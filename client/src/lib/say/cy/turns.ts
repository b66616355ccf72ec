import type en from '../en/turns.ts'
import { countIn, listIn } from '../grammar.ts'

const count = countIn('cy')
const minutes = (number: number): string =>
  count(number, {
    zero: `${number} munud`,
    one: `${number} munud`,
    two: `${number} funud`,
    few: `${number} munud`,
    many: `${number} munud`,
    other: `${number} munud`
  })

const cy: typeof en = {
  yourTurn: 'Eich tro chi',
  handUp: 'Codi fy llaw',
  handDown: 'Rhoi fy llaw i lawr',
  handUpFor: (name) => `Codi llaw ${name}`,
  handDownFor: (name) => `Rhoi llaw ${name} i lawr`,
  whoseHand: 'Codi llaw…',
  handIsUp: 'llaw i fyny',
  speaksNow: 'yn siarad',

  speaks: (name) => `Mae ${name} yn siarad.`,
  youSpeak: 'Eich tro chi i siarad yw hi.',
  next: (name) => `Nesaf: ${name}.`,
  youNext: 'Chi sydd nesaf.',
  asked: (question) => `Rydym yn gofyn i bawb: ${question}`,
  askedNothing: 'Gofynnir i bawb yn eu tro.',

  pause: {
    ask: 'Mae angen seibiant arnaf',
    askInterpreter: 'Un eiliad, os gwelwch yn dda',
    knows: 'Mae’r cadeirydd yn gwybod, a neb arall.',
    soon: 'Mae’r cadeirydd wedi ei weld. Daw’r seibiant yn fuan.',
    again: 'Mae ei angen arnaf nawr'
  },

  break: {
    on: 'Rydym yn cael seibiant.',
    left: (minutes) =>
      count(minutes, {
        zero: 'Byddwn yn parhau mewn 0 munud.',
        one: 'Byddwn yn parhau mewn 1 funud.',
        two: 'Byddwn yn parhau mewn 2 funud.',
        few: `Byddwn yn parhau mewn ${minutes} munud.`,
        many: `Byddwn yn parhau mewn ${minutes} munud.`,
        other: `Byddwn yn parhau mewn ${minutes} munud.`
      }),
    over: 'Byddwn yn parhau ymhen eiliad.',
    write: 'Gallwch ddal ati i ysgrifennu.'
  },

  inChair: (name) => `${name} sydd yn y gadair nawr.`,
  youInChair: 'Chi sydd yn y gadair nawr.',
  chairIs: (name) => `Yn y gadair: ${name}`,

  breaks: {
    onlyYou: 'Dim ond chi sy’n gweld hyn.',
    title: 'Seibiant i bawb',
    of: (long) => `Seibiant o ${minutes(long)}`,
    minutes,
    more: (more) => `${minutes(more)} yn rhagor`,
    end: 'Gorffen y seibiant',
    needs: (names) => `Mae angen seibiant ar ${listIn('cy', names)}.`,
    interpreter: (names) => `Mae angen eiliad ar ${names} i gyfieithu.`,
    told: (names) => `Dywedoch wrth ${names}: yn fuan.`,
    saySoon: 'Dweud “yn fuan”, wrthyn nhw’n unig'
  }
}

export default cy
