import type { FailureReport } from './failure.ts'
import type { Show } from './show.ts'
import type { RunReport } from './types.ts'

/** A grant that is revoked during the run is denied, too, although the last decision allowed it. */
export const isDeniedByDecision = ({ conclusion, decision }: RunReport): boolean =>
  conclusion === 'denied' && decision?.verdict === 'deny'

/** Returns the title of the denial, as the annotation has it. */
export function deniedHeadline(
  { mode, grant, decision }: RunReport,
  failure: FailureReport | undefined,
  show: Show,
): string {
  const name = grant === undefined ? '' : ` ${show.value(grant.name)}`
  if (mode !== 'plan' && decision?.verdict === 'allow') return `⛔ Denied: grant${name} was revoked during this run`
  if (mode === 'plan') return `⛔ Plan: grant${name} would be denied`
  return failure === undefined || failure.title === failure.kind
    ? `⛔ Denied: this run does not get grant${name}`
    : `⛔ ${show.prose(failure.title)}`
}

/** Returns the title of the failure, as the annotation has it. */
export function failureHeadline({ mode }: RunReport, failure: FailureReport | undefined, show: Show): string {
  return `❌ ${mode === 'plan' ? 'Plan: ' : ''}${show.prose(failure?.title ?? 'Failed')}`
}
