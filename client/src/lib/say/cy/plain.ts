import type en from '../en/plain.ts'

const cy: typeof en = {
  kinds: {
    initial: 'Cynhadledd gyntaf',
    review: 'Cynhadledd adolygu',
    'pre-birth': 'Cynhadledd cyn geni',
    'transfer-in': 'Cynhadledd ar ôl symud yma'
  },
  ways: {
    room: 'yn yr ystafell',
    video: 'ar fideo',
    phone: 'ar y ffôn',
    report: 'drwy adroddiad'
  },
  roles: {
    chair: 'cadeirydd',
    scribe: 'cymryd nodiadau',
    family: 'teulu',
    child: 'plentyn',
    network: 'teulu a ffrindiau',
    supporter: 'cefnogwr',
    advocate: 'eiriolwr',
    interpreter: 'cyfieithydd',
    professional: 'gweithiwr proffesiynol',
    lawyer: 'cyfreithiwr y cyngor',
    observer: 'yma i ddysgu',
    wall: 'sgrin y wal'
  },
  statementKinds: {
    '': 'Heb ei ddweud',
    fact: 'Ffaith',
    observation: 'Rhywbeth a welwyd neu a glywyd',
    opinion: 'Barn rhywun',
    allegation: 'Dywedir iddo ddigwydd, heb ei brofi',
    'own-words': 'Yng ngeiriau’r teulu ei hun'
  },
  born: (day) => `Ganwyd ${day}`,
  due: (day) => `I’w eni ${day}`,
  dayAt: (day, time) => `${day} am ${time}`,
  noChild: 'Dim plentyn wedi’i enwi eto'
}

export default cy
