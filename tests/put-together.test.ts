import { expect, test } from 'vitest'
import { putTogether } from '../client/src/lib/components/thread/parts.ts'

const NOTHING = { worried: [], might: '', basis: '', harms: [], meaning: '' }

test('the parts of a danger statement are put together in their order, each as a sentence', () => {
  const words = putTogether({
    worried: ['Amira', 'Miss Clarke', 'Nan Jean'],
    might: 'Kelly will fall asleep and not hear Poppy and Reece',
    basis: ' On 3 March Poppy could not wake her mum. ',
    harms: ['Poppy walked next door at 10pm'],
    meaning: 'Who would hear Reece?'
  })
  expect(words).toBe(
    'Amira, Miss Clarke and Nan Jean are worried about this. Kelly will fall asleep and not hear Poppy and Reece. ' +
      'On 3 March Poppy could not wake her mum. Poppy walked next door at 10pm. Who would hear Reece?'
  )
})

test('one person is worried, not "are"', () => {
  expect(putTogether({ ...NOTHING, worried: ['Nan Jean'] })).toBe('Nan Jean is worried about this.')
})

test('nothing put together is nothing', () => {
  expect(putTogether(NOTHING)).toBe('')
})
