import type en from '../en/pictures.ts'

const cy: typeof en = {
  title: (name) => `Lluniau ${name}`,
  what: (most) =>
    `Ffotograffau o luniau, neu o unrhyw beth arall y mae plentyn am ei ddangos; ${most} ar y mwyaf. Dim ond y rhai sy’n darllen y papur hwn sy’n eu gweld.`,
  none: 'Does dim llun yma eto.',
  full: (most) => `Mae ${most} llun yma, a does dim lle i un arall.`,
  looking: 'Yn chwilio am y lluniau…',
  larger: (words) => `Dangos yn fwy: ${words}`,

  add: {
    open: 'Ychwanegu llun…',
    title: 'Ychwanegu llun',
    choose: 'Y ffotograff neu’r llun',
    chooseHint: 'JPEG neu PNG. Mae ble a phryd y’i tynnwyd yn cael ei adael allan.',
    reading: 'Yn paratoi’r llun…',
    notAPicture: 'Nid ffotograff na llun y gallwn ei ddarllen yw hwnnw. Dewiswch JPEG neu PNG. Mae’r hyn a deipioch yma o hyd.',
    shows: 'Beth mae’n ei ddangos?',
    showsHint: 'Ychydig o eiriau, i bawb na all ei weld. Dim cyfeiriadau.',
    save: 'Cadw’r llun hwn',
    saving: 'Yn ei gadw…',
    again: 'Rhoi cynnig arall arni',
    notKept: 'Nid yw’r llun wedi’i gadw eto. Mae yma o hyd, gyda’ch geiriau.',
    chooseFirst: 'Dewiswch lun yn gyntaf.',
    wordsFirst: 'Dywedwch mewn ychydig o eiriau beth mae’n ei ddangos.',
    kept: 'Mae’r llun wedi’i gadw. Does neb newydd yn gallu ei weld.'
  },

  agreed: {
    ask: 'A gaiff pawb weld hwn?',
    notAsked: (name) => `Ddim yn hysbys eto. Gofynnwch i ${name} am y llun hwn.`,
    yes: (name) => `Dywedodd ${name} y caiff pawb ei weld. Mae ar y dudalen y mae pawb yn ei gweld.`,
    yesNotShown: (name) => `Dywedodd ${name} y caiff pawb ei weld, ond nid yw ar y dudalen eto.`,
    no: (name) => `Dywedodd ${name} na. Dim ond y rhai sy’n darllen y papur hwn sy’n ei weld.`,
    sayYes: 'Caiff, ei ddangos…',
    sayNo: 'Na chaiff, ei gadw yma',
    sheet: 'Dangos y llun hwn i bawb?',
    where: (name) => `Bydd wrth ymyl geiriau ${name} ar y dudalen ac ar y wal, ac yn llythyr ${name}.`,
    who: 'Bydd y bobl hyn yn ei weld',
    confirm: (name) => `Cytunodd ${name}: ei ddangos`,
    saving: 'Eiliad…'
  },

  remove: {
    open: 'Ei dynnu oddi yma…',
    sheet: 'Tynnu’r llun hwn oddi yma?',
    means: 'Mae wedi mynd i bawb a allai ei weld yma. Mae cynllun a lofnodwyd gydag ef yn ei gadw.',
    yes: 'Ie, ei dynnu oddi yma'
  },

  shown: (name) => `Beth mae ${name} am ei ddangos`
}

export default cy
