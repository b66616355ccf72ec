import type en from '../en/refusals.ts'

const cy: Partial<typeof en> = {
  'link-unknown':
    'Nid ydym yn adnabod y ddolen hon. Gwnewch yn siŵr bod y cyfan ohoni wedi’i chopïo, neu gofynnwch am un newydd i’r person a’i hanfonodd.',
  'link-replaced':
    'Mae dolen fwy diweddar wedi cymryd lle’r ddolen hon. Defnyddiwch y ddolen ddiweddaraf a gawsoch, neu gofynnwch am un arall.',
  'link-used': 'Agorwyd y ddolen hon o’r blaen, ar ffôn neu gyfrifiadur arall. Gofynnwch am un newydd i’r person a’i hanfonodd.',
  'code-unknown': 'Nid ydym yn adnabod y cod hwnnw. Edrychwch arno eto, neu gofynnwch i’r cadeirydd ei ddarllen unwaith eto.',
  'codes-resting':
    'Mae’r codau’n gorffwys am ychydig, am fod gormod wedi’u rhoi. Gofynnwch i’r cadeirydd eich gadael i mewn mewn ffordd arall.',
  'not-let-in': 'Nid yw’r cadeirydd wedi eich gadael i mewn eto. Arhoswch ychydig; bydd y dudalen hon yn agor ohoni’i hun.',
  'turned-away':
    'Ni all y cadeirydd eich gadael i mewn yma. Ffoniwch y rhif ar eich gwahoddiad os ydych chi’n meddwl mai camgymeriad yw hyn.',
  'moved-back': 'Mae’r cadeirydd wedi gofyn i chi aros y tu allan am eiliad. Mae’r hyn a ysgrifennoch yn ddiogel.',
  removed:
    'Mae’r cadeirydd wedi dod â’ch lle yn y gynhadledd hon i ben. Mae’r hyn a ysgrifennoch o’r blaen yn ddiogel. Ffoniwch os oes angen i chi siarad â rhywun.',
  'short-break': 'Mae’r cadeirydd wedi gofyn am ran breifat fer. Byddwch yn ôl yn fuan. Dydych chi ddim mewn trafferth.',
  'page-rests':
    'Mae’r dudalen yn gorffwys tra bo rhan breifat yn mynd ymlaen. Ysgrifennwch yn y rhan breifat, neu arhoswch nes bod pawb yn ôl.',
  'not-begun': 'Nid yw’r gynhadledd wedi dechrau eto. Bydd y dudalen yn agor pan ddaw’r cadeirydd i mewn.',
  'prove-again': 'Dangoswch unwaith eto mai chi sydd yno. Does dim wedi’i golli.',
  'sign-in-again': 'Cawsoch eich allgofnodi am nad oedd dim wedi digwydd ers tro. Mewngofnodwch eto; mae’r hyn a ysgrifennoch yma o hyd.',
  'account-ended': 'Mae’r cyfrif hwn wedi’i gau. Siaradwch â gweinyddwr.',
  'second-step': 'Un cam arall: y chwe rhif o’ch ap, neu un o’ch codau adfer. Neu mewngofnodwch gyda’ch allwedd mynediad (passkey).',
  'second-step-unknown':
    'Nid dyna’r rhifau roeddem yn eu disgwyl. Arhoswch nes bod eich ap yn dangos rhai newydd, a rhowch gynnig ar y rheini.',
  'second-step-needed':
    'Nid yw eich cyfrif wedi’i orffen eto. Ychwanegwch allwedd mynediad (passkey), neu ap sy’n rhoi chwe rhif i chi. Tan hynny gallwch ymarfer.',
  'last-way-in': 'Dyma’r unig ail gam sydd gennych, felly bydd yn aros. Ychwanegwch un arall yn gyntaf.',
  'passkey-unknown': 'Nid yw’r allwedd mynediad honno’n agor cyfrif yma. Rhowch gynnig arall arni, neu mewngofnodwch mewn ffordd arall.',
  'directory-unknown':
    'Nid ydym yn eich adnabod yma eto. Gofynnwch i un o weinyddwyr Same Page am ddolen, a’i hagor cyn mewngofnodi fel hyn.',
  'directory-weak':
    'Ni ofynnodd system fewngofnodi’r cyngor am ei hail gam, ac mae angen hwnnw yma. Mewngofnodwch yno gyda’r ail gam, a rhowch gynnig arall arni.',
  'directory-away': 'Ni atebodd system fewngofnodi’r cyngor fel y dylai. Ni newidiwyd dim. Rhowch gynnig arall arni mewn munud.',
  'not-yourself': 'Ni allwch wneud hynny i’ch cyfrif eich hun. Gofynnwch i weinyddwr arall.',
  'last-administrator': 'Dyma’r gweinyddwr olaf, felly mae’r cyfrif yn aros fel y mae. Gwnewch rywun arall yn weinyddwr yn gyntaf.',
  'kept-safe':
    'Mae hyn yn edrych fel cyfeiriad sy’n cael ei gadw’n ddiogel, ac mae rhywun na ddylai ei weld yn yr ystafell hon. Ni chafodd ei rannu. Mae eich geiriau yma i’w copïo.',
  'on-hold':
    'Mae’r gynhadledd hon yn cael ei chadw am fod rhywun wedi gofyn am hynny, felly ni chymerwyd dim oddi yno. Gofynnwch i bwy bynnag a ofynnodd am ei chadw.',
  'plan-held':
    'Mae’r cadeirydd yn edrych ar y cynllun hwn unwaith eto cyn iddo fynd allan. Rhowch gynnig arall arni ychydig yn nes ymlaen.',
  withdrawn: 'Tynnwyd y fersiwn hon yn ôl, am fod rhaid tynnu geiriau ohoni. Y fersiwn ddiweddaraf yw’r un i’w defnyddio.',
  'signer-sends':
    'Chi lofnododd y fersiwn hon, felly rhywun arall sy’n ei hanfon: dau berson, dau olwg. Gofynnwch i weinyddwr arall. Ni newidiwyd dim.',
  'confirmed-already':
    'Rydych wedi cadarnhau’r copi hwn eisoes. Mae angen ail berson, sy’n edrych drosto’i hun. Gofynnwch i weinyddwr arall.',
  'needs-two':
    'Rhaid i ddau berson gwahanol gadarnhau’r copïau hyn, am fod rhywbeth yn cael ei gadw rhag rhywun yn y gynhadledd hon. Ni anfonwyd dim.',
  'not-confirmed': 'Nid oes neb wedi cadarnhau’r copi hwn eto, felly ni anfonwyd dim. Edrychwch arno a’i gadarnhau yn gyntaf.',
  'sent-already': 'Anfonwyd y fersiwn hon atynt eisoes, felly nid anfonwyd dim ddwywaith. Os oes ei hangen eto, dewiswch “Send again”.',
  'release-held':
    'Mae’r copi hwn yn dweud rhywbeth sy’n cael ei gadw’n ddiogel, felly ni all fynd allan. Gofynnwch i’r cadeirydd agor y cynllun a thynnu’r geiriau hynny.',
  'where-to': 'Nid yw’n hysbys eto i ble mae’r copi hwn yn mynd. Llenwch y cyfeiriad yn gyntaf. Ni newidiwyd dim.',
  'address-unclear': 'Nid yw hynny’n edrych fel un cyfeiriad e-bost neu un cyfeiriad post. Edrychwch arno eto. Ni newidiwyd dim.',
  'no-mail':
    'Nid yw e-bost wedi’i osod yma eto, felly ni anfonwyd dim. Gallwch ei bostio neu ei roi yn eu llaw, neu ofyn i’r sawl sy’n rhedeg y gweinydd hwn.',
  'copy-closed':
    'Nid yw’r ddolen hon a’r cod hwn yn agor dim gyda’i gilydd. Gwiriwch y cod. Ar ôl ychydig o gynigion anghywir mae cod yn peidio â gweithio; gallwch ofyn am un arall.',
  'copy-over': 'Mae’r amser i agor y ddolen hon ar ben. Gofynnwch am un newydd i’r person a’i hanfonodd.',
  'copy-replaced': 'Mae fersiwn fwy diweddar na hon. Defnyddiwch y ddolen ddiweddaraf a anfonwyd atoch, neu gofynnwch amdani.',
  'copy-revoked': 'Cymerwyd y ddolen hon yn ôl gan y bobl a’i hanfonodd. Gofynnwch iddynt os oes gennych gwestiwn.',
  'comments-over': 'Mae’r amser i ddweud beth nad yw’n iawn yma ar ben. Mae eich geiriau yma i’w copïo; ffoniwch y bobl a anfonodd hwn.',
  'not-signed-in': 'Agorwch eich dolen eich hun eto, neu mewngofnodwch. Mae popeth sydd wedi’i gadw eisoes yn ddiogel.',
  'sign-in-unknown': 'Nid yw’r enw a’r cyfrinymadrodd hynny’n perthyn i’w gilydd. Rhowch gynnig arall arni.',
  'name-taken': 'Mae rhywun yn mewngofnodi gyda’r enw hwnnw eisoes. Dewiswch un arall.',
  'not-found': 'Does dim byd yma i chi ei agor. Edrychwch ar y ddolen eto, neu gofynnwch i’r person a’i hanfonodd.',
  'not-allowed': 'Nid yw hyn yn rhywbeth y gallwch ei wneud yn y gynhadledd hon. Ni newidiwyd dim.',
  'not-yours-to-strike':
    'Dim ond y cadeirydd all roi llinell drwy’r hyn a ysgrifennodd rhywun arall. Gallwch ddweud nad ydych yn cytuno ag ef yn lle hynny.',
  signed: 'Mae’r cadeirydd wedi llofnodi’r cynllun, felly ni ellir ysgrifennu ar y dudalen hon. Mae eich geiriau yma i’w copïo.',
  'not-signed': 'Nid yw’r cynllun wedi’i lofnodi, felly does dim i’w ailagor.',
  'moved-on': 'Newidiodd y dudalen tra oeddech chi’n darllen. Does dim wedi’i golli. Edrychwch eto.',
  'not-understood': 'Ni allem ddarllen hynny. Ni newidiwyd dim. Edrychwch arno eto.',
  'strange-signs': 'Mae arwyddion rheoli cudd yn hwnnw, ac rydym yn eu gadael allan. Mae eich geiriau yma i’w copïo.',
  'not-your-words': 'Anfonwyd hynny yn enw rhywun arall, felly ni chafodd ei gadw. Mae eich geiriau yma i’w copïo.',
  'missing-before':
    'Ni chyrhaeddodd rhywbeth a ysgrifennwyd ychydig cyn hyn, felly nid oedd modd cadw hwn eto. Mae eich geiriau yma i’w copïo.',
  'text-too-long':
    'Mae hynny’n fwy nag y gall un blwch ei ddal (20,000 o lythrennau). Mae eich geiriau yma i’w copïo; rhannwch nhw rhwng dau flwch.',
  'not-a-picture':
    'Nid ffotograff na llun y gallwn ei gadw yw hwnnw: rhaid iddo fod yn JPEG neu’n PNG, ac yn gyfan. Ni newidiwyd dim. Dewiswch un arall.',
  'picture-too-large': 'Mae’r llun hwnnw’n rhy fawr i’w gadw. Ni newidiwyd dim. Dewiswch un llai.',
  'too-many': 'Does dim lle i un arall yma. Mae eich geiriau yma i’w copïo.',
  'page-full': 'Mae’r dudalen hon mor llawn ag y gall fod. Mae’r hyn sydd arni’n ddiogel. Mae eich geiriau yma i’w copïo.',
  'too-fast': 'Roedd hynny’n llawer ar unwaith. Arhoswch eiliad a rhowch gynnig arall arni. Does dim wedi’i golli.',
  'rejoin-first': 'Caewyd eich tudalen eiliad yn ôl. Agorwch hi eto i ddal ati i ysgrifennu.',
  'old-page': 'Mae fersiwn fwy diweddar o Same Page. Llwythwch y dudalen hon eto. Mae’r hyn a gadwyd yn ddiogel.',
  'not-saved': 'Ni allem gadw hynny nawr. Cadwch y dudalen hon ar agor; rydym yn dal i geisio.',
  'print-slow': 'Cymerodd gwneud y PDF ormod o amser, felly fe stopion ni. Mae’r cynllun ei hun yn ddiogel. Rhowch gynnig arall arni.',
  'day-unknown': 'Nid yw’r diwrnod hwnnw’n un y gallwn gyfrif ag ef. Dewiswch ddiwrnod o’r calendr, o 2000 i 2199.',
  'stage-in-use': 'Mae pawb ar y cam hwnnw ar hyn o bryd, felly ni newidiwyd dim. Symudwch bawb i gam arall yn gyntaf, yna tynnwch ef.',
  'room-moved': 'Mae’r ystafell wedi symud ymlaen yn y cyfamser, felly ni newidiwyd dim. Edrychwch ble mae hi nawr.',
  'skip-needs-reason':
    'Ysgrifennwch un llinell i ddweud pam mae’r cam hwn yn cael ei adael allan. Ni chaiff cam y plentyn byth ei adael allan heb reswm.',
  'not-theirs-to-say': 'Gallwch siarad drosoch eich hun a thros bwy bynnag sy’n rhannu eich sgrin. Ni newidiwyd dim.',
  'person-unknown': 'Nid yw’r person hwnnw yn y gynhadledd hon, felly ni newidiwyd dim. Edrychwch ar y rhestr eto.',
  'child-unknown': 'Nid yw’r plentyn hwnnw yn y gynhadledd hon, felly ni newidiwyd dim. Edrychwch ar y rhestr eto.',
  'not-on-page': 'Nid yw hwnnw ar y dudalen mwyach, felly ni newidiwyd dim. Edrychwch eto.',
  'not-come-yet': 'Nid oes cofnod eu bod yma, felly ni allant fod wedi gadael. Cofnodwch eu bod wedi dod yn gyntaf.',
  'scale-number': 'Rhif cyfan o 0 i 10 sydd yma, neu “gwell gen i beidio â dweud”. Ni newidiwyd dim.',
  'no-answers-yet': 'Does neb wedi ateb eto, felly does dim i’w ddangos.',
  'already-shown': 'Dangoswyd y rhain i bawb eisoes. Gallwch newid eich un chi o hyd, a dweud pam.',
  'not-shown-yet': 'Nid yw’r rhain wedi’u dangos eto. Gallwch newid eich un chi tan hynny, ac ni fydd neb yn gweld beth oedd.',
  'agency-has-view':
    'Mae eich asiantaeth wedi rhoi ei barn eisoes. Un farn sydd gan bob asiantaeth; gall pwy bynnag a’i rhoddodd ei newid.',
  'reason-needed': 'Ysgrifennwch y rheswm hefyd. Ni newidiwyd dim eto.',
  'decision-parts': 'Mae rhan o’r penderfyniad ar agor o hyd. Dewiswch yr hyn a ofynnir, yna penderfynwch. Ni newidiwyd dim eto.',
  'only-at-review':
    'Dim ond cynllun sydd mewn grym y gellir ei newid neu ei orffen, a hynny mewn adolygiad yn unig, sydd wedi edrych arno. Ni newidiwyd dim.',
  'not-decided-yet': 'Does dim wedi’i benderfynu ar gyfer y plentyn hwn eto. Arhoswch nes bod y cadeirydd wedi gwneud hynny.',
  'day-out-of-range': 'Ni all y diwrnod hwnnw fod yn iawn: mae cyn y gynhadledd hon neu ymhell ar ei hôl. Dewiswch un arall.',
  'late-needs-reason': 'Mae hynny’n hwyrach nag y dylai fod. Ysgrifennwch pam; caiff ei gadw fel y mae wedyn.',
  'chair-is-here':
    'Mae pwy bynnag sydd yn y gadair wedi cysylltu, neu roedd funud yn ôl. Gallwch gymryd y gadair pan fyddant wedi bod i ffwrdd am beth amser. Ni newidiwyd dim.',
  'needs-account': 'Mae angen prawf na all ond cyfrif ei roi. Gall rhywun sydd â chyfrif gymryd y gadair ar gyfer hyn. Ni newidiwyd dim.',
  'not-the-deputy': 'Dim ond y dirprwy neu bwy bynnag sy’n ysgrifennu dros bawb all gymryd lle’r cadeirydd. Ni newidiwyd dim.',
  'review-exists': 'Mae adolygiad y gynhadledd hon wedi’i drefnu eisoes, felly ni newidiwyd dim.',
  unready: 'Mae Same Page yn dechrau neu’n cau. Rhowch gynnig arall arni mewn munud.',
  'our-fault': 'Aeth rhywbeth o’i le ar ein hochr ni. Mae’r hyn a gadwyd yn ddiogel. Rhowch gynnig arall arni.',

  offline:
    'Ni allwn gyrraedd Same Page ar hyn o bryd. Mae’r hyn a ysgrifennoch yma o hyd. Edrychwch ar eich cysylltiad a rhowch gynnig arall arni.',
  unreached: 'Ni allwn gyrraedd Same Page ar hyn o bryd. Edrychwch ar eich cysylltiad a rhowch gynnig arall arni.',
  'not-known': 'Ni weithiodd rhywbeth ar ein hochr ni. Mae’r hyn a ysgrifennoch yma o hyd. Rhowch gynnig arall arni mewn munud.',
  unheard: 'Ni allem gyrraedd Same Page ar hyn o bryd. Does dim wedi’i golli. Rhowch gynnig arall arni mewn munud.',
  'opened-afresh':
    'Tynnodd y cadeirydd eiriau oddi ar y dudalen hon am byth, felly cafodd ei hagor eto. Nid oedd eich geiriau olaf wedi ein cyrraedd. Maen nhw yma i’w copïo.',
  'before-break': 'Nid oedd y geiriau hyn gennych wedi cyrraedd y dudalen cyn y seibiant. Maen nhw yma i’w copïo.',
  'no-page': 'Does dim tudalen yn y cyfeiriad hwn. Edrychwch ar y ddolen eto, neu gofynnwch i’r person a’i hanfonodd.'
}

export default cy
