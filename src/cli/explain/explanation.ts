import type { TokenAdmission } from '../../policy/compile/admit-token.ts'
import type { ConditionVerdict } from '../../policy/decide/decision.ts'
import type { GivenClaims, subForms } from './event-claims.ts'

/** What a policy says about claims. Nothing of it is verified. */
export interface Explanation {
  readonly given: GivenClaims
  readonly sub: ReturnType<typeof subForms>
  readonly grants: readonly GrantExplanation[]
  /** Google's side as compiled; a text: why the policy cannot be compiled. */
  readonly google: readonly ProviderExplanation[] | string
}

export interface GrantExplanation {
  readonly grant: string
  /** `unknown`: no condition fails, but some are about claims that are not given. */
  readonly verdict: 'match' | 'no match' | 'unknown'
  /** Those of `when`. */
  readonly conditions: readonly ConditionVerdict[]
  /** `branch` and `approval`: only a run asks GitHub. */
  readonly decidedInRun: readonly ConditionVerdict[]
  readonly serviceAccount: string | undefined
  /** What the grant lends to other programs, a line for each kind; empty: nothing. */
  readonly lends: readonly string[]
  /** What the grant does not allow of the steps, if there is a steps file. */
  readonly stepsRefused?: readonly string[]
}

export interface ProviderExplanation extends Omit<TokenAdmission, 'grants'> {
  readonly provider: string
  readonly resource: string
  /** Grants whose accounts the token may become. Without an account, its principal has the roles itself. */
  readonly becomes: readonly { readonly grant: string; readonly serviceAccount?: string }[]
}
