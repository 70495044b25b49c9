/** Lets the event loop have one turn, in which sockets that are ready are read and written. */
export const turn = (): Promise<void> => new Promise(resolve => setImmediate(resolve))
