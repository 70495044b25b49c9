// Preloaded into a process (NODE_OPTIONS=--import=…/full-disk.mjs?full=FILE&what=all) to make its disk full while FILE
// exists: neither files that are open for appending nor new files can grow. `what=record`: only the former. Plain JavaScript, because it runs in any Node.
import fs from 'node:fs'
import { open } from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import { fileURLToPath } from 'node:url'

const parameters = new URL(import.meta.url).searchParams
const full = parameters.get('full')
if (full === null) throw new Error('full is missing')

function refuseIfFull() {
  if (fs.existsSync(full))
    throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC', errno: -28 })
}

const handle = await open(fileURLToPath(import.meta.url))
const prototype = Object.getPrototypeOf(handle)
await handle.close()
const { appendFile } = prototype
prototype.appendFile = async function (...values) {
  refuseIfFull()
  return appendFile.apply(this, values)
}

if (parameters.get('what') === 'all') {
  const { writeFileSync } = fs
  fs.writeFileSync = (...values) => {
    refuseIfFull()
    return writeFileSync(...values)
  }
  syncBuiltinESMExports()
}
