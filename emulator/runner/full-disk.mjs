// Preloaded into a process (NODE_OPTIONS=--import=…/full-disk.mjs?full=FILE&what=all) to make its disk full while FILE
// exists: neither files that are open for appending nor new files can grow. `what=record`: only the former.
// Plain JavaScript, because it runs in any Node.
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

const parameters = new URL(import.meta.url).searchParams
const full = parameters.get('full')
if (full === null) throw new Error('full is missing')

function refuseIfFull() {
  if (fs.existsSync(full))
    throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC', errno: -28 })
}

/** Makes a function of `fs` fail while the disk is full. */
function limit(name) {
  const unlimited = fs[name]
  fs[name] = (...values) => {
    refuseIfFull()
    return unlimited(...values)
  }
}

// The record is a file that is open for appending (src/audit/disk.ts).
limit('appendFileSync')
if (parameters.get('what') === 'all') limit('writeFileSync')
syncBuiltinESMExports()
