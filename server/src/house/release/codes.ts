import { type ConferenceId, DEFAULT_SENDING, Refusal } from '@samepage/shared'
import type { Distribution } from '../../storage/release-records.ts'
import { hashPassphrase } from '../accounts/passphrases.ts'
import { asRead, newCode } from '../door/spoken-codes.ts'
import { aloneAt, DAY_MS, instantOf, type Releaser, type ReleaseParts } from './parts.ts'
import { distributionIn } from './signed.ts'

/** How a code is read out and printed: four and four. */
const inTwo = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`

/** R70: a new code for the link of one copy, told once to whoever gives it on. The one before ends. Only a hash of it is kept. */
export async function makeCode(parts: ReleaseParts, conference: ConferenceId, id: string, by: Releaser): Promise<string> {
  const code = newCode()
  const { codeDays, codeTries } = await parts.rules()
  const hash = await hashPassphrase(asRead(code))
  await aloneAt(parts, conference, async () => {
    const one = await distributionIn(parts, conference, id)
    if (one.way !== 'e-mail' || one.ended) throw new Refusal('moved-on')
    await parts.audit.note({ who: by.staff, device: by.device, conference, act: 'copy-code-made', about: one.reader })
    await parts.directory.saveDistribution(conference, {
      ...one,
      revision: one.revision + 1,
      codeAskedAt: null,
      code: { hash, until: instantOf(parts, codeDays * DAY_MS), tries: codeTries, wrong: 0, used: false }
    })
  })
  return inTwo(code)
}

/** Whether the code of a copy opens it now, as whoever gives it on needs to know. */
export function codeStands({ code }: Pick<Distribution, 'code'>, now: number): 'none' | 'ready' | 'used' | 'locked' | 'over' {
  if (!code) return 'none'
  if (code.used) return 'used'
  if (code.wrong >= (code.tries ?? DEFAULT_SENDING.codeTries)) return 'locked'
  return Date.parse(code.until) <= now ? 'over' : 'ready'
}
