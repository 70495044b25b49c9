import type { Listener, ListenerOptions } from '../lend/listener.ts'
import { startListener } from '../lend/server/start.ts'

/** Opens the listener, with all that it decides by. */
export const openListener = (options: ListenerOptions): Promise<Listener> => startListener(options)
