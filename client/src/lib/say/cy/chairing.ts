import type en from '../en/chairing.ts'

const cy: typeof en = {
  notNow: 'Nid nawr',
  pressName: 'Pwyswch enw i adael i rywun siarad.',
  letSpeak: (name) => `Gadael i ${name} siarad`,
  who: 'Pwy sydd yn y gadair',
  theChair: 'Y cadeirydd',
  youLead: (chair) =>
    `Chi wedyn sy’n arwain y cyfarfod: chi sy’n symud yr ystafell ymlaen, yn gadael pobl i mewn, ac yn ateb dros yr hyn a benderfynir. Caiff pawb wybod. Mae ${chair} yn dal i gymryd rhan a gall gymryd y gadair eto unrhyw bryd.`,
  theyLead: (name) =>
    `${name} wedyn sy’n arwain y cyfarfod: yn symud yr ystafell ymlaen, yn gadael pobl i mewn, ac yn ateb dros yr hyn a benderfynir. Caiff pawb wybod. Byddwch chi’n dal i gymryd rhan.`,
  canTakeAgain: 'Gallwch gymryd y gadair eto unrhyw bryd.',
  take: 'Cymryd y gadair',
  hand: (name) => `Rhoi’r gadair i ${name}`,
  takeOpens: 'Cymryd y gadair…',
  handOpens: 'Rhoi’r gadair i…'
}

export default cy
