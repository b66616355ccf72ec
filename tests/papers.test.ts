import { forReader } from '@samepage/server/papers/for-reader.ts'
import { freeze, type Frozen } from '@samepage/server/papers/frozen.ts'
import { makeCopy } from '@samepage/server/papers/make-copy.ts'
import { wordsOf } from '@samepage/server/papers/restricted-facts.ts'
import { openPrinter } from '@samepage/server/plan/printer.ts'
import { wordsIn } from '@samepage/server/plan/layout.ts'
import {
  type ChildDecided,
  type Conference,
  type CopyAsk,
  FORMATS,
  LOOKS,
  mayHave,
  type Paper,
  PAPER_LANGUAGES,
  PAPERS,
  Refusal,
  type Role
} from '@samepage/shared'
import { afterAll, describe, expect, test } from 'vitest'
import { marlow, POPPY, REECE } from './support/marlow.ts'
import { asked, decidedMarlow, EVERYBODY, frozenMarlow } from './support/marlow-papers.ts'
import { frozenReview } from './support/marlow-review.ts'
import { pagesOf, textOf } from './support/pdf.ts'
import { somebody } from './support/small-conference.ts'

const printer = openPrinter()
afterAll(() => printer.close())
const { kelly, amira } = EVERYBODY
const bytesOf = async (ask: CopyAsk, frozen = frozenMarlow()): Promise<Uint8Array> => (await makeCopy(printer, frozen, ask)).bytes
const htmlOf = async (ask: CopyAsk, frozen = frozenMarlow()): Promise<string> =>
  new TextDecoder().decode(await bytesOf({ ...ask, format: 'html' }, frozen)).replace(/<style>[\s\S]*?<\/style>/, '')
