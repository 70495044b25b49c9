// Nearly always there is nothing to do: what recovery needs is loaded only when there is.
const left = process.env['STATE_run']
if (left !== undefined && left !== '' && process.env['STATE_done'] !== 'true') {
  try {
    const { recover } = await import('./recover.ts')
    await recover(process.env)
  } catch (error) {
    const { tellFault } = await import('./doors.ts')
    tellFault(error)
  }
  // What was given up is not waited for.
  process.exit()
}
