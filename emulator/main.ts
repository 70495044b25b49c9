import { parseArgs } from 'node:util'
import { setUpAcme } from './acme.ts'
import { startEmulator } from './emulator.ts'
import { shellVariables } from './shell.ts'

/** Starts the emulator alone, for other clients: `npm run emulator -- --port 8443 --latency 50`. Ctrl-C ends it. */
const { values } = parseArgs({
  options: { port: { type: 'string', default: '0' }, latency: { type: 'string', default: '0' } },
})
const cloud = await startEmulator({ port: Number(values.port), latencyMs: Number(values.latency) })
await setUpAcme(cloud)
const variables = shellVariables(cloud)
console.log('# The emulated GitHub and Google are up. In another shell:\n')
for (const [name, value] of Object.entries(variables)) console.log(`export ${name}='${value}'`)
console.log('\n# Then, as an example:\n#   gcloud ai custom-jobs list --region=us-central1\n# Ctrl-C ends it.')
// Ctrl-C and a supervisor's stop are treated the same. The folder with the credential file is deleted, too.
await Promise.race(['SIGINT', 'SIGTERM'].map(signal => new Promise(resolve => process.once(signal, resolve))))
await cloud.close()
