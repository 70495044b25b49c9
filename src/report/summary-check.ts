import { code, markdownList } from '../core/escape.ts'
import { policyLink } from './attribution.ts'
import { tally } from './decision.ts'
import type { RunReport } from './types.ts'

/** Returns the way of a check to its credential, step by step. */
export function checkList({ policy, token, decision, credential, grant, conclusion }: RunReport): string {
  const account = grant?.serviceAccount
  const impersonated = credential?.serviceAccount !== undefined
  const checks: readonly { readonly passed: boolean; readonly what: string }[] = [
    { passed: policy !== undefined, what: `Policy read: ${policy === undefined ? 'no' : policyLink(policy)}` },
    {
      passed: token !== undefined,
      what: `Identity token from GitHub verified${token === undefined ? '' : `, for the audience ${code(token.audience)}`}`,
    },
    {
      passed: decision?.verdict === 'allow',
      what: `Decision${decision === undefined ? '' : `: ${decision.verdict}, ${tally(decision)}`}`,
    },
    {
      passed: credential !== undefined,
      what: `Exchanged at Google${credential?.principal === undefined ? '' : ` for ${code(credential.principal)}`}`,
    },
    account === undefined
      ? { passed: credential !== undefined, what: 'Direct access: the grant names no service account' }
      : { passed: impersonated, what: `Impersonated ${code(account)}` },
  ]
  const broken = conclusion === 'success' ? -1 : checks.findIndex(({ passed }) => !passed)
  const list = markdownList(
    checks.map(({ passed, what }, index) => {
      if (passed) return `✅ ${what}`
      return index === broken ? `❌ **${what}**` : `⚪ ${what} *(not reached)*`
    }),
  )
  return `The way to the credential:\n\n${list}`
}
