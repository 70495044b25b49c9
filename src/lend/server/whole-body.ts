import type { IncomingMessage } from 'node:http'
import type { Limits } from './server-limits.ts'

/** Why a body was not read. */
export type BodyFlaw = 'too large' | 'too much at once' | 'not whole'

/** Bodies that are in memory, in bytes. */
export interface BodyMemory {
  used: number
}

/**
 * Reads the body of a request, at most `most` bytes. What it holds counts in `memory` until `release` is called.
 *
 * @param begin called before the first byte is read
 */
export async function readWhole(
  request: IncomingMessage,
  most: number,
  memory: BodyMemory,
  { allBodyBytes }: Pick<Limits, 'allBodyBytes'>,
  begin: () => void,
): Promise<{ readonly body: Buffer; readonly release: () => void } | BodyFlaw> {
  const declared = Number(request.headers['content-length'] ?? 0)
  if (declared > most) return 'too large'
  let held = 0
  const hold = (bytes: number): boolean => {
    held += bytes
    memory.used += bytes
    return memory.used <= allBodyBytes
  }
  const release = (): void => {
    memory.used -= held
    held = 0
  }
  const giveUp = (flaw: BodyFlaw): BodyFlaw => {
    release()
    return flaw
  }
  if (!hold(declared)) return giveUp('too much at once')
  begin()
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of request.iterator({ destroyOnReturn: false })) {
      size += chunk.length
      if (size > most) return giveUp('too large')
      if (size > held && !hold(chunk.length)) return giveUp('too much at once')
      chunks.push(chunk)
    }
  } catch {
    return giveUp('not whole')
  }
  return { body: Buffer.concat(chunks), release }
}
