import type { Advice } from '../../core/errors.ts'
import { gcloudList, gcloudServingLog } from '../../core/gcloud.ts'
import { errorLine } from './jobs.ts'
import { allOf, command, isStatus, logOf, type RequestContext, type SymptomRow, symptomSays } from './symptom.ts'

/** Serving models and agents. */
export const servingRows: readonly SymptomRow[] = [
  {
    id: 'model-server-failed',
    examples: [
      {
        status: 'INTERNAL',
        words:
          'Model server exited unexpectedly. Model server logs can be found at https://console.cloud.google.com/logs/viewer?project=123456789',
        about: 'projects/acme-ml/locations/us-central1/endpoints/fraud',
        ended: true,
      },
    ],
    matches: symptomSays(/model server (?:never became|terminated|exited|did not|failed|container)/i),
    diagnosis: (_, context) => {
      const said = errorLine(context)
      return {
        title: `the model server did not start${said === undefined ? '' : ` · ${said}`}`,
        ...(said !== undefined && { isEnd: true as const }),
        cause: `the container of the model did not start, or did not answer its health route${said === undefined ? ': its code, ports, healthRoute, predictRoute or artifactUri' : `. It said: ${said}`}`,
        ...servingLog(context),
      }
    },
  },
  {
    id: 'no-traffic-split',
    examples: [{ status: 'FAILED_PRECONDITION', words: `The endpoint doesn't have traffic_split.` }],
    matches: symptomSays(/(?:doesn't|does not) have traffic_?split|\bno traffic\b/i),
    diagnosis: () => ({
      title: 'the endpoint sends no traffic to any model',
      cause: 'no deployed model of the endpoint gets any traffic',
      cure: 'Set a split: trafficSplit: { "0": 100 } in the deployModel step, or with a traffic step.',
    }),
  },
  {
    id: 'prediction-failed',
    examples: [
      {
        status: 'INVALID_ARGUMENT',
        words: 'Prediction failed: could not convert string to float',
        about: 'projects/acme-ml/locations/us-central1/endpoints/fraud:predict',
      },
    ],
    matches: allOf(isStatus('INVALID_ARGUMENT', 'INTERNAL', 'UNAVAILABLE', 'UNKNOWN'), ({ about = '' }) =>
      /:(?:raw)?predict\b/i.test(about),
    ),
    diagnosis: (_, context) => ({
      title: 'the model refused or failed on these instances',
      cause: 'the container of the deployed model does not accept these instances, or fails on them',
      ...servingLog(context),
    }),
  },
  {
    id: 'agent-failed',
    examples: [
      {
        status: 'INVALID_ARGUMENT',
        words:
          'Reasoning Engine resource [projects/123456789/locations/us-central1/reasoningEngines/2650944524800491520] failed to start and cannot serve traffic.',
        ended: true,
      },
    ],
    matches: symptomSays(
      /failed to start and cannot serve traffic/,
      /reasoning ?engine instance \S+ failed/i,
      /agent-engine\/troubleshooting/,
    ),
    finds: [/reasoningEngines\/(?<engine>[\w-]+)/, /reasoning ?engine instance (?<engine>[\w-]+) failed/i],
    diagnosis: ({ engine }, context, { status }) => {
      const said = errorLine(context)
      const what =
        status === 'INTERNAL'
          ? "the agent's image could not be built, or its container failed when it was started: mostly its requirements, or its own code"
          : "the agent's own code or its requirements failed when it was started"
      return {
        title: `the agent's image or container failed${said === undefined ? '' : ` · ${said}`}`,
        ...(said !== undefined && { isEnd: true as const }),
        cause: said === undefined ? what : `${what}. It said: ${said}`,
        ...command(logWords(context), engineLog(engine, context)),
      }
    },
  },
  {
    id: 'endpoint-network',
    examples: [
      {
        status: 'FAILED_PRECONDITION',
        words:
          'An existing endpoint is using a network that is different from the network (projects/123456789/global/networks/acme) you are trying to assign to the new endpoint.',
      },
    ],
    matches: symptomSays(/using a network that is different from/),
    diagnosis: (_, { project, location }) => ({
      title: 'another endpoint uses another network',
      cause: `the endpoints of ${project} in ${location} are peered with another network, and one project can use one per location`,
      ...command(
        'Name that network in the step, or first undeploy and delete those endpoints. These endpoints exist:',
        `${gcloudList('endpoints list', { project, location })} --format='table(name.basename(),displayName,network)'`,
      ),
    }),
  },
]

/** @param engine its id; absent: all engines of the project */
function engineLog(engine: string | undefined, context: RequestContext): string {
  const of = engine === undefined ? '' : ` AND resource.labels.reasoning_engine_id="${engine}"`
  return logOf(`resource.type="aiplatform.googleapis.com/ReasoningEngine"${of}`, context)
}

/** @param context its words may name the endpoint */
function servingLog(context: RequestContext): Advice {
  const { about = '', project } = context
  const endpoint = /\/endpoints\/([\w-]+)/.exec(about)?.[1]
  return command(logWords(context), gcloudServingLog(project, endpoint))
}

const logWords = ({ lastLines = [] }: RequestContext): string =>
  lastLines.length > 0
    ? 'Correct its code or its files: the last log lines say why. This shows more:'
    : 'This shows its last log lines:'
