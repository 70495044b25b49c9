import { judgeApproval, judgeBranch } from '../decide/evidence.ts'
import type { Grant } from '../policy.ts'

/** Returns the names of all conditions of a grant, as a decision reports them: `when.ref`, `branch.rules`, … */
export const conditionsOf = (grant: Grant): readonly string[] => [
  ...grant.when.map(({ claim }) => `when.${claim}`),
  ...[...judgeBranch(grant, {}, undefined), ...judgeApproval(grant, {}, undefined)].map(({ condition }) => condition),
]
