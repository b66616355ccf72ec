import { listIn } from '../grammar.ts'
import type en from '../en/decision.ts'

const cy: typeof en = {
  title: 'Y penderfyniad',
  children: 'Y plant',
  decidedYes: 'Wedi’i benderfynu',
  decidedNo: 'Heb ei benderfynu eto',
  decidedNow: (name) => `Mae ${name} wedi penderfynu hyn nawr.`,
  seeWhy: 'Gweld y penderfyniad a pham',

  test: {
    byLaw: 'Y cwestiwn y mae’r gyfraith yn ei ofyn',
    oneOfTwo: 'Yr ateb yw ydy pan fydd un o’r ddau beth hyn yn wir:',
    lawSays: (word) => `Mae’r gyfraith yn dweud “${word.toLowerCase()}”`,
    means: (meaning) => `sy’n golygu ${meaning}`
  },

  views: {
    title: (name) => `Beth mae pawb yn meddwl ddylai ddigwydd i ${name}`,
    askYou: (name) => `Beth ydych chi’n meddwl ddylai ddigwydd i ${name}?`,
    ask: (who, name) => `Beth mae ${who} yn meddwl ddylai ddigwydd i ${name}?`,
    yourService: 'eich gwasanaeth',
    theChair: 'y cadeirydd',
    why: 'Pam rydych chi’n meddwl hynny?',
    onlyYou: (chair) =>
      `Dim ond chi all weld hyn nes bydd ${chair} yn dangos rhai pawb. Wedyn bydd pawb yn y cyfarfod yn ei weld gyda’ch enw chi.`,
    onlyHere: (chair, who) =>
      `Dim ond y bobl wrth y sgrin hon all weld hyn nes bydd ${chair} yn dangos rhai pawb. Wedyn bydd pawb yn y cyfarfod yn ei weld gydag enw ${who}.`,
    open: 'Mae barn pawb ar agor: caiff eich un chi ei gweld ar unwaith, gyda’ch enw.',
    agencyHas: (who, agency) => `Mae ${who} wedi rhoi barn ${agency}. Un farn sydd gan bob asiantaeth; gall ${who} ei newid.`,
    chooseFirst: 'Dewiswch un o’r rhain yn gyntaf.',
    whyChanged: 'Beth wnaeth i chi ei newid?',
    give: 'Dyma fy marn i',
    giveFor: (who) => `Dyma farn ${who}`,
    on: (name) => ` am ${name}`,
    leave: 'Ei gadael fel yr oedd',
    yours: 'Eich barn chi',
    theirs: (who) => `Barn ${who}`,
    given: (whose) => `${whose}: wedi’i rhoi.`,
    changeIt: 'Ei newid',
    changeOn: (name) => ` (y farn am ${name})`,
    change: 'Newid fy marn',
    changeFor: (who) => `Newid barn ${who}`,
    nobodyYet: (name) => `Does neb wedi rhoi barn am ${name} eto.`,
    givenBy: 'Wedi’i rhoi gan:',
    notYet: (names) => `Heb ei rhoi eto: ${names}.`,
    written: 'Anfonwyd yn ysgrifenedig.',
    typedBy: (who) => `Teipiwyd gan ${who}.`,
    changed: (moment, because) => `Newidiwyd ar ${moment}. Pam: ${because}`,
    before: (view, reason) => `O’r blaen: ${view} ${reason}`
  },

  on: {
    was: (name) => `Beth a benderfynwyd ar gyfer ${name}`,
    is: (name) => `Beth a benderfynir ar gyfer ${name}`,
    wasBefore: (name) => `Beth a benderfynwyd ar gyfer ${name} o’r blaen`,
    by: (who, moment) => `Penderfynodd ${who} hyn ar ${moment}.`,
    present: (names) => `Yma ar y pryd: ${names}.`,
    why: 'Pam:',
    again: (name) => `Penderfynu eto ar gyfer ${name}`,
    nothing: 'Does dim wedi’i benderfynu eto. Caiff ei ddangos yma cyn gynted ag y bydd y cadeirydd wedi gwneud hynny.',
    harms: (harm, more) =>
      harm === '' ? '' : `Y prif fath o bryder: ${harm}.${more.length > 0 ? ` Mae pryder hefyd am: ${listIn('cy', more)}.` : ''}`
  },

  against: {
    title: (name) => `Pwy sydd ddim yn cytuno â’r hyn a benderfynwyd ar gyfer ${name}`,
    says: (who) => `Nid yw ${who} yn cytuno:`,
    formal: { before: 'Dyma ', term: 'anghytundeb ffurfiol', after: ' gan weithiwr proffesiynol.' },
    writtenBy: (moment) => `Caiff ei roi mewn ysgrifen erbyn ${moment}.`,
    complaint: (day) => `Gellir ysgrifennu cwyn tan ${day}.`,
    stands: 'Mae’r penderfyniad yn sefyll yn y cyfamser.',
    mine: 'Dydw i ddim yn cytuno â’r penderfyniad hwn',
    somebody: 'Mae rhywun ddim yn cytuno â hyn',
    for: (name) => ` ar gyfer ${name}`,
    form: (name) => `Peidio â chytuno â’r hyn a benderfynwyd ar gyfer ${name}`,
    who: 'Pwy sydd ddim yn cytuno?',
    choose: 'Dewiswch',
    chooseWho: 'Dewiswch pwy sydd ddim yn cytuno.',
    asProfessional: {
      before: 'A chithau’n weithiwr proffesiynol, dyma eich ',
      term: 'anghytundeb ffurfiol',
      after: '. Caiff ei gofnodi gyda’ch enw a’i argraffu yn y cynllun.'
    },
    putInWriting: (moment) => `Rhowch ef mewn ysgrifen erbyn ${moment}.`,
    printed: 'Caiff y geiriau hyn eu hargraffu yn y cynllun, fel y maen nhw.',
    alsoComplain: (day) => `Gellir ysgrifennu cwyn hefyd, tan ${day}.`,
    askHow: 'Gofynnwch i unrhyw un ohonom sut.',
    what: 'Beth sydd ddim yn iawn am y penderfyniad?',
    record: 'Cofnodi fy anghytundeb',
    write: 'Ysgrifennu hyn',
    notNow: 'Nid nawr',
    kept: 'Wedi’i gadw. Mae’n sefyll wrth ochr y penderfyniad, ac yn y cynllun.'
  },

  next: {
    title: 'Beth sy’n digwydd nesaf',
    outline: 'Dyma’r cynllun amlinellol.',
    coreGroupFills: 'Y grŵp bach o gwmpas y teulu, sef y grŵp craidd, sy’n llenwi’r manylion.',
    theyMeet: (day) => `Maen nhw’n cwrdd ar ${day}.`,
    nothing: 'Does dim wedi’i drefnu eto.',
    change: 'Newid beth sy’n digwydd nesaf',
    write: 'Ysgrifennu beth sy’n digwydd nesaf',
    notYet: 'Heb gytuno eto.',
    lead: 'Pwy sy’n arwain y gwaith gyda’r teulu',
    coreGroup: 'Y grŵp craidd',
    coreGroupOn: 'Mae’r grŵp craidd yn cwrdd',
    reviewOn: 'Y gynhadledd nesaf, yr adolygiad',
    later: (why) => `Mae hyn yn hwyrach na hynny. Pam: ${why}`,
    tells: (name) => `Dweud wrth ${name} beth a benderfynwyd`
  },

  last: {
    title: (name) => `Beth a benderfynwyd ar gyfer ${name} y tro diwethaf`,
    nothing: (name) => `Ni phenderfynwyd dim ar gyfer ${name} y tro diwethaf.`,
    lead: (who) => `Pwy oedd i arwain y gwaith gyda’r teulu: ${who}.`,
    coreGroupOn: (day) => `Roedd y grŵp craidd i gwrdd ar ${day}.`,
    reviewOn: (day) => `Roedd yr adolygiad i fod ar ${day}.`
  },

  contingency: {
    title: 'Beth os na fydd yn gweithio?',
    hint: 'Os gwelir hyn, pwy sy’n gwneud beth wedyn? Yn y nos ac ar y penwythnos hefyd.',
    add: 'Ychwanegu beth i’w wneud os na fydd yn gweithio',
    added: 'Wedi’i ychwanegu. Beth fyddan nhw’n ei wneud?',
    when: 'Os …',
    whenNumbered: (number) => `Os … (${number})`,
    whenHint: 'Rhywbeth y gallai unrhyw un ei weld, fel: nid yw Kelly’n ateb y ffôn.',
    who: 'Pwy sy’n gwneud rhywbeth wedyn?',
    nobody: 'Neb eto',
    label: (number) => `Beth i’w wneud ${number}`,
    what: 'Beth maen nhw’n ei wneud?',
    night: 'Ac yn y nos neu ar y penwythnos?'
  }
}

export default cy
