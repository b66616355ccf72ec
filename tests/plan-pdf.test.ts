import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { layOut } from '@samepage/server/plan/layout.ts'
import { MISSING } from '@samepage/server/plan/glyphs.ts'
import { printed } from '@samepage/server/plan/print.ts'
import { LABEL_SETS, type Plan } from '@samepage/shared'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, test } from 'vitest'
import { GOAL, Marlow, marlow, STATEMENT } from './support/marlow.ts'
import { pagesOf, textOf } from './support/pdf.ts'
import { linesOf } from './support/pdf-lines.ts'
import { pick, seeded } from './support/seeded.ts'

const print = (plan: Plan): Promise<Uint8Array> => printed(layOut(plan))
const squeezed = (text: string): string => text.replace(/\s+/g, '')

/** Fails unless every one of `parts` is in `text`, each after the one before. */
function expectInOrder(text: string, parts: string[]): void {
  let from = 0
  for (const part of parts) {
    const at = squeezed(text).indexOf(squeezed(part), from)
    expect(at, `"${part.slice(0, 60)}" after ${squeezed(text).slice(Math.max(0, from - 40), from)}`).toBeGreaterThanOrEqual(0)
    from = at + squeezed(part).length
  }
}

describe('what is in the plan', () => {
  test('[R20] every word of the signed page is printed, from the child’s words to the last step, in reading order', async () => {
    const text = await textOf(await print(marlow().signed()))
    expectInOrder(text, [
      'The plan for Poppy and Reece Marlow',
      'Poppy Marlow: born on 2 November 2018',
      'When we met: 12 May 2026 at 10:00',
      'Where: Larch Room, the Beeches',
      'The first conference to decide on a plan. Its official name is an initial child protection conference.',
      'What did Poppy Marlow tell us?',
      'I like it when Mum reads to me. I don’t like it when I can’t wake her up. I want Nan to have a key.',
      'How we asked: Poppy drew three houses with Amira at school: worries, good things, dreams.',
      'Who brought these words: Amira Khan, social worker',
      'What Poppy Marlow agreed to share: Everyone may hear all of it.',
      'What are we worried about?',
      'Poppy walked next door at 10pm.',
      'Whose view: Amira Khan · A fact · 3 March 2026',
      'Whose view: Miss Clarke · Something seen or heard',
      'What’s working well?',
      'I love my kids.',
      'What needs to happen?',
      'Danger statement 1 of 2',
      'Who is worried?',
      'What might happen? Kelly may drink',
      'What is it based on? What happened in March, and what school has seen.',
      '• Poppy walked next door',
      'Who is it about? Poppy and Reece Marlow',
      'What would it mean for them? Reece could fall',
      STATEMENT,
      'Safety goal',
      GOAL,
      '0 means: Kelly is drinking and nobody sober is with the children tonight.',
      '10 means: Nobody outside the family needs to check any more.',
      '0 1 2 3 4 5 6 7 8 9 10',
      'The children are never in the care of someone who has been drinking.',
      'What will happen? Who? By when?',
      'Jean phones at 8pm, Monday to Saturday.',
      'How will we know? Call list on the fridge',
      'What will the children notice? Poppy puts a star on the chart',
      'What if it does not happen? Jean takes the children home',
      'Nan Jean 12 May 2026',
      'Danger statement 2 of 2',
      'Safety goal Not agreed yet.',
      'Next steps Not agreed yet.',
      'Amira finds out about a breakfast club',
      'Everything else that was said I want Nan to come for tea',
      'Who was there?',
      'Kelly Marlow Poppy and Reece’s mum In the room',
      'Sgt Patel police officer, Police Sent a report',
      'Dana Weekes health visitor, Health Could not come (sent apologies)',
      'What if you do not agree?',
      'Ruth Adeyemi led the conference, and signed this plan on 12 May 2026 at 11:42.',
      'This is version 1. It is number 412 in the history of the page'
    ])
  })

  test('what somebody does not agree with has their own words right beside it', async () => {
    const text = squeezed(await textOf(await print(marlow().signed())))
    const beside = [
      ['Whose view: Miss Clarke · Something seen or heard', 'Kelly Marlow does not agree: She was ill for six of those days'],
      [STATEMENT, 'Kelly Marlow does not agree: I drank too much that night.'],
      [GOAL, 'Nan Jean does not agree: Twelve weeks is a long time.'],
      ['Jean can come in at any time.', 'Kelly Marlow does not agree: I want her to ring first.'],
      ['At night she rings 01632 960 101.', 'Kelly Marlow does not agree: Sunday is the hardest day']
    ]
    for (const [about, against] of beside) expect(text).toContain(squeezed(`${about}${against}`))
  })

  test('the words for the parts of the method are the council’s own', async () => {
    const wellbeing = LABEL_SETS.find(({ statement }) => statement === 'Worry statement') ?? LABEL_SETS[0]
    const text = await textOf(await print(marlow({ labels: { ...wellbeing!, bottomLine: 'No matter what' } }).signed()))
    expectInOrder(text, ['Wellbeing concerns (past)', 'Existing wellbeing', 'Worry statement 1 of 2', 'Wellbeing goal', 'No matter what'])
    expect(text).not.toMatch(/danger statement|safety goal|existing safety|bottom line/i)
  })

  test('an empty page, and a step half written, print calmly', async () => {
    const text = await textOf(await print(new Marlow().draft()))
    expectInOrder(text, [
      'Draft plan for Poppy and Reece Marlow',
      'What did the children tell us? Nothing is written here yet.',
      'Nothing is agreed yet.'
    ])
    const half = new Marlow()
    half.step('', '', 'kelly', '', { know: 'Amira looks at the list.' })
    const written = await textOf(await print(half.draft()))
    expectInOrder(written, [
      'What will happen? Who? By when? Not agreed yet. How will we know? Amira looks at the list.',
      'Kelly Marlow Not agreed yet.'
    ])
  })
})

