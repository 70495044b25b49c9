/**
 * Waits until what was written to standard output has left. A pipe is written to in the background, and the rest of a
 * long log would end with the process. A reader that takes nothing any more is given a moment and no longer.
 */
export function flushed(): Promise<void> {
  return new Promise(done => {
    const limit = setTimeout(done, 20_000)
    process.stdout.write('', () => {
      clearTimeout(limit)
      done()
    })
  })
}
