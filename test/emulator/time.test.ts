import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const script = join(import.meta.dirname, '../../emulator/runner/time.mjs')

/** A program that moves the emulated clock itself, slower than real time times its scale, and refreshes one timer. */
const program = `
import { openSync, writeSync } from 'node:fs'
const file = openSync(process.argv[2], 'r+')
let at = 0
const clock = setInterval(() => writeSync(file, String(at += 20).padStart(20) + '0'.padStart(20), 0), 30)
const fired = []
const timer = setTimeout(() => {
  fired.push(at)
  if (fired.length < 4) return void timer.refresh()
  clearInterval(clock)
  console.log(JSON.stringify(fired))
}, 3000)
`

test('a timer that is refreshed waits its whole delay again, also after it waited for a slow clock', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'keyless-time-'))
  try {
    const [clock, main] = [join(directory, 'clock'), join(directory, 'main.mjs')]
    await writeFile(clock, '0'.padStart(20).repeat(2))
    await writeFile(main, program)
    const parameters = new URLSearchParams({ scale: '30', origin: `${Date.now()}:${Date.now()}`, shared: clock })
    const preload = `${pathToFileURL(script).href}?${parameters.toString()}`
    const { stdout } = await promisify(execFile)(process.execPath, ['--import', preload, main, clock])
    const fired: readonly number[] = JSON.parse(stdout)
    const waits = fired.map((at, index) => at - (fired[index - 1] ?? 0))
    for (const wait of waits) expect(wait).toBeGreaterThanOrEqual(2980)
  } finally {
    await rm(directory, { recursive: true })
  }
})
