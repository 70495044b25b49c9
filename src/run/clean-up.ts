import { asksToLook } from './done-state.ts'
import type { Machine } from './machine.ts'

/**
 * Post: completes what a killed main left unfinished. Usually there is nothing to do, so the code for recovery loads
 * only if there is.
 *
 * @returns true if there was something to do
 */
export async function cleanUp(machine: Machine): Promise<boolean> {
  const left = machine.env['STATE_run']
  const done = machine.env['STATE_done']
  if (left === undefined || left === '' || done === 'true') return false
  try {
    if (asksToLook(done)) {
      const { tellLostRecord } = await import('./record-notice.ts')
      await tellLostRecord(machine)
      return true
    }
    const { recover } = await import('./recover.ts')
    await recover(machine)
  } catch (error) {
    const { tellFault } = await import('./create-context.ts')
    tellFault(error, machine)
  }
  return true
}
