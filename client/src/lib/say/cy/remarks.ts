import type en from '../en/remarks.ts'

/** The two meetings whose days are asked about, as the shared code names them. */
const dates = (what: string): string => ({ 'core group': 'grŵp craidd', review: 'adolygiad' })[what] ?? what

const cy: typeof en = {
  whoWorried: 'Pwy sy’n poeni? Ychwanegwch enw.',
  allSay: 'Sut byddech chi i gyd yn dweud y pryder hwn, yn eich geiriau eich hun?',
  basedOn: 'Ar beth mae’n seiliedig? Un peth a ddigwyddodd sy’n dweud fwyaf.',
  grownUp: 'Beth allai oedolyn ei wneud, neu beidio â’i wneud? Dywedwch pwy, a beth fyddai rhywun yn ei weld.',
  whichChild: 'Am ba blentyn mae hyn? Defnyddiwch yr enw.',
  mean: 'Beth fyddai hyn yn ei olygu iddyn nhw, nawr ac yn nes ymlaen?',
  noGoal: (goal) => `Beth fyddech chi’n ei weld pan fydd y pryder hwn wedi mynd? Dim eto: ${goal}.`,
  instead: 'Beth fydd pobl yn ei wneud yn lle hynny? Mae’r nod hwn yn dweud beth na wneir.',
  howLong: 'Am ba mor hir y byddai angen i chi i gyd weld hyn? Dywedwch mewn wythnosau neu fisoedd.',
  whoWillDo: 'Pwy fydd yn gwneud rhywbeth am hyn, ac erbyn pryd?',
  what: 'Beth fydd rhywun yn ei wneud?',
  who: 'Pwy fydd yn gwneud hyn?',
  whoLeads: 'Pwy ohonyn nhw sy’n arwain? Mae’n haws ffonio un enw.',
  when: 'Erbyn pryd?',
  know: 'Sut byddwn ni’n gwybod ei fod wedi gweithio?',
  notice: 'Beth fydd y plant yn sylwi arno?',
  otherwise: 'Beth os nad yw’n digwydd?',
  absent: (name) => `Nid oedd ${name} yma. A gafwyd cytundeb i hyn?`,
  moreThanOne: (relation) => `Mae mwy nag un “${relation}” yn rhan o hyn. Pa un? Defnyddiwch enw.`,
  initials: (name) => `Ai ${name} yw hwn? Mae enw’n haws ei ddilyn na llythrennau.`,
  noStatement: (statement) => `Dim eto: ${statement}.`,
  many: (number) => `Mae ${number} o’r rhain. Mae tri neu lai yn haws i bawb eu cadw mewn cof.`,
  childSays: (name) => `Beth mae ${name} yn ei ddweud? Does dim wedi’i ysgrifennu yma eto.`,
  keptSafe: (strengths) =>
    `Pryd y cadwodd rhywun y plentyn yn ddiogel, er bod y pryder yno? Os na all neb ddweud eto, efallai mai o dan “${strengths}” mae lle hwn.`,
  vague: (verb) => `Beth fyddai rhywun yn gweld rhywun yn ei wneud? Gall “${verb}” olygu llawer o bethau.`,
  enough: (name) => `Oedd digon o bobl yma pan benderfynwyd ar gyfer ${name}? Mae’r cynllun yn dweud pwy oedd yma.`,
  noDay: (what) => `Pryd mae hwn: ${dates(what)}? Does dim diwrnod wedi’i ysgrifennu eto.`,
  late: (what) => `Mae hwn yn hwyrach nag arfer: ${dates(what)}. A fydd pawb yn deall y rheswm?`,
  notWorking: 'Beth os na fydd yn gweithio? Pwy sy’n gwneud beth wedyn, yn y nos hefyd?',
  noNumber: (statement) => `Ble mae hwn o 0 i 10: ${statement}? Does dim rhif neb wedi’i ddangos eto.`,
  noFamilyNumber: (statement) => `Pa rif fyddai’r teulu’n ei roi i hwn: ${statement}? Does dim un o’u rhifau wedi’i ddangos.`,
  fewNumbers: (statement) => `Pwy arall sy’n gweithio gyda’r teulu sydd â rhif i hwn: ${statement}? Mae dau’n gweld mwy nag un.`,
  whySilent: (name) => `Beth fyddai ${name} yn ei ddweud, sydd ddim yn cytuno? Does dim geiriau wedi’u hysgrifennu eto.`,
  whoSilent: 'Mae rhywun ddim yn cytuno. Pwy yw’r person, a beth fyddai’n ei ddweud?',
  longSentence: (called) => `${called}: a allai un frawddeg hir fod yn ddwy fer?`,
  longerSentence: (called, words) => `${called}: mae ${words} gair mewn un frawddeg. A allai fod yn ddwy neu dair?`,
  longStatement: (called, words) => `${called}: a allai fod yn fyrrach? Mae ${words} gair ynddo.`,
  plainly: (words) => `A ellid dweud hyn yn symlach: ${words}?`,
  readerWords: (years, words) =>
    `A allai hyn fod yn haws i’w ddarllen? Byddai angen i’r darllenydd fod tua ${years} oed. Y geiriau hiraf: ${words}.`,
  reader: (years) => `A allai hyn fod yn haws i’w ddarllen? Byddai angen i’r darllenydd fod tua ${years} oed.`,
  stepsNotLookedAt: (count) => `A gafodd ei wneud? Does neb wedi dweud eto am y camau hyn o’r tro diwethaf: ${count}.`,
  linesNotLookedAt: (count) => `A yw’n wir o hyd? Does neb wedi edrych eto ar y llinellau hyn o’r tro diwethaf: ${count}.`
}

export default cy
