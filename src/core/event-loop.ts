/** Lets the event loop run once, so that ready sockets are read and written. */
export const turn = (): Promise<void> => new Promise(resolve => setImmediate(resolve))
