import type en from '../en/wall.ts'

const cy: typeof en = {
  title: 'Y wal',
  pause: 'Rydym yn cael seibiant byr',
  opening: 'Yn agor y dudalen…',
  held: (clock) => `Heb gysylltiad. Fel hyn yr oedd am ${clock}. Pwyswch unrhyw fysell ar y sgrin hon i’w dynnu i lawr.`,
  notConnected: 'Dim cysylltiad ar hyn o bryd.',
  practice: 'YMARFER',
  somebody: 'rhywun',
  against: (name) => `Nid yw ${name} yn cytuno:`,
  nothing: 'Does dim wedi’i ysgrifennu yma eto.',
  finding: 'Rydym yn dal i chwilio am y geiriau.',
  worried: 'Pwy sy’n poeni:',
  part: (part, parts) => `${part} o ${parts}`,

  connect: {
    tab: 'Cysylltu’r sgrin hon',
    title: 'Gofynnwch i’r cadeirydd deipio’r rhif hwn',
    how: 'Ar sgrin y cadeirydd: Ar y wal, yna Cysylltu sgrin.'
  },

  welcome: {
    why: (names) => `Rydym yma i ddarganfod gyda’n gilydd beth sydd ei angen ar ${names} i fod yn ddiogel ac yn iach.`,
    toCome: 'Eto i ddod'
  },

  answers: {
    was: (values) => `(o’r blaen: ${values.join(', yna ')})`,
    answered: (answered, all) => `Mae ${answered} o ${all} wedi ateb.`,
    hidden: 'Mae’r rhifau’n aros ynghudd nes bydd y cadeirydd yn eu dangos.',
    hasAnswered: 'wedi ateb',
    title: 'Ble rydyn ni, o 0 i 10?',
    gone: 'Nid yw hwn ar y dudalen mwyach.'
  },

  line: {
    by: (language, who) => `${language}, gan ${who}`,
    changed: 'Mae’r geiriau uchod wedi newid ers hynny.'
  },

  plan: {
    title: 'Y cynllun ar un dudalen',
    coreGroupOn: 'Mae’r grŵp craidd yn cwrdd',
    reviewOn: 'Y gynhadledd nesaf',
    lead: 'Yn arwain y gwaith gyda’r teulu',
    coreGroup: 'Y grŵp craidd',
    by: (day) => `erbyn ${day}`,
    nobody: 'Neb eto',
    nothing: 'Does dim wedi’i gytuno eto.',
    more: (steps) => `Rhagor: ${steps.toLowerCase()}`,
    next: 'Beth sy’n digwydd nesaf'
  },

  thread: {
    might: 'Beth rydyn ni’n poeni allai ddigwydd?',
    instead: (goal) => `${goal}: beth fyddwn ni’n ei weld yn lle hynny?`,
    notice: (what) => `Beth fydd y plant yn sylwi arno: ${what}`
  },

  views: {
    was: (name) => `Beth a benderfynwyd ar gyfer ${name}`,
    ask: (name) => `Beth rydyn ni’n meddwl ddylai ddigwydd i ${name}?`,
    given: 'Mae’r bobl hyn wedi rhoi eu barn:',
    inTime: 'Mae pawb yn rhoi eu barn, yn eu hamser eu hunain.',
    hidden: 'Mae barn pawb yn aros ynghudd nes bydd y cadeirydd yn ei dangos. Does dim yn cael ei gyfrif.',
    thought: 'Barn pawb',
    written: 'yn ysgrifenedig',
    changed: 'wedi newid ers hynny'
  },

  voice: {
    ask: (name) => `Beth mae ${name} yn ei ddweud?`,
    theChild: 'y plentyn',
    brought: (who) => `Daeth ${who} â’r geiriau`,
    soon: (name) => `Bydd geiriau ${name} yn sefyll yma.`,
    soonTheirs: 'Bydd eu geiriau yn sefyll yma.'
  }
}

export default cy
