import url from './worker.ts?worker&url'

/** The part of Trusted Types that is used here. Browsers without them take the address as it is. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL: (url: string) => string }): { createScriptURL(url: string): object }
}

declare global {
  interface Window {
    trustedTypes?: TrustedTypes
  }
}

/** Named in the content policy of the page (client/vite.config.ts): it lets this one address become a program, and no other. */
const POLICY = 'samepage-companion'
const rules = {
  createScriptURL(asked: string): string {
    if (asked !== url) throw new TypeError('only the companion')
    return asked
  }
}
let policy: ReturnType<TrustedTypes['createPolicy']> | undefined // a name can be given once for each page

/** Starts the companion's thread. Throws where a browser has none, or forbids it. */
export function startWorker(): Worker {
  policy ??= window.trustedTypes?.createPolicy(POLICY, rules)
  // A trusted address passes for an address everywhere but in the types.
  return new Worker((policy?.createScriptURL(url) ?? url) as string, { type: 'module', name: POLICY })
}
