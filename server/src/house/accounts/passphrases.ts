import { hash, verify } from '@node-rs/argon2'

// argon2id with OWASP's first choice of cost (Password Storage Cheat Sheet): 19 MiB, 2 passes, 1 lane.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }
/** Checked when nobody has that name, so that a wrong name takes as long as a wrong passphrase. */
const NOBODY = hash('nobody signs in with this', COST)
/** Hashes under way at once; the others wait, so that a rush of sign-ins leaves the machine time for everybody else's words. */
const AT_ONCE = 4

let running = 0
const waiting: (() => void)[] = []

/** What is kept of a passphrase. */
export function hashPassphrase(passphrase: string): Promise<string> {
  return inTurn(() => hash(passphrase, COST))
}

/** kept: the hash; null or empty for nobody, which takes as long and never fits. */
export async function passphraseFits(kept: string | null, passphrase: string): Promise<boolean> {
  const fits = await inTurn(async () => verify(kept || (await NOBODY), passphrase))
  return fits && Boolean(kept)
}

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) await new Promise<void>((next) => waiting.push(next))
  else running += 1
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
}
