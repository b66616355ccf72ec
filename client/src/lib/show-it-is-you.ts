/**
 * Why somebody is asked who they are. `prove-again`: they are signed in, and are about to do something that asks for it once more.
 * `sign-in-again`: nothing happened for a while and they were signed out.
 */
export type WhyAsked = 'prove-again' | 'sign-in-again'

type Sheet = (why: WhyAsked) => Promise<boolean>

let sheet: Sheet | null = null
let underWay: Promise<boolean> | null = null

/** The page's one sheet for it. Answers with what takes it away again. */
export function askThrough(shown: Sheet): () => void {
  sheet = shown
  return () => {
    if (sheet === shown) sheet = null
  }
}

/** Asks in place, over whatever is on the page; true once they have shown it. Those who ask at the same time share one sheet. */
export async function showItIsYou(why: WhyAsked): Promise<boolean> {
  if (!sheet) return false // a page without the sheet: the no that was said stands
  underWay ??= sheet(why)
  try {
    return await underWay
  } finally {
    underWay = null
  }
}
