import { headlineOf } from './policy-change.ts'
import type { Show } from './show.ts'
import type { RunReport } from './types.ts'

export function planHeadline({ decision, plan, policyChange, grant }: RunReport, show: Show): string {
  const name = grant === undefined ? '' : ` ${show.value(grant.name)}`
  const isDenied = decision?.verdict === 'deny'
  if (policyChange?.change !== undefined && policyChange.effect === 'widened') {
    const denied = isDenied ? `; the current policy would deny grant${name}` : ''
    return `⚠️ Plan: ${headlineOf(policyChange, show.value)}${denied}`
  }
  if (plan?.steps.length === 0)
    return isDenied ? `⚠️ Plan: grant${name} would be denied` : `✅ Plan: grant${name} would be allowed`
  return isDenied
    ? `⚠️ Plan: the steps are valid, but grant${name} would be denied`
    : `✅ Plan: the steps are valid, and grant${name} would allow them`
}
