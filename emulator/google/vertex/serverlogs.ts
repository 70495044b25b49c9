import type { LogEntry } from '../logging.ts'
import type { EmulatedProject } from '../rpc.ts'
import { numericId, timestamp } from './render.ts'

/** A line that a model server or an agent writes to stderr. */
export interface ServerLine {
  /** Emulated milliseconds after its deployment began. */
  readonly at: number
  readonly message: string
  readonly severity?: string
}

/** A server that writes lines: the container of a deployed model, or an agent. */
interface Server {
  readonly project: EmulatedProject
  readonly location: string
  /** Endpoint and deployed model, or an agent engine. */
  readonly of: { readonly endpoint: string; readonly deployed: string } | { readonly engine: string }
  /** When its deployment began. Milliseconds since the epoch. */
  readonly since: number
}

/** How long an entry takes until it can be read. Emulated milliseconds. */
const lateMs = 1_000

/** The logs of model servers and agents. */
export class ServerLogs {
  readonly #now: () => number
  readonly #entries: { readonly readableAt: number; readonly entry: LogEntry }[] = []

  constructor(now: () => number) {
    this.#now = now
  }

  add(server: Server, lines: readonly ServerLine[]): void {
    for (const [index, line] of lines.entries()) {
      const at = server.since + line.at
      this.#entries.push({ readableAt: at + lateMs, entry: entryOf(server, line, at, index) })
    }
  }

  /** The entries until now. */
  entries(): readonly LogEntry[] {
    const now = this.#now()
    return this.#entries.filter(({ readableAt }) => readableAt <= now).map(({ entry }) => entry)
  }
}

function entryOf(
  { project, location, of }: Server,
  { message, severity = 'ERROR' }: ServerLine,
  at: number,
  index: number,
): LogEntry {
  const common = {
    insertId: BigInt(numericId(JSON.stringify(of), `line ${index} ${at}`)).toString(36),
    timestamp: timestamp(at),
    receiveTimestamp: timestamp(at + lateMs),
    severity,
  }
  const logName = (log: string): string => `projects/${project.id}/logs/aiplatform.googleapis.com%2F${log}`
  const place = { resource_container: `projects/${project.number}`, location }
  if ('engine' in of)
    return {
      ...common,
      logName: logName('reasoning_engine_stderr'),
      resource: {
        type: 'aiplatform.googleapis.com/ReasoningEngine',
        labels: { ...place, reasoning_engine_id: of.engine },
      },
      textPayload: message,
    }
  return {
    ...common,
    logName: logName('prediction_container'),
    resource: { type: 'aiplatform.googleapis.com/Endpoint', labels: { ...place, endpoint_id: of.endpoint } },
    labels: { deployed_model_id: of.deployed, replica_id: `${of.deployed}-0` },
    jsonPayload: { message },
  }
}
