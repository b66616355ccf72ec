import type en from '../en/deciding.ts'

const cy: typeof en = {
  moreViews: {
    none: 'Pan fydd rhywun wedi rhoi barn, gallwch ddangos pob un o’r fan hon.',
    show: (name) => `Dangos barn pawb am ${name}`,
    means:
      'Mae pawb yn gweld pob barn ar unwaith, gydag enwau a rhesymau. Ni ellir eu cuddio eto. Gall pwy bynnag sydd heb roi barn wneud hynny o hyd.',
    yes: 'Ie, eu dangos nawr',
    notYet: 'Ddim eto'
  },

  enter: {
    title: (name) => `Teipio barn am ${name} dros rywun sydd heb sgrin`,
    whose: 'Barn pwy yw hi?',
    choose: 'Dewiswch',
    chooseWhose: 'Dewiswch barn pwy yw hi.',
    chooseWhat: 'Dewiswch beth yw’r farn.',
    written: 'Dydyn nhw ddim yma, ac anfonwyd hi’n ysgrifenedig',
    what: (name) => `Beth maen nhw’n meddwl ddylai ddigwydd i ${name}?`,
    why: 'Pam, yn eu geiriau eu hunain',
    because: 'Beth wnaeth iddyn nhw ei newid?',
    keep: 'Cadw eu barn',
    kept: (who) => `Mae barn ${who} wedi’i chadw.`
  },

  decide: {
    title: (child) => `Penderfynu ar gyfer ${child}`,
    lookAgain: 'Edrychwch eto.',
    changed: (name) =>
      `Mae barn rhywun neu’r penderfyniad am ${name} wedi newid ers i chi ddechrau. Mae pob gair a ysgrifennoch yma o hyd.`,
    looked: 'Rwyf wedi edrych',
    everybody: 'Mae pawb yn gweld hyn ar unwaith:',
    yes: 'Ie, dyma fy mhenderfyniad',
    change: 'Newid rhywbeth',
    what: (name) => `Beth ydych chi’n ei benderfynu ar gyfer ${name}?`,
    other: (name) => `Mae cynllun arall yn ddigon i gadw ${name} yn ddiogel.`,
    whichPart: 'Pa ran o’r cwestiwn sydd wedi’i bodloni?',
    main: 'Beth yw’r prif fath o bryder?',
    more: 'Oes mathau eraill? Gallwch adael hwn yn wag.',
    whyEnds: 'Pam mae’r cynllun yn dod i ben?',
    whichOther: 'Pa gynllun arall?',
    why: (name) => `Pam rydych chi’n penderfynu hyn ar gyfer ${name}?`,
    whyHint: (name) => `Mewn geiriau y gall teulu ${name} eu defnyddio. Caiff ei argraffu fel rydych chi’n ei ysgrifennu.`,
    readAgain: 'Ei ddarllen unwaith eto',
    before: (name) => ` cyn penderfynu ar gyfer ${name}`,
    notNow: 'Nid nawr',
    missing: {
      outcome: 'Dewiswch beth rydych chi’n ei benderfynu.',
      limb: 'Dewiswch pa ran o’r cwestiwn sydd wedi’i bodloni.',
      harm: 'Dewiswch y prif fath o bryder.',
      ending: 'Dewiswch pam mae’r cynllun yn dod i ben.',
      other: 'Ysgrifennwch pa gynllun arall yw hwn.',
      reason: 'Ysgrifennwch eich rhesymau.'
    }
  },

  arrange: {
    title: 'Beth sy’n digwydd nesaf',
    lead: 'Pwy sy’n arwain y gwaith gyda’r teulu? (yr ymarferydd arweiniol)',
    coreGroup: 'Pwy sydd yn y grŵp craidd?',
    coreGroupMeans: 'Y grŵp bach sy’n llenwi’r cynllun gyda’r teulu ac yn ei gadw i fynd. Mae’r teulu ynddo.',
    another: 'Rhywun nad yw ar y rhestr',
    add: 'Ychwanegu',
    addWhere: ' at y grŵp craidd',
    coreGroupOn: 'Pryd mae’r grŵp craidd yn cwrdd?',
    reviewOn: 'Pryd mae’r gynhadledd nesaf, yr adolygiad?',
    telling: (name) => `Dweud wrth ${name} beth a benderfynwyd`,
    whoTells: (name) => `Pwy sy’n dweud wrth ${name}?`,
    how: 'Sut, a phryd?',
    keep: 'Cadw beth sy’n digwydd nesaf',
    leave: 'Ei adael fel yr oedd',
    lateCoreGroup: 'Ysgrifennwch pam mae’r grŵp craidd yn hwyrach nag y dylai fod. Caiff ei gadw fel y mae wedyn.',
    lateReview: 'Ysgrifennwch pam mae’r adolygiad yn hwyrach nag y dylai fod. Caiff ei gadw fel y mae wedyn.',
    notAgreed: 'Heb gytuno eto',
    else: 'Rhywun arall: teipiwch enw',
    theirName: 'Eu henw'
  },

  due: {
    until: 'Mewn pryd tan',
    take: (day) => `Dewis ${day}`,
    takeFor: (day, what) => `Dewis ${day}: ${what}`,
    how: 'Sut y cyfrifwyd hyn',
    howFor: (what) => ` (“${what}”)`,
    late: 'Mae hynny’n hwyrach nag y dylai fod. Pam?'
  }
}

export default cy
