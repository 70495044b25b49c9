import { buildLogFilter, parseBuildName } from './build-names.ts'
import { jobKinds, parseJobName } from './job-kinds.ts'

/** What writes a log: a job, a build, or the server of a deployed model or of an agent. */
export interface LogWriter {
  readonly id: string
  /** Filter of Cloud Logging that finds its lines. */
  readonly filter: string
}

/** @param name full name; @returns `undefined` for what writes no log */
export function logWriterOf(name: string): LogWriter | undefined {
  const job = parseJobName(name)
  if (job !== undefined) return { id: job.id, filter: jobKinds[job.kind].logFilter(job.id) }
  const build = parseBuildName(name)
  return build === undefined ? serverOf(name) : { id: build.id, filter: buildLogFilter(build.id) }
}

/**
 * The containers of all models of an endpoint write to one log, with the id of the deployed model as a label:
 * https://docs.cloud.google.com/vertex-ai/docs/predictions/online-prediction-logging
 */
function serverOf(name: string): LogWriter | undefined {
  const [, endpoint, deployed = ''] =
    /^projects\/[^/]+\/locations\/[^/]+\/endpoints\/([\w-]{1,63})\/deployedModels\/(\d{1,20})$/.exec(name) ?? []
  if (endpoint !== undefined)
    return {
      id: deployed,
      filter: `resource.type="aiplatform.googleapis.com/Endpoint" AND resource.labels.endpoint_id="${endpoint}" AND labels.deployed_model_id="${deployed}"`,
    }
  const [, engine] = /^projects\/[^/]+\/locations\/[^/]+\/reasoningEngines\/([\w-]{1,63})$/.exec(name) ?? []
  if (engine === undefined) return undefined
  const filter = `resource.type="aiplatform.googleapis.com/ReasoningEngine" AND resource.labels.reasoning_engine_id="${engine}"`
  return { id: engine, filter }
}