describe('how it is printed', () => {
  test('DRAFT stands on every page until it is signed, and nowhere after; PRACTICE stands on both', async () => {
    for (const page of await pagesOf(await print(marlow().draft()))) {
      expect(page).toMatch(/^DRAFT: nobody has signed this yet|DRAFT: nobody has signed this yet/)
      expect(page).toContain('DRAFT, not signed')
    }
    for (const page of await pagesOf(await print(marlow().signed()))) expect(page).not.toMatch(/draft|practice/i)
    for (const page of await pagesOf(await print(marlow({ practice: true }).signed()))) expect(page).toMatch(/PRACTICE.*PRACTICE/)
  })

  test('[R22] the same plan gives the same bytes, and another plan gives others', async () => {
    const first = await print(marlow().signed())
    expect(Buffer.compare(first, await print(structuredClone(marlow().signed())))).toBe(0)
    expect(Buffer.compare(await print(marlow().draft()), await print(marlow().draft()))).toBe(0)
    expect(Buffer.compare(first, await print(marlow().signed(2)))).not.toBe(0)
  })

  test('the file names no child in its title, and says its language', async () => {
    const task = getDocument({ data: await print(marlow().signed()), verbosity: 0 })
    const { info } = await (await task.promise).getMetadata()
    expect(info).toMatchObject({ Title: 'Plan, 12 May 2026', Language: 'en-GB', PDFFormatVersion: '1.7' })
    expect(JSON.stringify(info)).not.toMatch(/Marlow|Poppy|Adeyemi/)
    await task.destroy()
  })

  test('letters of Welsh, Polish, Greek, Ukrainian, Vietnamese and Azeri, and emoji, are there to read and to copy', async () => {
    const page = new Marlow()
    const said = [
      'Mae’r tŷ’n oer. Ŵyr, ẁ ẃ ẅ ỳ ŷ Ŷ.',
      'Zażółć gęślą jaźń. Łódź.',
      'Φοβάμαι για τα παιδιά μου.',
      'Бабуся забирає їх щодня.',
      'Nguyễn sợ bố.',
      'Məmməd evdədir.',
      'Thumbs 👍 and a family 👨‍👩‍👧, then ❤️ and 🏴󠁧󠁢󠁷󠁬󠁳󠁿!',
      'Decomposed: w\u0302 and e\u0301.'
    ]
    for (const text of said) page.card('past', text)
    page.disagree(page.card('past', 'Bold too.'), 'kelly', 'Їжа')
    const text = await textOf(await print(page.signed()))
    expectInOrder(text, [...said.slice(0, 6), 'Thumbs 👍 and a family 👨‍👩‍👧, then ❤', ' and 🏴󠁧󠁢󠁷󠁬󠁳󠁿!', 'ŵ and é.', 'Їжа'])
    expect(text).not.toContain(MISSING)
  })

  test('a sign that no typeface has is shown as a square, and the plan says so', async () => {
    const page = new Marlow()
    page.card('past', 'She wrote 你好 on the door.\u202e Then she left.')
    const text = await textOf(await print(page.signed()))
    expectInOrder(text, [
      `She wrote ${MISSING}${MISSING} on the door. Then she left.`,
      `Some signs could not be printed; they are shown as ${MISSING}.`
    ])
    expect(await textOf(await print(marlow().signed()))).not.toContain('Some signs')
    const halved = structuredClone(page.signed())
    Object.assign(halved.columns[0]!.categories[0]!.cards[0]!, { text: '\ud83d' })
    expect((await print(halved)).length).toBeGreaterThan(10_000)
  })

  test('every page says which it is of how many, has words of its own, and never ends with a heading', async () => {
    for (const plan of [marlow().draft(), longPlan(1), longPlan(2)]) {
      const pages = await linesOf(await print(plan))
      pages.forEach((lines, i) => {
        expect(lines.map(({ text }) => text).join(' ')).toContain(`Page ${i + 1} of ${pages.length}`)
        expect(Math.min(...lines.map(({ size }) => size))).toBeGreaterThanOrEqual(12)
        const body = lines.filter(({ y }) => y > 70 && y < 790)
        expect(body.length).toBeGreaterThan(0)
        expect(body.at(-1)?.size).toBeLessThanOrEqual(15) // headings of sections are larger
      })
    }
  })

  test('a date and a telephone number are never parted at the end of a line', async () => {
    const page = new Marlow()
    for (let indent = 0; indent < 40; indent++)
      page.card('past', `${'i'.repeat(indent)} ${'On 3 March ring 01632 960 101 at once. '.repeat(6)}`)
    const ends = (await linesOf(await print(page.signed()))).flat().map(({ text }) => text.trim())
    expect(ends.filter((line) => /( 3|01632|960)$/.test(line))).toEqual([])
    expect(ends.join(' ')).toContain('On 3 March ring 01632 960 101 at once.')
  })
})

