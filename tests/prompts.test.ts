import { type Age, ageOf, promptsFor, WORKS } from '@samepage/shared'
import { describe, expect, it } from 'vitest'

const poppy = { name: 'Poppy Marlow', bornOn: '2019-05-12', dueOn: '' }
const reece = { name: 'Reece Marlow', bornOn: '2022-03-01', dueOn: '' }
const baby = { name: 'Baby Holt', bornOn: '', dueOn: '2027-08-02' }
const ella = { name: 'Ella', bornOn: '2011-12-02', dueOn: '' }
const ON = '2026-12-01'

describe('the questions a chair can ask', () => {
  it.each(WORKS)('are at least eight for everybody in %s, and each fits on the wall', (work) => {
    const [all, ...each] = promptsFor(work, [poppy, reece, ella, baby], ON)
    expect(all?.questions.length).toBeGreaterThanOrEqual(8)
    for (const words of [all, ...each].flatMap((group) => group?.questions ?? [])) {
      expect(words).not.toMatch(/[{}]/)
      expect(words.length).toBeLessThanOrEqual(120)
      expect(words).toMatch(/\?$/)
    }
  })

  it('say the children’s names, and ask about each child by age', () => {
    const groups = promptsFor('family', [poppy, reece], ON)
    expect(groups[0]?.questions).toContain('What is your biggest hope for Poppy and Reece?')
    expect(groups.map(({ about }) => about)).toEqual(['', 'Poppy', 'Reece'])
    expect(groups[1]?.questions).toContain('What would Poppy change with one wish?')
    expect(groups[2]?.questions.join()).not.toContain('wish')
  })

  it('name no long list of children', () => {
    expect(promptsFor('family', [poppy, reece, ella, baby], ON)[0]?.questions.join()).toContain('the children')
  })

  it.each<[{ bornOn: string; dueOn: string }, Age | null]>([
    [baby, 'unborn'],
    [reece, 'little'],
    [poppy, 'child'],
    [ella, 'young'],
    [{ bornOn: '2014-12-01', dueOn: '' }, 'young'],
    [{ bornOn: '2014-12-02', dueOn: '' }, 'child'],
    [{ bornOn: '', dueOn: '' }, null]
  ])('go by the age on the day: %j is %s', (child, age) => expect(ageOf(child, ON)).toBe(age))
})
