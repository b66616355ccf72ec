import { checkUp } from '../house/proof/checkup.ts'
import { openReading } from '../storage/open.ts'
import { EXIT, type Exit, type Tool } from './tool.ts'

const MARKS = { fine: 'In order', look: 'Please look', mend: 'Please put right' } as const

/** `check`: what the page for administrators says, apart from what only a browser sees. Also while the server runs. */
export async function checkCommand({ config, say, now }: Tool): Promise<Exit> {
  const copy = await openReading(config)
  try {
    const { dataDir, keyDir, supervised, retention } = config
    const publicUrl = config.publicUrl ?? `http://localhost:${config.port}`
    const { audit, witness } = copy
    const lines = await checkUp({
      dataDir,
      keyDir,
      inDatabase: config.databaseUrl !== null,
      publicUrl,
      supervised,
      retention,
      audit,
      witness,
      hasLastResort: null,
      now: now()
    })
    for (const { what, state, say: how, todo } of lines) {
      say(`${MARKS[state]}: ${what}. ${how}`)
      if (todo) say(`  ${todo}`)
    }
    say('What browsers are sent, and whether they reach it, is on the page /checkup.')
    return lines.some(({ state }) => state === 'mend') ? EXIT.found : EXIT.done
  } finally {
    await copy.close()
  }
}
