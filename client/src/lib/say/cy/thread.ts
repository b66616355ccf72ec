import { countIn, listIn } from '../grammar.ts'
import type en from '../en/thread.ts'

const count = countIn('cy')

const cy: typeof en = {
  begin: (statement) => `Dechrau: ${statement}`,
  noneYet: (statement) => `${statement}: dim un eto`,
  whatItSays:
    'Mae’n dweud, yn eich geiriau chi, pwy sy’n poeni, beth allai ddigwydd i’r plentyn os nad oes dim yn newid, a pham rydych yn meddwl hynny.',
  another: '+ Ychwanegu un arall',
  newNumber: (statement, number) => `${statement} newydd, rhif ${number}.`,
  struck: 'Gyda llinell drwyddo',
  title: (statement, number, all) => `${statement} ${number} o ${all}`,

  tab: {
    noWords: 'Dim geiriau eto',
    hasGoal: (goal) => `${goal}: oes`,
    noGoal: (goal) => `${goal}: dim eto`,
    noSteps: 'dim camau eto',
    steps: (steps) =>
      count(steps, {
        zero: 'dim camau',
        one: `${steps} cam`,
        two: `${steps} gam`,
        few: `${steps} cham`,
        many: `${steps} cham`,
        other: `${steps} cam`
      })
  },

  full: {
    four: 'Mae pedwar yma eisoes',
    three: 'Mae tri yma eisoes',
    most: (statement) =>
      `Pedwar yw’r mwyaf y gall teulu eu cadw mewn cof a’u hateb. I ychwanegu hwn, rhowch linell drwy un arall yn gyntaf (${statement}), neu dewch â dau at ei gilydd.`,
    fewer: 'Mae tri neu lai yn haws i bawb eu cadw mewn cof. A allai’r pryder hwn fod yn rhan o un sydd yma?',
    addFourth: (statement) => `Ychwanegu pedwerydd: ${statement}`
  },

  worried: {
    title: 'Pwy sy’n poeni?',
    nobody: 'Does neb wedi’i enwi eto. Ychwanegwch enw.',
    addOrTake: 'Ychwanegu neu dynnu enwau',
    add: 'Ychwanegu enwau',
    other: 'Rhywun arall',
    theirName: 'Ei enw neu ei henw',
    addOne: 'Ychwanegu',
    about: (names) => `Mae ${listIn('cy', names)} yn poeni am hyn.`
  },

  might: 'Beth allai ddigwydd?',
  mightHint: 'Beth allai rhywun ei wneud, neu beidio â’i wneud?',
  basis: 'Ar beth mae’n seiliedig?',
  basisHint: 'Un peth a ddigwyddodd sy’n dweud fwyaf. Pryd oedd hynny, a beth wnaeth i’r plentyn?',
  fromPage: (title) => `O’r dudalen, o dan ${title}`,
  fromPageChosen: (title, chosen) => `O’r dudalen, o dan ${title}: ${chosen} wedi’u dewis`,
  whichChild: 'Am ba blentyn mae hyn?',
  whichChildren: 'Am ba blant mae hyn?',
  whichNobody: 'Peidiwch â dewis neb os yw am bob un ohonyn nhw.',
  meaning: (names) => `Beth fyddai hyn yn ei olygu i ${names}?`,
  meaningHint: 'Nawr, ac yn nes ymlaen.',

  statement: {
    title: 'Y datganiad, yn eich geiriau chi',
    hint: 'Yn blaen ac o ddifrif, fel y byddech yn ei ddweud wrth fwrdd y gegin.',
    put: 'Rhoi’r rhannau at ei gilydd',
    done: 'Mae’r rhannau wedi’u rhoi at ei gilydd. Nawr gwnewch y geiriau’n eiddo i chi.'
  },

  goalHint: 'Beth fyddech chi’n ei weld pan fydd y pryder hwn wedi mynd? Pwy fyddai’n ei weld, ac am ba mor hir?',

  scale: {
    title: 'Graddfa ar gyfer y pryder hwn',
    hint: 'Cytunwch beth mae pob pen yn ei olygu. Yna bydd pawb yn rhoi ei rif ei hun.',
    answered: (answered, all) => `Mae ${answered} o ${all} wedi ateb.`,
    give: 'Rhoi rhif i’r pryder hwn',
    open: 'Agor y rhifau ar gyfer y pryder hwn',
    zero: 'Mae 0 yn golygu',
    ten: 'Mae 10 yn golygu'
  },

  lines: {
    hint: 'Beth sy’n rhaid digwydd, beth bynnag arall. Mater i’r teulu yw sut.',
    add: (line) => `Ychwanegu: ${line}`,
    label: 'Beth sy’n rhaid digwydd?',
    added: (line) => `${line}: wedi’i ychwanegu.`
  },

  steps: {
    step: (number) => `Cam nesaf ${number}`,
    add: 'Ychwanegu cam nesaf',
    what: 'Beth fydd rhywun yn ei wneud?',
    whatHint: 'Rhywbeth y gallech eu gweld yn ei wneud.',
    who: 'Pwy?',
    nobody: 'Neb eto',
    when: 'Erbyn pryd?',
    added: 'Mae cam nesaf wedi’i ychwanegu. Erbyn pryd?',
    more: 'Sut byddwn ni’n gwybod, a beth os nad yw’n digwydd?',
    know: 'Sut byddwn ni’n gwybod ei fod wedi gweithio?',
    notice: (names) => `Beth fydd ${names} yn sylwi arno?`,
    otherwise: 'Beth os nad yw’n digwydd?'
  },

  gaps: {
    title: 'I’w ofyn o hyd',
    ofStep: (number, asked) => `Cam nesaf ${number}: ${asked}`
  }
}

export default cy
