/** Lets the event loop run once, so that ready sockets are read and written. */
export const yieldToEventLoop = (): Promise<void> => new Promise(resolve => setImmediate(resolve))
