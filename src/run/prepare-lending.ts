import { findIsolation, type Isolation } from '../lend/child/isolation.ts'
import type { RunContext } from './context.ts'
import type { LendInputs } from './lend-inputs.ts'

export { checkCommand } from './lend-command.ts'
export { refuseUnlent } from './lend-grant.ts'

/** Finds out how a command can be isolated here, while GitHub and Google are asked. It changes nothing. */
export const prepareLending = async (
  { environment }: RunContext,
  { command }: LendInputs,
): Promise<Isolation | undefined> => (command === undefined ? undefined : findIsolation(environment.tempDirectory))
