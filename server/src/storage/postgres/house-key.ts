import { CannotOpen } from '../cannot-open.ts'
import type { InstallationKey } from '../sealing/installation-key.ts'
import { Damaged, newKey, Sealer } from '../sealing/seal.ts'
import type { Database } from './database.ts'

const CONTEXT = 'house'

/** Is anything kept here that only the installation's key opens? */
export const holdsSealed = async (db: Database): Promise<boolean> =>
  (await db.row('SELECT 1 FROM house_key UNION ALL SELECT 1 FROM document_key LIMIT 1')) !== null

/** The key for the secrets of staff, made where there is none: by one of several that start at once. @throws CannotOpen when the installation's key is another */
export async function houseKeyIn(db: Database, installation: InstallationKey): Promise<Sealer> {
  const find = async (): Promise<Uint8Array | undefined> =>
    (await db.row<{ wrapped: Uint8Array }>('SELECT wrapped FROM house_key'))?.wrapped
  let wrapped = await find()
  if (!wrapped) {
    const made = await installation.wrap(newKey(), CONTEXT)
    await db.run('INSERT INTO house_key (id, wrapped) VALUES (1, $1) ON CONFLICT DO NOTHING', [made])
    wrapped = (await find()) ?? made
  }
  try {
    return new Sealer(await installation.unwrap(wrapped, CONTEXT))
  } catch (why) {
    if (!(why instanceof Damaged)) throw why
    throw new CannotOpen(
      'The key in KEY_DIR is not the one that what is kept was sealed with. Please put the right one there. Nothing was changed.',
      why
    )
  }
}
