import type en from '../en/since.ts'

const cy: typeof en = {
  hint: 'Popeth a ysgrifennom y tro diwethaf, fesul llinell: yn gyntaf fel yr oedd, wedyn fel y mae nawr.',
  lastTime: 'Y tro diwethaf',
  lastTimeOn: (day) => `Y tro diwethaf, ${day}`,
  today: 'Heddiw',
  nothing: 'Ni ddaeth dim gyda ni o’r tro diwethaf.',
  left: (open, all) => `Heb edrych arnynt eto: ${open} o ${all}.`,
  allDone: 'Edrychwyd ar bob llinell.',
  groups: {
    steps: 'Yn gyntaf: yr hyn y dywedon ni y bydden ni’n ei wneud',
    dangers: 'Beth oedd yn ein poeni, a’n nodau',
    contingencies: 'Beth os nad yw’n gweithio?',
    bottomLines: 'Beth sy’n rhaid digwydd',
    cards: 'Popeth arall ar y dudalen'
  },
  verdicts: {
    still: 'Yn wir o hyd',
    changed: 'Wedi newid',
    done: 'Wedi’i wneud',
    partly: 'Wedi’i wneud yn rhannol',
    'not-done': 'Heb ei wneud',
    dropped: 'Ddim mwyach'
  },
  notLookedAt: 'Heb edrych arno',
  by: (name) => `Ysgrifennwyd gan ${name}.`,
  since: (day) => `Mae wedi sefyll ers ${day}.`,
  whoBy: (who, day) => `${who}, erbyn ${day}`,
  goal: 'Nod:',
  nowLabel: 'Sut mae’n darllen nawr',
  goalLabel: 'Y nod nawr',
  gone: 'Nid yw’n sefyll mwyach yn y cynllun newydd. Mae ei eiriau’n aros yma.',
  differs: 'Mae’r geiriau wedi newid.',
  because: 'Pam nad yw’n sefyll mwyach?',
  helped: 'Beth helpodd, neu beth oedd yn y ffordd? Gallwch adael hwn yn wag.',
  keep: 'Cadw hyn',
  cancel: 'Nid nawr',
  becauseSaid: (words) => `Oherwydd: ${words}`,
  helpedSaid: (words) => `Beth helpodd, neu oedd yn y ffordd: ${words}`,
  before: (verdict, moment) => `Cyn hynny, ar ${moment}: ${verdict}`,
  onLine: (words) => ` (‘${words}’)`,
  onlyChair: 'Dim ond y cadeirydd sy’n tynnu llinell allan.',

  page: {
    title: (day) => `Beth sydd wedi newid ers ${day}?`,
    titleNoDay: 'Beth sydd wedi newid ers y tro diwethaf?',
    fresh: 'Beth sy’n newydd',
    ended: 'Beth nad yw’n sefyll mwyach',
    changed: 'Beth sydd wedi newid',
    still: 'Beth sy’n wir o hyd',
    steps: 'Yr hyn y dywedon ni y bydden ni’n ei wneud',
    open: 'Heb edrych arno',
    was: (words) => `Cyn hynny: ${words}`,
    numbers: 'Mae’r rhifau, bryd hynny a nawr, yn sefyll ymhellach i lawr.'
  },

  history: {
    title: 'Pob rhif hyd yma',
    table: 'Yr un rhifau fel tabl: rhes i bob person, colofn i bob cynhadledd',
    who: 'Pwy?',
    none: 'dim'
  }
}

export default cy
