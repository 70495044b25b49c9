import { createHash } from 'node:crypto'
import type { SendLines } from './cloud-logging.ts'

/** A prompt or an answer of a lent call. */
export interface CallContent {
  /** Number of the call, as in `call.began`. */
  readonly call: number
  readonly what: 'request' | 'response'
  readonly text: string
}

/** Sends prompts and answers to Cloud Logging, in order, and to nothing else. */
export interface ContentCopy {
  readonly add: (content: CallContent) => void
  /** Waits for the remaining ones. */
  readonly end: () => Promise<void>
}

interface ContentOptions {
  /** URL of the run's attempt. */
  readonly source: string
  readonly borrower: string
  readonly newId: () => string
  /** Milliseconds since the epoch. */
  readonly now: () => number
  readonly send: SendLines
  /** Told once that a prompt or an answer is missing. */
  readonly missing: (why: unknown) => void
}

/** An entry of Cloud Logging may have 256 KiB: https://cloud.google.com/logging/quotas */
const longestEntry = 200_000
/** Most bytes of one request, which may have 10 MB. */
const longestRequest = 4_000_000
/** Most bytes that wait for Cloud Logging. */
const longestQueue = 16_000_000

/** Creates the copy of prompts and answers. A full queue or a refusal never delays a call. */
export function createContentCopy({ source, borrower, newId, now, send, missing }: ContentOptions): ContentCopy {
  const waiting: string[] = []
  let queued = 0
  let isTold = false
  let sending: Promise<void> = Promise.resolve()

  const tell = (why: unknown): void => {
    if (!isTold) missing(why)
    isTold = true
  }
  const sendNext = async (): Promise<void> => {
    const lines: string[] = []
    let size = 0
    while (waiting[0] !== undefined && size + waiting[0].length <= longestRequest) {
      const line = waiting.shift() ?? ''
      lines.push(line)
      size += line.length
    }
    if (lines.length === 0) return
    await send(lines).catch(tell)
    queued -= size
  }
  return {
    add: ({ call, what, text }) => {
      const line = JSON.stringify({
        id: newId(),
        source,
        type: 'dev.keyless-vertex.call.content',
        time: new Date(now()).toISOString(),
        data: {
          borrower,
          call,
          what,
          sha256: createHash('sha256').update(text).digest('hex'),
          ...shortenContent(text),
        },
      })
      if (queued + line.length > longestQueue) return tell(new Error('Cloud Logging is slower than the calls'))
      waiting.push(line)
      queued += line.length
      sending = sending.then(sendNext)
    },
    // Each text has a turn of its own, so none is left after the last turn.
    end: () => sending,
  }
}

/** Returns what an entry can have of a text. The digest is that of all of it. */
function shortenContent(text: string): { readonly text: string; readonly cut_characters: number } {
  let length = text.length
  // Quotation marks and line feeds are two bytes in JSON, other characters up to six.
  while (length > 0 && Buffer.byteLength(JSON.stringify(text.slice(0, length))) > longestEntry)
    length = Math.min(Math.floor(length * 0.8), longestEntry)
  return { text: text.slice(0, length), cut_characters: text.length - length }
}
