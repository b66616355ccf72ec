import { MOST_FILE_BYTES } from '@samepage/shared'
import { expect, test } from 'vitest'
import { page as screen, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-svelte'
import { sameFaults } from './bad-rows.ts'
import ChooseFile from './ChooseFile.svelte'

test('[R76] a file that is too large can be chosen again under the same name, once it is smaller', async () => {
  await render(ChooseFile, { onseen: () => undefined })
  const input = screen.getByLabelText('A CSV or JSON file about one family')
  await userEvent.upload(input, new File(['x'.repeat(MOST_FILE_BYTES + 1)], 'case.csv'))
  await expect.element(screen.getByText('case.csv is too large. One family’s case needs far less: 150 kB at most.')).toBeVisible()
  // A browser says nothing when the file that stands there already is chosen.
  expect((input.element() as HTMLInputElement).value).toBe('')
})

test('[R76] a mistake that is in every row is said once, with the rows it is in', () => {
  const role = { column: 'role', say: 'Not a role.' } as const
  const bad = [2, 3, 4, 9].map((row) => ({ row: `Row ${row}`, ...role }))
  expect(sameFaults([...bad, { row: 'Row 5', column: 'name', say: 'No name.' }, { row: 'people, number 1', ...role }])).toEqual([
    { rows: 'Rows 2 to 4, 9', ...role },
    { rows: 'Row 5', column: 'name', say: 'No name.' },
    { rows: 'people, number 1', ...role }
  ])
})
