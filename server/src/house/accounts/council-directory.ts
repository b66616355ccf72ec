import { randomBytes } from 'node:crypto'
import { PROOF_MINUTES, Refusal } from '@samepage/shared'
import * as oidc from 'openid-client'
import type { StaffId } from '../../storage/directory.ts'
import type { Board } from '../../storage/installation.ts'
import { ShortLived } from './short-lived.ts'

const FLOW_MS = 10 * 60_000
const TIMEOUT_S = 10

/** A council's own sign-in (OpenID Connect). `name`: what people call it. `acr`: what it must say of how somebody signed in, or empty. */
interface CouncilSettings {
  issuer: string
  clientId: string
  clientSecret: string
  name: string
  acr: string
}

/**
 * What somebody goes to the council's sign-in for. It stays here meanwhile: the address they go to and come back with carries none of it.
 * `before`: the staff secret this browser holds, which ends when it gets a new one. `returnTo`: a page of ours, checked.
 */
export type Errand = { before: string | undefined } & (
  | { for: 'sign-in'; returnTo: string }
  | { for: 'set-up'; secret: string; name: string }
  | { for: 'prove'; staff: StaffId; returnTo: string }
)

interface Flow {
  errand: Errand
  state: string
  nonce: string
  verifier: string
}

/** Authorization code flow with PKCE, state and nonce; the library checks issuer, audience, signature, times and all three. */
export class CouncilDirectory {
  readonly name: string
  readonly #settings: CouncilSettings
  readonly #backUrl: () => string
  readonly #flows: ShortLived<Flow>
  #found: Promise<oidc.Configuration> | null = null

  constructor(settings: CouncilSettings, backUrl: () => string, board: Board, now: () => number) {
    this.name = settings.name
    this.#settings = settings
    this.#backUrl = backUrl
    this.#flows = new ShortLived(board, 'directory-flow', FLOW_MS, now)
  }

  /** Where to send somebody, and the secret their browser brings back with them. @throws Refusal('directory-away') */
  async begin(errand: Errand): Promise<{ url: string; flow: string }> {
    const config = await this.#configuration()
    const flow = randomBytes(32).toString('base64url')
    const [state, nonce, verifier] = [oidc.randomState(), oidc.randomNonce(), oidc.randomPKCECodeVerifier()]
    await this.#flows.put(flow, { errand, state, nonce, verifier })
    const url = oidc.buildAuthorizationUrl(config, {
      redirect_uri: this.#backUrl(),
      scope: 'openid',
      state,
      nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      ...(this.#settings.acr && { acr_values: this.#settings.acr }),
      // Being signed in there already proves nothing about who sits here now.
      ...(errand.for === 'prove' && { prompt: 'login', max_age: String(PROOF_MINUTES * 60) })
    })
    return { url: url.href, flow }
  }

  /**
   * Who came back, as `iss sub`, and what for. flow: from the browser's own cookie; each is good once. query: what stands after the ? of the
   * address they came back to. @throws Refusal('directory-away') for every answer that is not as it should be, Refusal('directory-weak')
   */
  async finish(flow: string, query: string): Promise<{ who: string; errand: Errand }> {
    const begun = await this.#flows.take(flow)
    if (!begun) throw new Refusal('directory-away', 'no flow')
    const claims = await this.#redeem(begun, query)
    // The value counts, not that there is one.
    if (this.#settings.acr && claims.acr !== this.#settings.acr) throw new Refusal('directory-weak')
    return { who: `${claims.iss} ${claims.sub}`, errand: begun.errand }
  }

  async #redeem({ errand, state, nonce, verifier }: Flow, query: string): Promise<oidc.IDToken> {
    const config = await this.#configuration()
    try {
      const tokens = await oidc.authorizationCodeGrant(config, new URL(`${this.#backUrl()}?${query}`), {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
        ...(errand.for === 'prove' && { maxAge: PROOF_MINUTES * 60 })
      })
      const claims = tokens.claims()
      if (!claims) throw new Refusal('directory-away', 'no claims')
      return claims
    } catch (why) {
      throw why instanceof Refusal ? why : new Refusal('directory-away', codeOf(why))
    }
  }

  /** Asked for at first use and kept; when the directory is away, asked again next time. */
  async #configuration(): Promise<oidc.Configuration> {
    this.#found ??= this.#discover()
    try {
      return await this.#found
    } catch (why) {
      this.#found = null
      throw new Refusal('directory-away', codeOf(why))
    }
  }

  #discover(): Promise<oidc.Configuration> {
    const { issuer, clientId, clientSecret } = this.#settings
    return oidc.discovery(new URL(issuer), clientId, undefined, oidc.ClientSecretBasic(clientSecret), {
      timeout: TIMEOUT_S,
      // Plain http: the settings let it through for this machine's own addresses only.
      // Signatures are checked as well, though the answer came straight from the directory.
      execute: [oidc.enableNonRepudiationChecks, ...(issuer.startsWith('http:') ? [oidc.allowInsecureRequests] : [])]
    })
  }
}

/** A code for developers: never what the directory said of anybody. */
const codeOf = (why: unknown): string => String((why as { code?: unknown } | null)?.code ?? 'unknown')

/** A page of ours to end on, whole; `/conferences` when what was asked for is anywhere else. ours: our own origin. */
export function pageOfOurs(asked: string | undefined, ours: string): string {
  const fallback = `${ours}/conferences`
  if (!asked?.startsWith('/')) return fallback
  const url = URL.parse(asked, ours)
  // `//elsewhere` and `/\elsewhere` are other places to a browser, and so they are to this parser.
  return url?.origin === ours ? url.href : fallback
}
