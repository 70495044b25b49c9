/**
 * Waits until the process has written its standard output. Writes to a pipe are asynchronous, and the rest of a long
 * log would be lost with the process. A reader that has stopped reading is given 20 s.
 */
export function flushOutput(): Promise<void> {
  return new Promise(done => {
    const limit = setTimeout(done, 20_000)
    process.stdout.write('', () => {
      clearTimeout(limit)
      done()
    })
  })
}
