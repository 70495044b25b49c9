/** True if this process reads or writes files, or signs or verifies anything, at this moment. */
export const isWorking = (): boolean =>
  ciphering > 0 || process.getActiveResourcesInfo().some(name => fileWork.test(name))

const fileWork = /^(?:FSReq|CloseReq)/

let ciphering = 0
// Node reports files in use, but not signatures.
for (const name of ['digest', 'importKey', 'sign', 'verify']) {
  const real: unknown = Reflect.get(SubtleCrypto.prototype, name)
  if (typeof real !== 'function') throw new Error(`there is no SubtleCrypto.${name}`)
  Reflect.set(SubtleCrypto.prototype, name, async function count(this: unknown, ...parameters: unknown[]) {
    ciphering += 1
    try {
      return await Reflect.apply(real, this, parameters)
    } finally {
      ciphering -= 1
    }
  })
}
