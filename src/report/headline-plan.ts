import { totalOf } from './cost.ts'
import { describeAtMost } from './planned-table.ts'
import { headlineOf } from './policy-change.ts'
import type { Show } from './show.ts'
import type { PlanReport, RunReport } from './types.ts'

/** `✅ Plan: would run 3 steps as trainer@… · at most 16 node-hours` */
export function planHeadline({ decision, plan, policyChange, grant }: RunReport, show: Show): string {
  const name = grant === undefined ? '' : ` ${show.value(grant.name)}`
  const isDenied = decision?.verdict === 'deny'
  const run = plan === undefined || plan.steps.length === 0 ? '' : wouldRun(plan, grant?.serviceAccount, show)
  if (policyChange?.change !== undefined && policyChange.effect === 'widened') {
    const denied = isDenied && policyChange.isFirst !== true ? ` · the current policy would deny grant${name}` : ''
    return `⚠️ Plan: ${headlineOf(policyChange, show.value)}${denied}${run === '' ? '' : ` · ${run}`}`
  }
  if (run === '') return isDenied ? `⚠️ Plan: grant${name} would be denied` : `✅ Plan: grant${name} would be allowed`
  return isDenied ? `⚠️ Plan: grant${name} would be denied · ${run}` : `✅ Plan: ${run}`
}

function wouldRun({ steps }: PlanReport, account: string | undefined, show: Show): string {
  const many = `would run ${steps.length} ${steps.length === 1 ? 'step' : 'steps'}`
  const total = totalOf(steps.flatMap(({ atMost }) => atMost ?? []))
  const most = total === undefined ? [] : [describeAtMost(total, show.value)]
  // The sentence below has the whole address.
  const as = account === undefined ? '' : ` as ${show.value(`${account.split('@')[0]}@…`)}`
  return [`${many}${as}`, ...most].join(' · ')
}
