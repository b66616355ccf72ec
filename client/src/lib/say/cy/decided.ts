import type en from '../en/decided.ts'

const cy: typeof en = {
  question: (name) => `A yw’n debygol y bydd ${name} yn cael niwed difrifol?`,
  happened: 'Mae wedi digwydd, ac mae rhagor yn debygol.',
  happenedMeans: (name) =>
    `Gellir dangos bod ${name} wedi cael ei drin yn wael, neu wedi cael ei ddal yn ôl o ran iechyd neu dyfu. Mae’r bobl sy’n gweithio gyda’r teulu’n meddwl bod rhagor o hyn yn debygol.`,
  likely: 'Nid yw wedi digwydd hyd yma, ac mae’n debygol.',
  likelyMeans:
    'Mae’r hyn a ddarganfuwyd am y teulu hwn, neu’r hyn sy’n hysbys o waith ymchwil, yn gwneud i’r bobl sy’n gweithio gyda nhw feddwl ei fod yn debygol.',
  therefore: (name, again) =>
    `Os yw un o’r ddau’n wir, a’r perygl yn parhau, mae angen cynllun amddiffyn plant ar ${name}. Dim ond pan fydd cynllun arall, y mae sawl gwasanaeth yn ei rannu, yn cadw ${again} yn ddigon diogel y caiff y cadeirydd benderfynu fel arall.`,
  nobody:
    'Does neb yn pleidleisio a does dim yn cael ei gyfrif. Mae pawb yn dweud eu barn a pham. Y cadeirydd sy’n penderfynu ar gyfer pob plentyn, ac yn rhoi’r rhesymau.',
  harm: 'Niwed sylweddol',
  harmMeans: 'niwed sy’n ddifrifol: triniaeth wael, neu rywbeth sy’n dal plentyn yn ôl o ran iechyd neu dyfu.',
  probable: 'Tebygol',
  probableMeans: 'posibilrwydd go iawn, y byddai’n anghywir ei anwybyddu. Does dim rhaid iddo fod yn fwy tebygol na pheidio.',

  stillNeeds: (name) => `Mae angen cynllun amddiffyn plant ar ${name} o hyd.`,
  needs: (name) => `Mae angen cynllun amddiffyn plant ar ${name}.`,
  noLonger: (name) => `Does dim angen cynllun amddiffyn plant ar ${name} mwyach.`,
  needsNot: (name) => `Does dim angen cynllun amddiffyn plant ar ${name}.`,
  otherView: (name) => `Mae cynllun arall yn ddigon i ${name}.`,
  unsure: 'Dydw i ddim yn siŵr.',

  changed: (name) => `Mae cynllun amddiffyn plant ${name} yn parhau, gyda newidiadau.`,
  goesOn: (name) => `Mae cynllun amddiffyn plant ${name} yn parhau.`,
  plan: (name) => `Bydd gan ${name} gynllun amddiffyn plant.`,
  other: (name, again, plan) =>
    `Ni fydd gan ${name} gynllun amddiffyn plant. Mae cynllun arall yn ddigon i gadw ${again} yn ddiogel: ${plan}`,
  ends: (name) => `Mae cynllun amddiffyn plant ${name} yn dod i ben.`,

  wasHarmed: (name) => `Mae ${name} wedi cael niwed difrifol neu wedi cael ei ddal yn ôl, ac mae rhagor o hynny’n debygol.`,
  notSoFar: (name) => `Nid yw ${name} wedi cael niwed difrifol hyd yma, ac mae’n debygol.`,

  safeNow: (name) => `Nid yw’n debygol mwyach y bydd ${name} yn cael niwed difrifol.`,
  movedAway: (name) => `Mae ${name} wedi symud i ffwrdd am byth, ac mae’r cyngor yno wedi cynnal ei gynhadledd ei hun.`,
  turned18: (name) => `Mae ${name} yn 18 oed nawr.`,
  leftCountry: (name) => `Mae ${name} wedi gadael y Deyrnas Unedig am byth.`,
  died: (name) => `Mae ${name} wedi marw.`
}

export default cy
