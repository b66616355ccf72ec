import { showItIsYou } from './show-it-is-you.ts'

/**
 * Runs `act`; when it is declined with `prove-again`, asks in one sheet to show once more who it is, and runs `act` again.
 * Resolves and rejects as `act` does: whoever puts the sheet away gets the no that `act` was given.
 */
export async function withProof<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act()
  } catch (thrown) {
    if (!asksForProof(thrown) || !(await showItIsYou('prove-again'))) throw thrown
    return act()
  }
}

const asksForProof = (thrown: unknown): boolean => thrown instanceof Error && 'code' in thrown && thrown.code === 'prove-again'
