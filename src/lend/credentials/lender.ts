import { createHash } from 'node:crypto'
import { ActionError } from '../../core/errors.ts'
import type { LentForm } from '../../policy/policy.ts'
import type { Borrower, LendPorts, LentToken } from '../ports.ts'
import type { CredentialHooks } from '../server/listener-parts.ts'

/** Lends real tokens to one borrower. Each is in the record before it leaves. */
export interface Lender {
  /**
   * Returns Google's access token, which all clients of the borrower share until it is renewed.
   *
   * @param requestedScopes what the client asked for. The token has the scope of the whole cloud platform: IAM bounds it.
   * @throws ActionError `LEND_FAILED` if the grant does not lend this form, and those of the renewal
   */
  readonly accessToken: (form: AccessTokenForm, requestedScopes?: readonly string[]) => Promise<LentToken>
  /** Returns an ID token of the grant's service account. Clients with the same audience share it. */
  readonly idToken: (audience: string) => Promise<LentToken>
  /** Returns GitHub's OIDC token: a new one each time, verified and decided on. */
  readonly subjectToken: () => Promise<LentToken>
  /** Returns what was lent as this token; `undefined` for a token that is not from here, or has ended. */
  readonly find: (token: string) => LentForm | undefined
}

export type AccessTokenForm = 'file' | 'metadata' | 'access_token'

interface LenderOptions {
  readonly ports: LendPorts
  readonly borrower: Borrower
  /** Called with each access token, after the record was written and before it leaves. */
  readonly lent?: CredentialHooks['lent']
  readonly ended?: CredentialHooks['ended']
}

/** A token is never lent within this time of its end. Clients see an end that is so much earlier. */
export const lendingMarginMs = 30_000
/** An ID token with less to live is replaced. */
const idTokenRenewalMs = 300_000
/** Each audience costs an exchange. A client that needs more of them is out of control. */
const mostAudiences = 50

export const cloudPlatformScope = 'https://www.googleapis.com/auth/cloud-platform'

/** Creates the lender of one borrower. */
export function createLender({ ports, borrower, lent = () => {}, ended = () => undefined }: LenderOptions): Lender {
  const idTokens = new Map<string, Promise<LentToken>>()
  const ledger = rememberLent()

  const { requireLending, unlessEnded } = createGate(ports, ended)

  const leave = async (form: LentForm, token: LentToken, about: LentAs): Promise<LentToken> => {
    requireUsable(token, ports.clock.now())
    await ledger.once(form, token, async () => {
      await ports.record('token.lent', {
        borrower: borrower.name,
        form,
        token_sha256: digestOfLent(token.token),
        audience: about.audience ?? null,
        scopes: about.scopes ?? [],
        requested_scopes: about.requestedScopes ?? [],
        expires_at: new Date(token.expiresAt).toISOString(),
      })
      if (about.scopes !== undefined) lent(token)
    })
    // The decision can have changed while the record was written.
    requireLending(form)
    return token
  }

  const idTokenFor = async (audience: string): Promise<LentToken> => {
    const known = await idTokens.get(audience)?.catch(() => undefined)
    const left = known === undefined ? 0 : known.expiresAt - ports.clock.now()
    if (known !== undefined && left > idTokenRenewalMs) return known
    if (!idTokens.has(audience) && idTokens.size >= mostAudiences) throw tooManyAudiences(ports)
    const renewed = ports.idToken(audience).catch((error: unknown) => {
      if (known !== undefined && left > lendingMarginMs) return known
      throw error
    })
    idTokens.set(audience, renewed)
    renewed.catch(() => idTokens.delete(audience))
    return renewed
  }

  return {
    accessToken: async (form, requestedScopes = []) => {
      requireLending(form)
      return leave(form, await unlessEnded(ports.googleToken()), { scopes: [cloudPlatformScope], requestedScopes })
    },
    idToken: async audience => {
      requireLending('id_token')
      return leave('id_token', await unlessEnded(idTokenFor(audience)), { audience })
    },
    subjectToken: async () => {
      requireLending('subject_token')
      return leave('subject_token', await unlessEnded(ports.subjectToken()), {})
    },
    find: token => ledger.find(token, ports.clock.now()),
  }
}

/** Checks what may leave, before and after it was requested. */
const createGate = (ports: LendPorts, ended: CredentialHooks['ended']) => ({
  requireLending: (form: LentForm): void => {
    requireNotEnded(ended())
    requireAllowed(ports, form)
  },
  /** Once nothing is lent, all clients get the same words, also the one whose request found it out. */
  unlessEnded: <T>(requested: Promise<T>): Promise<T> =>
    requested.catch((error: unknown) => {
      requireNotEnded(ended())
      throw error
    }),
})

interface LentAs {
  readonly audience?: string
  readonly scopes?: readonly string[]
  readonly requestedScopes?: readonly string[]
}

/** Remembers the digests of the tokens that have left, so that each is recorded once in each form. */
function rememberLent() {
  const byDigest = new Map<string, { readonly form: LentForm; readonly expiresAt: number }>()
  const written = new Map<string, Promise<void>>()
  return {
    once: async (form: LentForm, { token, expiresAt }: LentToken, write: () => Promise<void>): Promise<void> => {
      const digest = digestOfLent(token)
      const key = `${form} ${digest}`
      let writing = written.get(key)
      if (writing === undefined) {
        writing = write()
        written.set(key, writing)
        // What could not be written is written at the next try.
        writing.catch(() => written.delete(key))
      }
      await writing
      byDigest.set(digest, { form, expiresAt })
    },
    find: (token: string, now: number): LentForm | undefined => {
      for (const [digest, { expiresAt }] of byDigest) if (expiresAt <= now) byDigest.delete(digest)
      return byDigest.get(digestOfLent(token))?.form
    },
  }
}

const digestOfLent = (text: string): string => createHash('sha256').update(text).digest('hex')

/** @throws ActionError with the words that the gateway's clients get */
function requireNotEnded(ending: ReturnType<CredentialHooks['ended']>): void {
  if (ending !== undefined) throw new ActionError(ending.isOutage ? 'RECORD_UNWRITABLE' : 'LEND_FAILED', ending.message)
}

/** @throws ActionError `DENIED` after a denied renewal, `LEND_FAILED` if the grant does not lend this form now */
function requireAllowed(ports: LendPorts, form: LentForm): void {
  const reason: unknown = ports.denied.reason
  if (ports.denied.aborted)
    throw reason instanceof ActionError
      ? reason
      : new ActionError('DENIED', 'A renewal was denied; nothing is lent now')
  const { name, lend } = ports.grant()
  if (lend?.credentials.includes(form)) return
  const lends = lend?.credentials.length ? lend.credentials.join(', ') : 'none'
  throw new ActionError('LEND_FAILED', `The grant ${name} does not lend ${form} (lend.credentials: ${lends})`, {
    cure: `Add ${form} to lend.credentials of the grant.`,
  })
}

function requireUsable({ expiresAt }: LentToken, now: number): void {
  if (expiresAt - now > lendingMarginMs + 1000) return
  const seconds = Math.max(0, Math.floor((expiresAt - now) / 1000))
  throw new ActionError('TOKEN_UNAVAILABLE', `The token ends in ${seconds} s, and could not be renewed yet`)
}

const tooManyAudiences = (ports: LendPorts): ActionError =>
  new ActionError(
    'LEND_FAILED',
    `The grant ${ports.grant().name} lends ID tokens for at most ${mostAudiences} audiences`,
  )
