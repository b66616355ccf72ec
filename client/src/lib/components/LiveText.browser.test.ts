/// <reference types="@vitest/browser-playwright" />
import {
  addCard,
  type Conference,
  DEFAULT_LABELS,
  LONGEST_TEXT,
  type OpenSeat,
  type PersonId,
  readCards,
  type Role
} from '@samepage/shared'
import { onTestFinished, expect, test } from 'vitest'
import { cdp, page as screen, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-svelte'
import { ConferencePage } from '#lib/conference.svelte.ts'
import LiveTextStage from './LiveTextStage.svelte'

function seatOf(role: Role): OpenSeat {
  const you = crypto.randomUUID() as PersonId
  const conference: Conference = {
    id: crypto.randomUUID() as Conference['id'],
    kind: 'initial',
    on: '2026-05-12',
    startsAt: '10:00',
    place: '',
    labels: DEFAULT_LABELS,
    practice: true,
    children: [],
    people: [{ id: you, name: 'Kelly Marlow', describedAs: 'mum', role, agency: '', way: 'room' }]
  }
  return { place: 'in', you, stage: 'live', comfort: null, conference }
}

/** A page on a screen that reaches no server: what is written stays here, and the page says so. */
async function stage(role: Role, words = ''): Promise<{ live: ConferencePage; field: ReturnType<typeof screen.getByLabelText> }> {
  const live = new ConferencePage(seatOf(role))
  addCard(live.writer, { category: 'past', whose: 'Nan', text: words })
  onTestFinished(() => live.close())
  await render(LiveTextStage, { live })
  return { live, field: screen.getByLabelText('What Nan said') }
}

const wordsOf = (live: ConferencePage): string[] => readCards(live.doc).map(({ text }) => text.toString())

test('[R3] words that have not reached the journal never read as saved', async () => {
  const { live, field } = await stage('family')
  await userEvent.type(field, 'Poppy laughs')
  expect(wordsOf(live)).toEqual(['Poppy laughs'])
  await expect.element(screen.getByText('not-saved')).toBeVisible()
})

test('a new card beside it disturbs neither the focus nor a word that is being composed', async () => {
  const { live, field } = await stage('family', 'start ')
  await userEvent.click(field)
  await userEvent.keyboard('{End}')
  await cdp().send('Input.imeSetComposition', { text: 'こん', selectionStart: 2, selectionEnd: 2 })
  addCard(live.writer, { category: 'past', whose: 'Dad', text: 'Something else' })
  await expect.element(screen.getByLabelText('What Dad said')).toBeVisible()
  await cdp().send('Input.insertText', { text: '今日は' })
  await expect.element(field).toHaveFocus()
  await expect.element(field).toHaveValue('start 今日は')
  expect(wordsOf(live)).toEqual(['start 今日は', 'Something else'])
})

test('undo takes back what was written in the field', async () => {
  const { live, field } = await stage('family', 'Nan said this. ')
  await userEvent.click(field)
  await userEvent.keyboard('{Control>}{End}{/Control}More')
  expect(live.canUndo).toBe(true)
  await userEvent.keyboard('{Control>}z{/Control}')
  expect([wordsOf(live), live.canUndo, live.canRedo]).toEqual([['Nan said this. '], false, true])
  await expect.element(field).toHaveValue('Nan said this. ')
})

test('[R27] what does not fit into a box is shown to copy, and the box says that it is full', async () => {
  const { live, field } = await stage('family', 'x'.repeat(LONGEST_TEXT - 2))
  await userEvent.click(field)
  await userEvent.keyboard('abcd')
  await expect.element(screen.getByLabelText('What did not fit')).toHaveValue('cd')
  await expect.element(screen.getByText('This box is full.')).toBeVisible()
  expect(wordsOf(live)[0]).toHaveLength(LONGEST_TEXT)
  await screen.getByRole('button', { name: 'I have copied them' }).click()
  await expect.element(screen.getByLabelText('What did not fit')).not.toBeInTheDocument()
})

test('[R12] whoever may not write reads the words and gets no field', async () => {
  const { live } = await stage('observer', 'Read me')
  await expect.element(screen.getByText('Read me')).toBeVisible()
  await expect.element(screen.getByRole('textbox')).not.toBeInTheDocument()
  expect([live.mayWrite, live.canUndo]).toEqual([false, false])
})
