import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { SourceRequest } from '../../src/steps/file/sources.ts'

/** A folder with files, which stands for a checkout. Names that end with `*` are executable. */
export function checkoutOf(files: Readonly<Record<string, string | Uint8Array>>) {
  const root = mkdtempSync(join(tmpdir(), 'keyless-checkout-'))
  const write = (name: string, text: string | Uint8Array): void => {
    const path = join(root, name.replace(/\*$/, ''))
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
    if (name.endsWith('*')) chmodSync(path, 0o755)
  }
  for (const [name, text] of Object.entries(files)) write(name, text)
  return { root, write, [Symbol.dispose]: () => rmSync(root, { recursive: true }) }
}

/** A request for one folder. */
export const requestOf = (more: Partial<SourceRequest> = {}): SourceRequest => ({
  at: ['from'],
  from: ['code'],
  archive: 'none',
  maxBytes: 1_000_000_000,
  ...more,
})

/** Runs a function without the rights of root, who can read every file. */
export async function withoutRoot<T>(act: () => T | Promise<T>): Promise<T> {
  const isRoot = process.getuid?.() === 0
  if (isRoot) process.seteuid?.(65_534)
  try {
    return await act()
  } finally {
    if (isRoot) process.seteuid?.(0)
  }
}
