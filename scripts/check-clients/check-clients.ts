// `npm run check:clients`: runs unmodified agents and clients behind `mode: lend`, through the committed `dist`, against
// the emulator. It installs the agents from npm, so it is not part of `npm test`.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { agentChecks } from './agents.ts'
import { googleChecks } from './google-clients.ts'
import { installAgents } from './install.ts'
import { borrow } from './job.ts'

const given = process.env['KEYLESS_CLIENTS_FOLDER']
const only = process.argv[2]
const folder = given ?? mkdtempSync(join(tmpdir(), 'keyless-clients-'))
const rows: { readonly what: string; readonly fault: string | undefined; readonly seconds: number }[] = []
try {
  const programs = installAgents(folder)
  for (const { what, job, expect } of [...agentChecks, ...googleChecks()]) {
    if (only !== undefined && !what.includes(only)) continue
    const startedAt = performance.now()
    let fault: string | undefined
    await borrow(job, programs, expect).catch((error: unknown) => {
      fault = error instanceof Error ? error.message : String(error)
    })
    rows.push({ what, fault, seconds: (performance.now() - startedAt) / 1000 })
    console.log(`${fault === undefined ? 'ok  ' : 'FAIL'} ${what}${fault === undefined ? '' : `\n${fault}\n`}`)
  }
  if (only === undefined) {
    const sixHours = join(import.meta.dirname, 'six-hours.ts')
    const startedAt = performance.now()
    const { status } = spawnSync(process.execPath, [sixHours], { stdio: 'inherit' })
    const fault = status === 0 ? undefined : `ended with exit code ${status}`
    rows.push({ what: 'clients in a job of six hours', fault, seconds: (performance.now() - startedAt) / 1000 })
  }
} finally {
  if (given === undefined) rmSync(folder, { recursive: true, force: true })
}
console.log('\n| Client | Result | Seconds |\n| :-- | :-- | --: |')
for (const { what, fault, seconds } of rows)
  console.log(`| ${what} | ${fault === undefined ? 'ok' : 'FAILED'} | ${seconds.toFixed(1)} |`)
process.exitCode = rows.some(({ fault }) => fault !== undefined) || rows.length === 0 ? 1 : 0
