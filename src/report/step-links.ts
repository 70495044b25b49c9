import { isObject } from '../core/json.ts'
import { valueAt } from '../document/path.ts'
import { buildConsoleUrl, parseBuildName } from '../vertex/build-names.ts'
import { consoleUrl } from '../vertex/console.ts'
import {
  bigQueryPage,
  experimentPage,
  imagePage,
  logsPage,
  storagePage,
  tensorboardPage,
} from '../vertex/console-pages.ts'
import { type JobKindName, parseJobName } from '../vertex/job-kinds.ts'
import { modelVersion, parseResourceName } from '../vertex/resource-names.ts'
import { shortImage } from './step-facts.ts'
import { type MadeByStep, stepValues } from './step-values.ts'
import type { LinkKind, ResourceLink } from './types.ts'

/** A step with what it made and when. */
export interface LinkedStep extends MadeByStep {
  readonly project: string
  readonly location: string
  readonly consoleUrl: string | undefined
  readonly startedAt: string | undefined
  readonly finishedAt: string | undefined
}

/** Returns what exists of a step: first what it is for, then where to look at it. */
export const linksOf = (step: LinkedStep): ResourceLink[] => [
  ...modelLinks(step),
  ...resourceLinks(step),
  ...outputLinks(step),
  ...jobLinks(step),
  ...trackingLinks(step),
]

const linkTo = (kind: LinkKind, text: string, url: string | undefined): ResourceLink => ({
  kind,
  text,
  ...(url !== undefined && { url }),
})

function modelLinks(step: LinkedStep): ResourceLink[] {
  const { model, version } = stepValues(step)
  if (model === undefined) return []
  const name = version === undefined ? model : modelVersion(model, version)
  return [linkTo('model', name.split('/').at(-1) ?? name, consoleUrl(name, step.project))]
}

function resourceLinks(step: LinkedStep): ResourceLink[] {
  const { endpoint, agent, schedule, image } = stepValues(step)
  const title = step.resource?.['displayName']
  const shown = (kind: LinkKind, name: string | undefined): ResourceLink[] => {
    if (name === undefined) return []
    const id = parseResourceName(name)?.id ?? name
    // Google chooses the numbers of agents and schedules.
    const text = /^\d+$/.test(id) && typeof title === 'string' && title !== '' ? title : id
    return [linkTo(kind, text, consoleUrl(name, step.project))]
  }
  return [
    ...shown('endpoint', endpoint),
    ...shown('agent', agent),
    ...shown('schedule', schedule),
    ...(image === undefined ? [] : [linkTo('image', shortImage(image), imagePage(image))]),
  ]
}

function outputLinks(step: LinkedStep): ResourceLink[] {
  const { uri } = stepValues(step)
  if (uri === undefined || uri.startsWith('https://')) return []
  return [
    linkTo(
      'output',
      uri.replace(/([0-9a-f]{12})[0-9a-f]{52,}/g, '$1…'),
      storagePage(uri, step.project) ?? bigQueryPage(uri, step.project),
    ),
  ]
}

/** The names of the pages of jobs. */
const jobWords: Readonly<Record<JobKindName, readonly [LinkKind, string]>> = {
  customJob: ['job', 'job'],
  hyperparameterTuningJob: ['job', 'trials'],
  pipelineJob: ['pipeline', 'pipeline run'],
  trainingPipeline: ['job', 'training'],
  tuningJob: ['job', 'tuning'],
  batchPredictionJob: ['job', 'job'],
}

function jobLinks(step: LinkedStep): ResourceLink[] {
  const { name = '', resource, project } = step
  const job = parseJobName(name)
  if (job !== undefined) {
    const [kind, text] = jobWords[job.kind]
    const logs = job.kind === 'tuningJob' ? undefined : logsPage(name, project, step)
    return [
      linkTo(kind, text, step.consoleUrl ?? consoleUrl(name, project)),
      ...(logs === undefined ? [] : [linkTo('logs', 'logs', logs)]),
    ]
  }
  const written = [name, resource?.['build']].find(one => typeof one === 'string' && parseBuildName(one) !== undefined)
  const build = typeof written === 'string' ? parseBuildName(written) : undefined
  if (build === undefined || typeof written !== 'string') return []
  const logs = logsPage(written, project, step)
  return [
    linkTo('build', 'build', step.consoleUrl ?? buildConsoleUrl(build, project)),
    ...(logs === undefined ? [] : [linkTo('logs', 'logs', logs)]),
  ]
}

/** The TensorBoard and the experiment of a training. */
function trackingLinks({ name = '', resource, location, project }: LinkedStep): ResourceLink[] {
  const spec = ['jobSpec', 'trialJobSpec', 'trainingTaskInputs']
    .map(key => valueAt(resource ?? {}, [key]))
    .find(isObject)
  if (spec === undefined) return []
  const { tensorboard, experiment } = spec
  return [
    ...(typeof tensorboard === 'string' && tensorboard !== ''
      ? [linkTo('tensorboard', 'TensorBoard', tensorboardPage(tensorboard, name))]
      : []),
    ...(typeof experiment === 'string' && experiment !== ''
      ? [linkTo('experiment', 'experiment', experimentPage(experiment, location, project))]
      : []),
  ]
}
