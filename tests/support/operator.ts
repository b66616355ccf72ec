import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { keysBeside } from './folder.ts'

const TOOL = fileURLToPath(new URL('../../server/src/cli/main.ts', import.meta.url))

export interface Answer {
  code: number | null
  said: string
}

/** Runs the operators' tool as its own process on a folder of data and the keys beside it. */
export function operate(dataDir: string, args: string[], env: Record<string, string> = {}): Promise<Answer> {
  const child = spawn(process.execPath, [TOOL, ...args], {
    env: { ...process.env, DATA_DIR: dataDir, KEY_DIR: keysBeside(dataDir), ...env },
    stdio: ['ignore', 'pipe', 'pipe']
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (words: string) => (said += words))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, said }))
  })
}