const said = async (ask: CopyAsk, frozen = frozenMarlow()): Promise<string> =>
  (await htmlOf(ask, frozen))
    .replace(/<span class="title"[^>]*>[^<]*<\/span>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replace(/\s+/g, ' ')
const inOrder = (text: string, parts: string[]): void => {
  let from = 0
  for (const part of parts) {
    const at = text.indexOf(part, from)
    expect(at, `"${part}" after "${text.slice(Math.max(0, from - 60), from)}"`).toBeGreaterThanOrEqual(0)
    from = at + part.length
  }
}

describe('who is given what', () => {
  // Said here a second time, by hand.
  const ALL_BUT_LETTER: Paper[] = ['family-plan', 'decision-letter', 'full-record', 'fridge-page']
  const GIVEN: Record<Role, Paper[]> = {
    chair: ALL_BUT_LETTER,
    scribe: ALL_BUT_LETTER,
    family: ALL_BUT_LETTER,
    child: ['child-letter'],
    network: ['family-plan', 'fridge-page'],
    supporter: ['family-plan', 'fridge-page'],
    advocate: ['family-plan', 'decision-letter', 'fridge-page'],
    interpreter: [],
    professional: ALL_BUT_LETTER,
    lawyer: ALL_BUT_LETTER,
    observer: [],
    wall: []
  }
  test.each(Object.values(EVERYBODY).map((one) => [one.role, one] as const))('[R67] %s', (role, { id }) => {
    const frozen = frozenMarlow()
    expect(PAPERS.filter((paper) => mayHave(frozen, { paper, reader: id }) === true).sort()).toEqual([...GIVEN[role]].sort())
  })

  test('[R67] a letter to a child is that child’s alone, and nobody who is not here gets anything', () => {
    const frozen = frozenMarlow()
    for (const paper of PAPERS) {
      for (const reader of [POPPY, REECE]) expect(mayHave(frozen, { paper, reader }) === true).toBe(paper === 'child-letter')
      const stranger = mayHave(frozen, { paper, reader: somebody('Nobody', 'family', '').id })
      expect(stranger).toBeInstanceOf(Refusal)
    }
    expect(forReader(frozen, asked('child-letter', EVERYBODY.poppySeat.id))).toEqual({ ...forReader(frozen, asked('child-letter', POPPY)) })
    const unborn = { children: [{ id: POPPY, name: 'Baby Holt', bornOn: '', dueOn: '2026-08-02' }] }
    const before = { ...frozen, conference: { ...frozen.conference, ...unborn } }
    expect(mayHave(before, { paper: 'child-letter', reader: POPPY })).toBeInstanceOf(Refusal)
  })

  test('[R67] whoever was kept out of all of it is told what was decided, and gets nothing else', () => {
    const frozen = frozenMarlow({ keptOut: [kelly.id] })
    const given = PAPERS.filter((paper) => mayHave(frozen, { paper, reader: kelly.id }) === true)
    expect(given).toEqual(['decision-letter'])
    expect(() => forReader(frozen, asked('family-plan', kelly.id))).toThrow(Refusal)
  })
})

describe('the family’s plan', () => {
  test('[R67] goes from what was decided over each worry to what to do when somebody does not agree', async () => {
    inOrder(await said(asked('family-plan', kelly.id), frozenMarlow({ version: 2 })), [
      'Made for Kelly Marlow',
      'The plan for Poppy and Reece Marlow',
      'Version 2. Ruth Adeyemi signed it on 12 May 2026. It takes the place of version 1.',
      'What was decided',
      'Poppy will have a child protection plan.',
      'Call Amira Khan first.',
      'I want Nan to have a key.',
      'Worry 1',
      'Kelly Marlow does not agree: I drank too much that night.',
      'What we want to see',
      'This must happen: The children are never',
      'Jean phones at 8pm',
      'How we will know: Call list on the fridge',
      'Worry 2',
      'Amira finds out about a breakfast club',
      'If: Kelly does not answer the phone.',
      'The small team (core group) meets on: 21 May 2026',
      'We all meet again on: 6 August 2026',
      'Write to us by 9 June 2026 if you want to complain.',
      'Check code:'
    ])
  })

  test('is two to four pages in ordinary print with the square to scan, at a first conference and at a review', async () => {
    for (const made of [frozenMarlow(), frozenReview()]) {
      const frozen = { ...made, askAt: `https://conference.example.gov.uk/check/${'A'.repeat(62)}` }
      const pages = async (given: Partial<CopyAsk>): Promise<number> =>
        (await pagesOf(await bytesOf(asked('family-plan', kelly.id, given), frozen))).length
      for (const language of ['en', 'cy'] as const) {
        const count = await pages({ language })
        expect(count >= 2 && count <= 4, `${count} in ${language}`).toBe(true)
      }
      // English words in an Urdu paper stand on a line of their own under what they are called, and its letters need higher lines.
      expect(await pages({ language: 'ur' })).toBeLessThanOrEqual(5)
      // 18 pt letters take nearly twice the room of 14 pt ones, and wide spacing half as much again: no word is left out for that.
      expect(await pages({ look: 'large' })).toBeLessThanOrEqual(8)
      expect(await pages({ look: 'spaced' })).toBeLessThanOrEqual(6)
    }
  }, 120_000)

  test('says nothing of numbers at a first conference, and of what each service thought', async () => {
    expect(await textOf(await bytesOf(asked('family-plan', kelly.id)))).not.toMatch(/nine weeks|The nights go on|Neglect/)
  })

  test('[R67] has the reasons for those who may know them; whoever helps the family reads what was decided', async () => {
    const [mum, nan] = [await said(asked('family-plan', kelly.id)), await said(asked('family-plan', EVERYBODY.jean.id))]
    for (const text of [mum, nan]) expect(text).toContain('Poppy will have a child protection plan.')
    expect(mum).toContain('Why: Poppy could not wake her mum, and nobody else was there.')
    expect(nan).not.toContain('Why:')
  })

  test('says DRAFT until it is signed, and PRACTICE where it is', async () => {
    const page = decidedMarlow({ practice: true })
    const pages = await pagesOf(await bytesOf(asked('family-plan', kelly.id), freeze(page.draft(), page.conference, [])))
    for (const text of pages) expect(text).toMatch(/PRACTICE: a made-up family · DRAFT: nobody has signed this yet/)
    for (const text of await pagesOf(await bytesOf(asked('family-plan', kelly.id)))) expect(text).not.toMatch(/draft|practice/i)
  })
})

describe('a letter to a child', () => {
  const aged = (bornOn: string): Partial<Conference> => ({
    children: [
      { id: POPPY, name: 'Poppy Marlow', bornOn, dueOn: '' },
      { id: REECE, name: 'Reece Marlow', bornOn: '2022-02-19', dueOn: '' }
    ]
  })

  test('[R67] is in words for their age, with their own words and nobody’s worry', async () => {
    const letter = (bornOn: string): Promise<string> => said(asked('child-letter', POPPY), frozenMarlow(aged(bornOn)))
    const little = await letter('2018-11-02')
    inOrder(little, [
      'A letter for Poppy',
      'Some grown-ups met',
      'I like it when Mum reads to me.',
      'What you will notice',
      'puts a star on the chart',
      '0800 1111'
    ])
    const middle = await letter('2016-01-05')
    inOrder(middle, ['On 12 May 2026 some people met', 'What will happen', 'We meet again on 6 August 2026'])
    const young = await letter('2012-01-05')
    inOrder(young, [
      'people who know you',
      'Its official name is a child protection plan.',
      'Kelly goes to the Tuesday group with Dana. (Kelly Marlow, 19 May 2026)'
    ])
    for (const text of [little, middle, young]) {
      expect(text).not.toMatch(/Reece|Mummy sleepy|drunk|neglect|harm|worried|Adeyemi|Patel|nine weeks|Nan could have/i)
    }
    for (const text of [little, middle]) expect(text).not.toContain('drink')
  })

  test('says that a plan has done its work only where it has, and is not written to a child who has died', async () => {
    const ended = async (ending: ChildDecided['ending']): Promise<string> => {
      const page = decidedMarlow({ kind: 'review' })
      page.decide({
        type: 'child-decided',
        child: POPPY,
        outcome: 'ended',
        limb: '',
        harm: '',
        more: [],
        ending,
        other: '',
        reason: 'So it is.'
      })
      return said(asked('child-letter', POPPY), freeze(page.signed(), page.conference, []))
    }
    expect(await ended('safe-now')).toContain('has done its work')
    expect(await ended('moved-away')).toContain('The plan to keep you safe ends now.')
    await expect(ended('died')).rejects.toMatchObject({ code: 'not-allowed' })
  })

  test('[R67] says nothing of a brother’s other family, in whichever step it stands', async () => {
    const doyle = somebody('Liam Doyle', 'family', 'Reece’s dad')
    const page = decidedMarlow({ people: [...Object.values(EVERYBODY), doyle], ...aged('2012-01-05') })
    const [, school] = [...page.doc.getMap('dangers').keys()]
    page.step('', 'Liam meets Reece at the contact centre.', 'amira', '2026-06-01')
    page.step('', 'Amira rings Mr Doyle about Poppy and Reece.', 'amira', '2026-06-02')
    page.step('', 'Reece’s dad comes out of prison, and Poppy should know.', 'amira', '2026-06-03')
    page.step('', 'Reece sees the speech therapist.', 'dana', '2026-06-04', { notice: 'Reece talks more.' })
    page.step(school ?? '', 'Poppy picks a reading friend.', 'clarke', '2026-06-05')
    const frozen = freeze(page.signed(), page.conference, [])
    const poppy = await said(asked('child-letter', POPPY), frozen)
    expect(poppy).toContain('Poppy picks a reading friend.')
    expect(poppy).not.toMatch(/Liam|Doyle|dad|prison|contact centre|Reece|speech/)
    // It can fail: the family's plan has all of it.
    expect(await said(asked('family-plan', kelly.id), frozen)).toMatch(/Liam[\s\S]*Doyle[\s\S]*speech therapist/)
  })
})

describe('the letter about the decision', () => {
  test('[R67] has for each child what was decided, why, and what can be done against it, on one page', async () => {
    const ask = asked('decision-letter', kelly.id)
    inOrder(await said(ask), [
      'Poppy will have a child protection plan.',
      'The main kind of worry: Neglect. There is also worry about: Emotional abuse. Poppy has been seriously harmed',
      'Why: Poppy could not wake her mum, and nobody else was there.',
      'Reece will have a child protection plan.',
      'Who leads the work with the family: Amira Khan',
      'Your rights',
      'Write to us by 9 June 2026'
    ])
    for (const language of PAPER_LANGUAGES) expect(await pagesOf(await bytesOf({ ...ask, language }))).toHaveLength(1)
    // Without its reasons there is still what was decided by law, who does what, and the rights: in large letters, or spaced ones, they are two pages.
    for (const look of LOOKS) {
      const pages = await pagesOf(await bytesOf({ ...ask, look }))
      expect(pages.length).toBeLessThanOrEqual(2)
      expect(pages.join(' '), look).toContain('Why: Poppy could not wake her mum')
    }
    expect(await said(ask)).not.toMatch(/Danger|drink|The nights go on/)
  })

  test('stays on one page however long the reasons are, and never cuts a sentence', async () => {
    const page = decidedMarlow()
    const reason = `${'It was late and cold and nobody came when they called out to the neighbours again. '.repeat(45)}End.`
    page.decide({
      type: 'child-decided',
      child: POPPY,
      outcome: 'plan',
      limb: 'likely',
      harm: 'neglect',
      more: [],
      ending: '',
      other: '',
      reason
    })
    const frozen = freeze(page.signed(), page.conference, [])
    expect(await pagesOf(await bytesOf(asked('decision-letter', kelly.id), frozen))).toHaveLength(1)
    expect(await said(asked('decision-letter', kelly.id), frozen)).toMatch(
      /neighbours again\. .*The full reasons are in the record of the meeting\./
    )
  })
})

describe('the page for the fridge', () => {
  test('[R67] shames nobody: no surname, no worry, no decision; a step that cannot be said here is in the plan', async () => {
    const page = decidedMarlow()
    page.step('', 'Kelly blows into the drink tester.', 'kelly', '2026-05-13')
    page.step('', 'The Marlow children go swimming.', 'patel', '2026-05-14')
    const text = await said(asked('fridge-page', kelly.id), freeze(page.signed(), page.conference, []))
    inOrder(text, [
      'Made for Kelly',
      'Jean phones at 8pm, Monday to Saturday.',
      'One more thing. It is in your plan. Kelly 13 May 2026',
      'One more thing. It is in your plan. Somebody 14 May 2026',
      'Kelly goes to the Tuesday group',
      'Ring Amira when you need help',
      'Small meeting: 21 May 2026'
    ])
    expect(text).not.toMatch(/Marlow|Khan|Patel|Clarke|police|drink|neglect|harm|protection|worr|conference|social/i)
  })

  test('is one page in every look, however much there is to do', async () => {
    const page = decidedMarlow()
    for (let i = 0; i < 30; i++)
      page.step(
        '',
        `${i % 2 ? 'WWWWWW MMMMMM '.repeat(8) : 'Jean takes them to the park and they play. '.repeat(3)}`,
        'jean',
        `2026-06-${String(i + 1).padStart(2, '0')}`
      )
    const frozen = freeze(page.signed(), page.conference, [])
    for (const look of LOOKS) {
      const pages = await pagesOf(await bytesOf(asked('fridge-page', kelly.id, { look }), frozen))
      expect(pages, look).toHaveLength(1)
      expect(pages[0]).toContain('There is more in your plan.')
    }
  })
})

describe('the full record', () => {
  test('[R67] has every word of the plan', () => {
    const page = decidedMarlow()
    const written = forReader(freeze(page.signed(), page.conference, []), asked('full-record', amira.id))
    const text = written.blocks.flatMap(wordsOf).join('\n').replace(/\s/g, '')
    const { labels: _, ...plan } = page.signed()
    // Keys, ids, days as they are stored, and the titles of categories nobody wrote under, are no words of anybody's.
    const empty = plan.columns.flatMap(({ categories }) => categories.filter(({ cards }) => cards.length === 0).map(({ title }) => title))
    const words = wordsIn(plan).filter(
      (word) => word.trim() && !/^[a-z-]+$|^20\d\d-\d\d|^[0-9a-f-]{36}$/.test(word) && !empty.includes(word)
    )
    expect(words.length).toBeGreaterThan(100)
    expect(words.filter((word) => !word.split('\n').every((line) => text.includes(line.replace(/\s/g, ''))))).toEqual([])
  })
})

describe('a worry in the record', () => {
  test('has what it is based on under that question, and not under another', () => {
    const text = forReader(frozenMarlow(), asked('full-record', amira.id)).blocks.flatMap(wordsOf).join(' ')
    inOrder(text, [
      'What is it based on?',
      'What happened in March',
      'Poppy was late or tired',
      'What would it mean for them?',
      'Reece could fall'
    ])
  })
})

describe('what it is made into', () => {
  test('[R22] the same ask of the same plan gives the same bytes in every format, look and language', async () => {
    const [one, other] = [frozenMarlow(), structuredClone(frozenMarlow())]
    expect(one.hash).toBe(other.hash)
    for (const format of FORMATS) {
      for (const language of PAPER_LANGUAGES) {
        const ask = asked('family-plan', kelly.id, { format, language })
        const made = await makeCopy(printer, one, ask)
        expect((await makeCopy(printer, other, ask)).sha256, `${format} ${language}`).toBe(made.sha256)
        expect((await makeCopy(printer, frozenMarlow({ version: 2 }), ask)).sha256).not.toBe(made.sha256)
      }
    }
  })

  test('a file is named by its day, paper and version, and a tab by what it is', async () => {
    const frozen = frozenMarlow({ version: 3 })
    const names = await Promise.all(
      FORMATS.map(async (format) => (await makeCopy(printer, frozen, asked('child-letter', POPPY, { format }))).fileName)
    )
    expect(names).toEqual(FORMATS.map((format) => `2026-05-12-child-letter-v3.${format}`))
    expect(await htmlOf(asked('child-letter', POPPY))).toContain('<title>Letter, 12 May 2026</title>')
  })

  test('what people wrote stands as written, with its language marked where it is another than the paper’s', async () => {
    const welsh = await htmlOf(asked('family-plan', kelly.id, { language: 'cy' }))
    expect(welsh).toContain('<html lang="cy" dir="ltr">')
    expect(welsh).toMatch(/<blockquote lang="en" dir="ltr"><p>I like it when Mum reads to me/)
    const urdu = await htmlOf(asked('family-plan', kelly.id, { language: 'ur' }))
    expect(urdu).toContain('<html lang="ur" dir="rtl">')
    expect(urdu).toContain('فیصلہ')
    expect(urdu).toMatch(/<span lang="en" dir="ltr">Call list on the fridge/)
  })
})

describe('in Welsh and Urdu', () => {
  const inWords = (frozen: Frozen, given: Partial<CopyAsk>): string =>
    forReader(frozen, asked('full-record', amira.id, given))
      .blocks.flatMap(wordsOf)
      .join('\n')
  const apart = (text: string): string => text.replace(/[\u2068\u2069]/g, '')

  test('what comes with Same Page is said in the language of the paper, and what a council has renamed as it is', () => {
    const frozen = frozenMarlow()
    expect(apart(inWords(frozen, { language: 'cy' }))).toContain('Y cofnod llawn ar gyfer Poppy a Reece Marlow')
    expect(apart(inWords(frozen, { language: 'ur' }))).toContain('Poppy اور Reece Marlow کا پورا ریکارڈ')
    for (const language of ['cy', 'ur'] as const)
      expect(inWords(frozen, { language })).not.toMatch(
        /^(What are we worried about\?|Harm|Existing safety|Next steps|This is happening now.*)$/m
      )
    expect(inWords(frozen, { language: 'cy' })).toMatch(/^Beth sy’n ein poeni\?\nNiwed$/m)
    const { labels } = frozen.conference
    const renamed = frozenMarlow({ labels: { ...labels, categories: { ...labels.categories, past: 'What went wrong' } } })
    expect(inWords(renamed, { language: 'cy' })).toContain('What went wrong')
  })

  test('so is the rule for every date', () => {
    for (const kind of ['initial', 'review', 'pre-birth', 'transfer-in'] as const) {
      for (const dueOn of ['', '2026-07-01']) {
        const frozen = frozenMarlow({ kind, children: [{ id: POPPY, name: 'Poppy Marlow', bornOn: dueOn ? '' : '2018-11-02', dueOn }] })
        const { next, routes } = frozen.plan
        const rules = [next?.coreGroupRule, next?.reviewRule, routes?.answer].map((rule) => rule ?? '')
        expect(rules.every((rule) => / within \d+ /.test(rule))).toBe(true)
        expect(rules.filter((rule) => !inWords(frozen, {}).includes(rule))).toEqual([])
        for (const language of ['cy', 'ur'] as const) expect(inWords(frozen, { language }), `${kind} ${dueOn}`).not.toMatch(/ within \d+ /)
      }
    }
    expect(inWords(frozenMarlow(), { language: 'cy' })).toContain(
      'Mae’r grŵp craidd cyntaf yn cwrdd o fewn 10 diwrnod gwaith i’r gynhadledd.'
    )
  })
})

describe('hostile words', () => {
  const HOSTILE = [
    "=cmd|'/c calc'!A1",
    '../../etc/passwd',
    'one\r\nSet-Cookie: two',
    '<script>alert(1)</script><img src=x onerror=alert(2)>',
    '\u202egnp.exe\u202c',
    `Z${'\u0335\u0321\u0489'.repeat(60)}algo`,
    '\ud800 half a sign',
    'x'.repeat(20_000),
    '{name} {children} $& $1'
  ]
  test('change nothing, are printed as words, and cost neither a page nor a word elsewhere', async () => {
    const page = marlow()
    for (const text of HOSTILE) page.step('', text, 'jean', '2026-06-01', { know: text, notice: text, otherwise: text })
    const frozen = freeze(page.signed(), { ...page.conference, people: Object.values(EVERYBODY) }, [])
    const ask = asked('family-plan', kelly.id)
    const html = await htmlOf(ask, frozen)
    expect(html).not.toMatch(/<script|<img|onerror=(?!alert\(2\)&gt;)|\u202e|<a /)
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(html).toContain('{name} {children} $&amp; $1')
    for (const format of ['pdf', 'docx'] as const) expect((await bytesOf({ ...ask, format }, frozen)).length).toBeGreaterThan(1000)
    expect(await textOf(await bytesOf(ask, frozen))).toContain('If you do not agree')
    for (const look of LOOKS) expect(await pagesOf(await bytesOf(asked('fridge-page', kelly.id, { look }), frozen))).toHaveLength(1)
  })
})
