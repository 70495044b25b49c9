import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Emulator } from '../../emulator/emulator.ts'

/** Writes how a program of another folder names a module of this repository. */
export const moduleOf = (name: string): string => JSON.stringify(fileURLToPath(import.meta.resolve(name)))

/**
 * Puts stand-ins for installed programs on the `PATH`: programs of Node by name, in the place of `pytest` or `claude`.
 * They reach the emulated Google as programs on a runner reach Google, without a proxy in their variables.
 */
export function installPrograms(cloud: Emulator, programs: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(tmpdir(), 'keyless-programs-'))
  for (const [name, program] of Object.entries(programs)) {
    const variables = Object.entries({ ...cloud.environment, NO_PROXY: '127.0.0.1,localhost' }).map(
      ([variable, value]) => `${variable}='${value}'`,
    )
    const script = join(folder, `${name}.mjs`)
    writeFileSync(script, program)
    writeFileSync(
      join(folder, name),
      `#!/bin/sh\n${variables.join(' ')} exec '${process.execPath}' '${script}' "$@"\n`,
      {
        mode: 0o755,
      },
    )
  }
  return {
    env: { PATH: `${folder}:${process.env['PATH']}` },
    [Symbol.dispose]: () => rmSync(folder, { recursive: true }),
  }
}
