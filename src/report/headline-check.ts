import { countsOf } from './access-check.ts'
import type { Show } from './show.ts'
import type { RunReport } from './types.ts'

/** Returns the headline of a check: what was tested, and no more. */
export function checkHeadline({ check, grant }: RunReport, show: Show): string {
  const name = grant === undefined ? '' : ` ${show.value(grant.name)}`
  if (check === undefined || check.checked.length === 0)
    return `✅ Check: grant${name} gets a credential; nothing else was tested`
  return check.checked.every(({ state }) => state === 'yes')
    ? `✅ Check: grant${name} has what its steps need (${countsOf(check)})`
    : `⚠️ Check: grant${name} may lack what its steps need (${countsOf(check)})`
}