describe('what people wrote stays words', () => {
  test('pictures, links, code and addresses in a text are printed as they are, and fetch nothing', async () => {
    const asked: string[] = []
    const server = createServer((request, response) => void (asked.push(String(request.url)), response.end()))
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/x.png`
    const said = [
      `{"image":"${address}"}`,
      `<svg><image href="${address}"/></svg>`,
      '{svg: "<image href=/etc/passwd>"}',
      'http://169.254.169.254/latest/meta-data',
      '[press here](javascript:alert(1))',
      'data:image/png;base64,AAAA',
      ') Tj ET /URI (x) endstream endobj',
      '__proto__ constructor toString'
    ]
    const page = marlow({ place: address })
    for (const text of said) page.card('past', text)
    const bytes = await print(page.signed())
    server.close()
    expect(asked).toEqual([])
    expectInOrder(await textOf(bytes), said)
    expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/\/(URI|Annots|EmbeddedFile|Image|JavaScript|Launch)\b/)
  })

  test.each([{ image: '/etc/passwd' }, { svg: '<svg/>' }, ['a'], 7])('anything but words where words belong is refused: %j', (smuggled) => {
    const plan = structuredClone(marlow().signed())
    Object.assign(plan.threads[0]!, { statement: smuggled })
    expect(() => layOut(plan)).toThrow('not a string')
    const named = structuredClone(marlow().signed())
    Object.assign(named.people[0]!, { name: smuggled })
    expect(() => layOut(named)).toThrow('not a string')
  })
})

describe('a great deal of text', () => {
  const texts = {
    words: 'Amira is worried about the stairs and the gate. '.repeat(417),
    'one word': 'abcdefghijklmnopqrstuvwxyz'.repeat(770),
    'wide letters': 'W'.repeat(20_000),
    emoji: '👍🏠'.repeat(5000),
    'short lines': Array.from({ length: 5000 }, (_, i) => String(i % 1000)).join('\n')
  }
  test.each(Object.entries(texts))('20,000 letters (%s) are all there, in order', async (_, text) => {
    const page = new Marlow()
    page.card('past', text)
    page.step('', text, 'kelly', '2026-06-01', { otherwise: text })
    page.voice(page.conference.children[0]!.id, { words: text })
    const body = (await linesOf(await print(page.signed()))).flat().filter(({ y }) => y > 70 && y < 790)
    // The headings of a table are said again on every page it goes on to.
    const said = squeezed(body.map(({ text }) => text).join('')).replaceAll('NextstepsWhatwillhappen?Who?Bywhen?', '')
    expect(said.split(squeezed(text)).length - 1).toBeGreaterThanOrEqual(2)
    expect(said.length).toBeGreaterThanOrEqual(4 * squeezed(text).length)
  })

  test('nothing is lost, whatever the lengths of what is written', async () => {
    for (const seed of [11, 12]) {
      const plan = longPlan(seed)
      const text = squeezed(await textOf(await print(plan)))
      const cards = plan.columns.flatMap(({ categories }) => categories.flatMap((category) => category.cards))
      for (const word of cards.flatMap((card) => card.text.split(/\s+/))) expect(text, `seed ${seed}`).toContain(word)
    }
  })
})

/** Cards, worries and steps of random lengths; every word is numbered, so that a lost one is missed. */
function longPlan(seed: number): Plan {
  const random = seeded(seed)
  let words = 0
  const text = (): string =>
    Array.from({ length: Math.ceil(random() ** 3 * 400) }, () => `w${++words}x${pick(random, ['', '.', 'aaaaaaaa'])}`).join(' ')
  const page = marlow()
  for (let i = 0; i < 25; i++) {
    const card = page.card(pick(random, ['past', 'future', 'strengths', 'goals', 'unplaced'] as const), text())
    if (random() < 0.3) page.disagree(card, 'kelly', text())
  }
  for (let i = 0; i < 10; i++) page.step('', text(), 'amira', '2026-06-01', { know: text(), notice: text() })
  return page.signed()
}
