import type en from '../en/stances.ts'

const cy: typeof en = {
  title: 'Ble rydych chi’n sefyll?',
  hint: 'Does dim rhaid i neb ddweud dim yma. Nid yw bod yma yr un peth â chytuno.',
  afterSigning:
    'Mae’r cynllun wedi’i lofnodi. Gallwch ddweud o hyd ble rydych yn sefyll; caiff ei ysgrifennu eich bod wedi’i ddweud wedyn.',
  who: 'Pwy sy’n dweud hyn?',
  choose: 'Dewiswch…',
  ask: 'Beth ydych chi’n ei ddweud am y cynllun hwn?',
  askFor: (who) => `Beth mae ${who} yn ei ddweud am y cynllun hwn?`,
  says: {
    agrees: 'Rwy’n cytuno â’r cynllun hwn.',
    'in-part': 'Rwy’n cytuno â rhan ohono.',
    disagrees: 'Dydw i ddim yn cytuno.',
    heard: 'Roeddwn i yno ac fe’i clywais.'
  },
  which: 'Pa ran? A beth am y gweddill?',
  because: 'Pam ddim? Caiff eich geiriau eich hun eu hargraffu fel y byddwch yn eu hysgrifennu.',
  keep: 'Cadw hyn',
  keepFor: (who) => `Cadw hyn ar ran ${who}`,
  cancel: 'Nid nawr',
  chooseWho: 'Dewiswch yn gyntaf pwy sy’n dweud hyn.',
  chooseFirst: 'Dewiswch un o’r rhain yn gyntaf.',
  wordsFirst: 'Ysgrifennwch ef yn eich geiriau eich hun.',
  kept: 'Wedi’i gadw. Mae’n sefyll gyda’r cynllun.',
  handOn: (who) => `Mae geiriau ${who} wedi’u cadw, ac mae’r sgrin hon yn glir eto i’r person nesaf.`,
  yours: (said) => `Dywedoch chi: ${said}`,
  change: 'Newid beth ddywedais i',
  say: 'Dweud ble rwy’n sefyll',
  sayFor: 'Ysgrifennu beth mae rhywun yn ei ddweud',
  changed: 'Newidiwyd y cynllun ar ôl i hyn gael ei ddweud.',
  late: 'Dywedwyd ar ôl i’r cynllun gael ei lofnodi.',
  writtenBy: (who) => `Dywedwyd ar lafar, ysgrifennwyd gan ${who}.`,
  before: (moment, said) => `Cyn hynny, ar ${moment}: ${said}`,
  all: 'Beth mae pob un ohonom yn ei ddweud am y cynllun hwn?',

  versions: {
    title: 'Fersiynau’r cynllun hwn',
    signed: (version, who, moment) => `Llofnodwyd fersiwn ${version} gan ${who} ar ${moment}.`,
    opened: (who, moment) => `Agorwyd ef eto gan ${who} ar ${moment}.`,
    why: (words) => `Pam: ${words}`,
    stays: 'Mae’n aros fel y cafodd ei lofnodi.',
    open: (version) => `Agor fersiwn ${version} fel PDF`,
    whoHas: (version) => `Gan bwy mae fersiwn ${version}?`,
    has: (who, how, moment) => `${who}: ${how} (${moment})`,
    how: {
      'opened-here': () => 'wedi’i agor yma',
      'opened-link': () => 'wedi agor eu dolen',
      posted: () => 'drwy’r post',
      handed: (through) => (through ? `wedi’i roi gan ${through}` : 'wedi’i roi â llaw'),
      file: () => 'wedi cymryd ffeil ohono ar gyfer y system achosion'
    },
    nobody: 'Does gan neb mohono, hyd y gŵyr Same Page.',
    tell: 'Rhowch yr un diweddaraf i bob un ohonynt.',
    oneMoment: 'Eiliad…'
  }
}

export default cy
