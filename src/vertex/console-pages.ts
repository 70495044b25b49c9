import { parseJobName } from './job-kinds.ts'
import { logWriterOf } from './log-writers.ts'
import { parseResourceName } from './resource-names.ts'

/** Pages of Google's console besides those of Vertex AI's resources. See docs/design/google-behavior.md, "Console links". */

const consolePage = (path: string, project: string): string =>
  `https://console.cloud.google.com/${path}?project=${encodeURIComponent(project)}`

/** The same for a place that others named. A browser would follow `..` in it to another page. */
const pageOfPlace = (path: string, project: string): string | undefined =>
  path.split('/').some(part => part === '.' || part === '..') ? undefined : consolePage(path, project)

/** Encodes a part of a path, its parentheses too, since a matrix parameter of the console ends at some of them. */
const encoded = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)

/**
 * The page of a file or a folder in a bucket.
 *
 * @param uri `gs://bucket/path`; a folder ends with `/`, or has no extension
 */
export function storagePage(uri: string, project: string): string | undefined {
  const [, bucket = '', path = ''] = /^gs:\/\/([a-z0-9][a-z0-9._-]*)(?:\/(.*))?$/s.exec(uri) ?? []
  if (bucket === '') return undefined
  const parts = path.split('/').filter(part => part !== '')
  const isFile = !path.endsWith('/') && /\.[a-z]\w{0,7}$/i.test(parts.at(-1) ?? '')
  const place = [bucket, ...parts.map(encoded)].join('/')
  return pageOfPlace(`storage/browser/${isFile ? '_details/' : ''}${place}`, project)
}

/** The page of a table or a dataset. @param uri `bq://project`, `bq://project.dataset` or `bq://project.dataset.table` */
export function bigQueryPage(uri: string, project: string): string | undefined {
  const [, owner = '', dataset = '', table = ''] = /^bq:\/\/([a-z0-9:.-]+?)(?:\.(\w+))?(?:\.([\w-]+))?$/.exec(uri) ?? []
  if (owner === '' || dataset === '') return undefined
  const shown = table === '' ? `page=dataset` : `t=${table}&page=table`
  return `${consolePage('bigquery', project)}&p=${encodeURIComponent(owner)}&d=${dataset}&${shown}`
}

/** Longest before and after the work of a step whose log is shown: entries arrive late. */
const marginMs = 600_000

/**
 * The Logs Explorer with the log of a job or a build.
 *
 * @param name full name; times are RFC 3339. Without an end, the log is shown up to now
 */
export function logsPage(
  name: string,
  project: string,
  { startedAt, finishedAt }: { readonly startedAt: string | undefined; readonly finishedAt: string | undefined },
): string | undefined {
  const writer = logWriterOf(name)
  if (writer === undefined) return undefined
  const from = shifted(startedAt, -marginMs)
  const to = shifted(finishedAt, marginMs)
  // Without times the console shows the last hour only.
  const times = from === undefined ? '' : `;startTime=${from}${to === undefined ? '' : `;endTime=${to}`}`
  return consolePage(`logs/query;query=${encoded(writer.filter.replaceAll(' AND ', '\n'))}${times}`, project)
}

function shifted(time: string | undefined, by: number): string | undefined {
  const at = Date.parse(time ?? '')
  return Number.isFinite(at) ? new Date(at + by).toISOString() : undefined
}

/**
 * The page of what a job wrote to a TensorBoard, as Google's Python SDK links it.
 *
 * @param job full name, since the experiment has the id of its job
 */
export function tensorboardPage(tensorboard: string, job: string): string | undefined {
  const id = parseJobName(job)?.id
  const parsed = parseResourceName(tensorboard)
  if (id === undefined || parsed?.collection !== 'tensorboards' || !/^[a-z0-9-]+$/.test(parsed.location))
    return undefined
  const experiment = encodeURIComponent(`${tensorboard}/experiments/${id}`).replaceAll('%2F', '+')
  return `https://${parsed.location}.tensorboard.googleusercontent.com/experiment/${experiment}`
}

/** The page of the runs of an experiment. @param context full name of its context in Vertex ML Metadata, or its id */
export function experimentPage(context: string, location: string, project: string): string | undefined {
  const id = context.split('/').at(-1) ?? ''
  if (!/^[a-z0-9][a-z0-9-]{0,127}$/.test(id)) return undefined
  return pageOfPlace(`vertex-ai/experiments/locations/${encoded(location)}/experiments/${id}/runs`, project)
}

/**
 * The page of an image in Artifact Registry.
 *
 * @param reference `us-docker.pkg.dev/project/repository/image@sha256:…`
 */
export function imagePage(reference: string): string | undefined {
  const [, location = '', project = '', repository = '', image = '', digest = ''] =
    /^([a-z0-9-]+)-docker\.pkg\.dev\/([a-z0-9:.-]+)\/([\w.-]+)\/([\w./-]+?)(?::[\w.-]+)?(?:@(sha256:[0-9a-f]{64}))?$/.exec(
      reference,
    ) ?? []
  if (image === '') return undefined
  const place = [project, location, repository, image].map(encoded).join('/')
  return pageOfPlace(`artifacts/docker/${place}${digest === '' ? '' : `/${digest}`}`, project)
}
