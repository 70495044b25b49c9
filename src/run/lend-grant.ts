import { ActionError } from '../core/errors.ts'
import { describeIsolation } from '../lend/child/describe.ts'
import type { Isolation } from '../lend/child/isolation.ts'
import type { Grant } from '../policy/policy.ts'
import type { Inputs } from './inputs.ts'
import type { PolicyInForce } from './policy-in-force.ts'

/** The policy of a run, and whether it is a file of this repository, to which an annotation can point. */
type Where = Pick<PolicyInForce, 'name' | 'placeOf'> & { readonly source: Inputs['policy'] }

/**
 * Refuses what a grant does not lend, before any token is requested.
 *
 * @throws ActionError `LEND_FAILED` with the place in the policy and the lines to add
 */
export function refuseUnlent(where: Where, grant: Grant, { lend: inputs }: Inputs): void {
  const { lend } = grant
  const refusal = (path: readonly string[], message: string, cure: string): ActionError => {
    const place = where.source.kind === 'central' ? {} : { place: where.placeOf(['grants', grant.name, ...path]) }
    return new ActionError('LEND_FAILED', `Grant ${grant.name} of ${where.name} ${message}`, { ...place, cure })
  }
  if (lend === undefined)
    throw refusal([], 'lends nothing', `Add lend to it, at the branch that decides:\n${sample(grant.name)}`)
  const format = inputs?.tokenFormat
  if (format !== undefined && !lend.credentials.includes(format))
    throw refusal(
      ['lend'],
      `does not lend ${format}, which the input token_format requests`,
      `Leave token_format out, or add this to the policy:\n${credentialsLine(grant.name, [...lend.credentials, format])}`,
    )
}

const sample = (grant: string): string =>
  [
    'grants:',
    `  ${grant}:`,
    '    lend:',
    '      gateway: { calls: [generateContent, streamGenerateContent, countTokens], max_output_tokens: 16000 }',
    '      budget: { requests: 500, duration: 45m }',
  ].join('\n')

const credentialsLine = (grant: string, forms: readonly string[]): string =>
  ['grants:', `  ${grant}:`, '    lend:', `      credentials: [${forms.join(', ')}]`].join('\n')

/**
 * @throws ActionError `LEND_FAILED` if the grant requires an isolation that this machine does not have
 */
export function requireIsolation(where: Where, grant: Grant, isolation: Isolation | undefined): void {
  if (isolation?.level !== 'none' || grant.lend?.isolation !== 'required') return
  const path = ['grants', grant.name, 'lend', 'isolation']
  throw new ActionError(
    'LEND_FAILED',
    `Grant ${grant.name} requires isolation, and this runner has none: ${describeIsolation(isolation).why}`,
    {
      ...(where.source.kind === 'central' ? {} : { place: where.placeOf(path) }),
      cure: 'Use a runner of GitHub with Linux. On a runner of your own, let the job be root, use sudo without a password, or create user namespaces. With isolation: preferred, the command also runs without isolation, and can then read the identity of the job.',
    },
  )
}
