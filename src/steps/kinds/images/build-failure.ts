import { type ActionError, type Advice, stepEnded } from '../../../core/errors.ts'
import { gcloudLog, quoteShell } from '../../../core/gcloud.ts'
import { isObject } from '../../../core/json.ts'
import { buildLogFilter, parseBuildName } from '../../../vertex/build-names.ts'
import { accountIn } from '../../../vertex/resource-names.ts'
import { bindingWords } from '../../needs.ts'
import { buildStatus } from '../../toolkit/find-builds.ts'
import type { HandlerContext } from '../../toolkit/handler.ts'
import type { Resource } from '../../toolkit/ports.ts'
import type { BuildBody } from './build-body.ts'
import { parseImageName } from './image-name.ts'

interface BuildEnd {
  /** Follows the step's id. */
  readonly message: string
  readonly cause: string
  readonly advice: Advice
}

/** Returns why a build that has ended made no image. */
export function buildFailure(
  name: string,
  final: Resource,
  build: BuildBody,
  { id, step }: HandlerContext,
): ActionError {
  const { message, cause, advice } = endedAs(final, build, step.timeoutSeconds, id)
  const detail = detailOf(final)
  const code = buildStatus(final) === 'TIMEOUT' ? 'STEP_TIMEOUT' : 'STEP_FAILED'
  const log = readLog(name, step.project)
  return stepEnded(id, code, `${message}: ${name}`, {
    subject: { kind: 'resource', name },
    ...(detail !== '' && { answer: { host: 'cloudbuild.googleapis.com', status: 0, words: detail } }),
    cause,
    cure: advice.cure,
    commands: [...(advice.commands ?? []), ...(log === undefined ? [] : [{ when: 'Its whole log:', run: log }])],
  })
}

function endedAs(final: Resource, build: BuildBody, timeoutSeconds: number | undefined, id: string): BuildEnd {
  const status = buildStatus(final)
  switch (status) {
    case 'FAILURE':
      return failedBuild(final, build)
    case 'TIMEOUT':
      return {
        message: `took longer than its timeout of ${timeoutSeconds === undefined ? '3600' : timeoutSeconds} s, and Cloud Build ended it`,
        cause: 'The build did more than fits into its time, or its machine was too small.',
        advice: {
          cure: `Raise \`timeout\` of steps.${id} (and of the grant, if that is the bound), or choose a larger machineType.`,
        },
      }
    case 'EXPIRED':
      return {
        message: 'waited too long for a machine, and Cloud Build removed it from the queue',
        cause: 'All machines that the project may use at the same time in this region were in use.',
        advice: { cure: 'Run it again later, in another region, or ask for more concurrent builds in Cloud Build.' },
      }
    case 'INTERNAL_ERROR':
      return {
        message: 'ended by an error of Cloud Build: its machine was lost, or the service failed',
        cause: 'A fault at Google, not in your files.',
        advice: { cure: 'Nothing was pushed. Re-run the failed job of the workflow: it builds the same files again.' },
      }
    case 'CANCELLED':
      return {
        message: 'was cancelled, and not by this run',
        cause: 'A person or another program cancelled it.',
        advice: {
          cure: 'The audit log of Cloud Build says who. Re-run the failed job of the workflow to build again.',
        },
      }
    default:
      return {
        message: `ended as ${status || 'unknown'}`,
        cause: 'This version of the action does not know this end.',
        advice: { cure: 'Look at it in the console, and re-run the failed job of the workflow.' },
      }
  }
}

function failedBuild(final: Resource, build: BuildBody): BuildEnd {
  const { type } = isObject(final['failureInfo']) ? final['failureInfo'] : { type: undefined }
  const account = accountIn(String(final['serviceAccount'] ?? ''))
  const member = `--member=${quoteShell(`serviceAccount:${account}`)}`
  const bucket = /^gs:\/\/([^/]+)/.exec(build.staging)?.[1] ?? ''
  if (type === 'FETCH_SOURCE_FAILED')
    return {
      message: 'could not read its sources',
      cause: `The account of the build${account === '' ? '' : `, ${account},`} may not read ${build.staging}.`,
      advice: {
        cure: 'Let it read the bucket:',
        commands: [
          [...bindingWords('add', { type: 'bucket', name: bucket }), '--role=roles/storage.objectViewer', member].join(
            ' ',
          ),
        ],
      },
    }
  const image = parseImageName(build.image)
  if (type === 'PUSH_FAILED' && image !== undefined)
    return {
      message: 'built the image, but could not push it',
      cause: `The account of the build${account === '' ? '' : `, ${account},`} may not write to the repository, or the tag exists and may not be moved.`,
      advice: {
        cure: 'Let it write to the repository:',
        commands: [
          [
            ...bindingWords('add', { type: 'repository', name: image.repository, ...image }),
            '--role=roles/artifactregistry.writer',
            member,
          ].join(' '),
        ],
      },
    }
  return {
    message: `failed${failedStep(final)}`,
    cause: 'A step of the build ended with an error. The last lines of its log say which.',
    advice: { cure: 'Read its log, correct what it says, and push the correction.' },
  }
}

/** ` at step 1 (build, gcr.io/cloud-builders/docker) with exit code 1` */
function failedStep({ steps }: Resource): string {
  const all = Array.isArray(steps) ? steps.filter(isObject) : []
  const index = all.findIndex(({ status }) => status === 'FAILURE')
  const step = all[index]
  if (step === undefined) return ''
  const named = [step['id'], step['name']].filter(one => typeof one === 'string').join(', ')
  const { exitCode } = step
  return ` at step ${index}${named === '' ? '' : ` (${named})`}${typeof exitCode === 'number' ? ` with exit code ${exitCode}` : ''}`
}

/** Cloud Build's own words. */
function detailOf({ failureInfo, statusDetail }: Resource): string {
  const detail = isObject(failureInfo) ? failureInfo['detail'] : undefined
  return typeof detail === 'string' && detail !== '' ? detail : typeof statusDetail === 'string' ? statusDetail : ''
}

function readLog(name: string, project: string): string | undefined {
  const parsed = parseBuildName(name)
  return parsed && gcloudLog(project, buildLogFilter(parsed.id))
}
