import { flushSync } from 'svelte'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { page as screen } from 'vitest/browser'
import { render } from 'vitest-browser-svelte'
import { type Passage, passagesIn } from '#lib/read-aloud.svelte.ts'
import ReadAloud from './ReadAloud.svelte'

/** One sentence on its way to a voice, as `SpeechSynthesisUtterance` is. */
class Utterance {
  text: string
  voice: SpeechSynthesisVoice | null = null
  lang = ''
  onend: (() => void) | null = null
  onerror: (() => void) | null = null

  constructor(text: string) {
    this.text = text
  }
}

/** What stands outside a page: the voices of a device. It speaks one sentence after the other, and whatever is called off ends with an error. */
class Device extends EventTarget {
  voices: SpeechSynthesisVoice[] = []
  waiting: Utterance[] = []
  readonly spoken: Utterance[] = []

  getVoices = (): SpeechSynthesisVoice[] => this.voices
  speak = (utterance: Utterance): void => {
    this.spoken.push(utterance)
    this.waiting.push(utterance)
  }
  cancel = (): void => {
    const calledOff = this.waiting.splice(0)
    queueMicrotask(() => calledOff.forEach(({ onerror }) => onerror?.()))
  }
  getsVoices(...voices: SpeechSynthesisVoice[]): void {
    this.voices = voices
    this.dispatchEvent(new Event('voiceschanged'))
  }
  saysOne(): void {
    this.waiting.shift()?.onend?.()
    flushSync()
  }
  said = (): string[] => this.spoken.map(({ text }) => text)
}

const voice = (name: string, lang: string, localService = true): SpeechSynthesisVoice => ({
  name,
  lang,
  localService,
  voiceURI: name,
  default: false
})
const HERE = voice('Here', 'en-GB')
const CLOUD = { ...voice('Cloud', 'en-GB', false), default: true }

let device: Device
beforeEach(() => {
  device = new Device()
  vi.stubGlobal('speechSynthesis', device)
  vi.stubGlobal('SpeechSynthesisUtterance', Utterance)
})
afterEach(() => void vi.unstubAllGlobals())

const WORDS = 'Poppy walked next door at 10pm. She could not wake her mum!'
const begin = screen.getByRole('button', { name: 'Read this aloud: Harm' })
const stop = screen.getByRole('button', { name: 'Stop reading: Harm' })
const put = (passages: Passage[] = [{ words: WORDS }]) => render(ReadAloud, { what: 'Harm', passages: () => passages })

test('there is no button where nothing could be heard, and it comes when the voices do', async () => {
  await put()
  await expect.element(begin).not.toBeInTheDocument()
  device.getsVoices(HERE)
  await expect.element(begin).toBeVisible()
})

test('words are read by a voice of this device, a sentence at a time, and then it is over', async () => {
  device.voices = [CLOUD, voice('Siân', 'cy'), voice('Emma', 'en_US'), HERE]
  await put()
  await begin.click()
  expect(device.said()).toEqual(['Poppy walked next door at 10pm.', 'She could not wake her mum!'])
  expect(device.spoken.map((one) => one.voice?.name)).toEqual(['Here', 'Here'])
  await expect.element(stop).toBeVisible()
  device.saysOne()
  await expect.element(stop).toBeVisible()
  device.saysOne()
  await expect.element(begin).toBeVisible()
  await expect.element(screen.getByRole('alert')).not.toBeInTheDocument()
})

test('[R35] words never leave the device: where every voice is elsewhere nothing is read, and that is said', async () => {
  device.voices = [CLOUD, voice('Cloud too', 'cy', false)]
  await put()
  await begin.click()
  expect(device.spoken).toEqual([])
  await expect.element(screen.getByText(/would send the words away/)).toBeVisible()
  // Nor is one of those used for a language that no voice here speaks.
  device.getsVoices(HERE, voice('Cloud Urdu', 'ur-PK', false))
  await put([{ words: 'یہ ٹھیک ہے', lang: 'ur' }])
  await begin.last().click()
  expect(device.spoken).toEqual([])
  await expect.element(screen.getByText(/no voice for these words/)).toBeVisible()
})

test('words that are marked as Polish are read by a Polish voice, and the rest by the usual one', async () => {
  device.voices = [HERE, voice('Ewa', 'pl-PL')]
  await put([{ words: 'She is safe.' }, { words: 'Jest bezpieczna.', lang: 'pl' }])
  await begin.click()
  expect(device.spoken.map(({ text, lang }) => [text, lang])).toEqual([
    ['She is safe.', 'en-GB'],
    ['Jest bezpieczna.', 'pl-PL']
  ])
})

test('pressing it again stops at once, and so does anything else that is read', async () => {
  device.voices = [HERE]
  await put()
  await begin.click()
  await stop.click()
  expect(device.waiting).toEqual([])
  await expect.element(begin).toBeVisible()
  await begin.click()
  await render(ReadAloud, { what: 'Danger', passages: () => [{ words: 'Something else.' }] })
  await screen.getByRole('button', { name: 'Read this aloud: Danger' }).click()
  expect(device.waiting.map(({ text }) => text)).toEqual(['Something else.'])
  await expect.element(begin).toBeVisible()
  await expect.element(screen.getByRole('alert')).not.toBeInTheDocument()
})

test('[R32] whoever leaves the page, or is put out of it, hears nothing more of it', async () => {
  device.voices = [HERE]
  const { unmount } = await put()
  await begin.click()
  await unmount()
  expect(device.waiting).toEqual([])
})

test('a voice that breaks off is no riddle: it says so, and can be tried again', async () => {
  device.voices = [HERE]
  await put()
  await begin.click()
  device.waiting[0]?.onerror?.()
  await expect.element(screen.getByText(/Please try once more/)).toBeVisible()
  await begin.click()
  await expect.element(stop).toBeVisible()
  await expect.element(screen.getByRole('alert')).not.toBeInTheDocument()
})

test('of a part of the plan its words are read in order, without its buttons, each in its own language', () => {
  const part = document.createElement('section')
  for (const [tag, words, lang] of [
    ['h3', 'What are we worried about?', ''],
    ['button', 'Read this aloud', ''],
    ['p', 'Poppy was alone.', ''],
    ['p', 'Poppy była sama.', 'pl']
  ] as const) {
    const block = document.createElement(tag)
    block.textContent = `\n  ${words} `
    if (lang) block.lang = lang
    part.append(block)
  }
  expect(passagesIn(part)).toEqual([
    { words: 'What are we worried about?' },
    { words: 'Poppy was alone.' },
    { words: 'Poppy była sama.', lang: 'pl' }
  ])
})
