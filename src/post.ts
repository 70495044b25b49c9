// Nearly always there is nothing to do: what recovery needs is loaded only when there is.
const left = process.env['STATE_run']
if (left !== undefined && left !== '' && process.env['STATE_done'] !== 'true') {
  const { recover } = await import('./recover.ts')
  await recover(left)
  // What was given up is not waited for.
  process.exit()
}
