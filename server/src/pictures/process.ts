import { type Cleaned, clean } from './clean.ts'
import { EXITS, HEAD_BYTES } from './answers.ts'

// One picture comes in at standard input, and the new one goes out; how it ended is the exit code. This process has nothing else: no files, no keys.

const parts: Buffer[] = []
for await (const part of process.stdin) parts.push(part as Buffer)
answer(clean(Buffer.concat(parts)))

function answer(cleaned: Cleaned): void {
  if (typeof cleaned === 'string') {
    process.exitCode = EXITS[cleaned]
    return
  }
  const head = Buffer.alloc(HEAD_BYTES)
  head.writeUInt32BE(cleaned.width, 0)
  head.writeUInt32BE(cleaned.height, 4)
  process.stdout.write(Buffer.concat([head, cleaned.jpeg]))
}
