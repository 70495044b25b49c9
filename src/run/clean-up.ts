import type { Machine } from './machine.ts'

/**
 * Post: finishes what a main that was killed has left. Nearly always there is nothing to do: what recovery needs is loaded
 * only when there is.
 *
 * @returns whether there was something to do
 */
export async function cleanUp(machine: Machine): Promise<boolean> {
  const left = machine.env['STATE_run']
  if (left === undefined || left === '' || machine.env['STATE_done'] === 'true') return false
  try {
    const { recover } = await import('./recover.ts')
    await recover(machine)
  } catch (error) {
    const { tellFault } = await import('./create-context.ts')
    tellFault(error, machine)
  }
  return true
}
