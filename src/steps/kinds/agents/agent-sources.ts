import { isObject, type JsonObject } from '../../../core/json.ts'
import { quote } from '../../../core/text.ts'
import { valueAt, withValue } from '../../../document/path.ts'
import type { Fault } from '../../../document/shape.ts'
import { digestOfSources, type SourceRequest } from '../../file/sources.ts'
import type { HandlerContext } from '../../toolkit/handler.ts'
import type { NamedNeed } from '../kind-definition.ts'
import { keptUri, sourceLabel, sourceLabelOf } from './kept-sources.ts'

/** The place of the sources in an engine. */
export const sourcePath = ['spec', 'sourceCodeSpec', 'inlineSource', 'sourceArchive'] as const

/** The archive is a part of the request, in base64. A larger one belongs into an image. */
const mostArchiveBytes = 8 * 1024 * 1024
/** Most bytes of all files, which the packing reads. */
const mostSourceBytes = 256 * 1024 * 1024

/** Returns what an engine takes from the workspace. */
export function agentSources(body: JsonObject): readonly SourceRequest[] {
  const written = valueAt(body, sourcePath)
  const from = isObject(written) ? textsIn([written['from']].flat()) : []
  if (!isObject(written) || from.length === 0) return []
  const { include, exclude } = written
  return [
    {
      at: [...sourcePath, 'from'],
      from,
      include: Array.isArray(include) ? textsIn(include) : undefined,
      exclude: Array.isArray(exclude) ? textsIn(exclude) : undefined,
      archive: 'tar.gz',
      maxBytes: mostSourceBytes,
      maxArchiveBytes: mostArchiveBytes,
      ...requiredFiles(body),
    },
  ]
}

const textsIn = (items: readonly unknown[]): string[] =>
  items.every(item => typeof item === 'string') ? items.map(String) : []

/** Returns the files that Google will look for: the module of the agent, and its requirements. */
function requiredFiles(body: JsonObject): Pick<SourceRequest, 'requiresOneOf' | 'requiredAt'> {
  const at = ['spec', 'sourceCodeSpec', 'pythonSpec']
  const python = valueAt(body, at)
  const { entrypointModule: module, requirementsFile: requirements } = isObject(python) ? python : {}
  const path = typeof module === 'string' && /^[\w.]+$/.test(module) ? module.replaceAll('.', '/') : undefined
  const hasRequirements = typeof requirements === 'string' && requirements !== ''
  return {
    requiresOneOf: [
      ...(path === undefined ? [] : [[`${path}.py`, `${path}/__init__.py`]]),
      ...(hasRequirements ? [[requirements]] : []),
    ],
    requiredAt: [
      ...(path === undefined ? [] : [[...at, 'entrypointModule']]),
      ...(hasRequirements ? [[...at, 'requirementsFile']] : []),
    ],
  }
}

/** Returns what is wrong with the folder for archives. */
export function checkSources(body: JsonObject): Fault[] {
  const written = valueAt(body, sourcePath)
  // The bytes of a tar.gz begin with 1f 8b 08. A path, such as support/, can look like base64.
  if (typeof written === 'string' && written !== '' && !written.startsWith('H4sI'))
    return [
      {
        path: sourcePath,
        message: 'is neither the base64 of a tar.gz nor a mapping with `from`',
        cure: `For files of the workspace write { from: ${written.length > 100 ? 'FOLDER' : quote(written)} }.`,
      },
    ]
  const path = [...sourcePath, 'keep']
  const keep = valueAt(body, path)
  if (typeof keep !== 'string' || /^gs:\/\/[^/]+\/(?:.*\/)?$/.test(keep)) return []
  return [
    {
      path,
      message: `${quote(keep)} is not a folder of a bucket`,
      cure: 'Write gs://BUCKET/PREFIX/, with the slash at its end.',
    },
  ]
}

/** Returns what a plan says of the sources. */
export function outlineSources(body: JsonObject): string[] {
  const written = valueAt(body, sourcePath)
  if (!isObject(written)) return []
  const { keep } = written
  return typeof keep === 'string'
    ? [`Keeps the archive of the sources in ${keep} by its digest`]
    : ['Keeps no archive of the sources (keep), so that no later run can restore this version']
}

/** Returns what the run's own account needs in the bucket for archives. */
export function keepNeeds(body: JsonObject): NamedNeed[] {
  const at = valueAt(body, [...sourcePath, 'keep'])
  return at === undefined ? [] : [{ permissions: ['storage.objects.create', 'storage.objects.get'], at }]
}

/** Sources as they are sent, and where they are kept. */
export interface SentSources {
  /** The step's body with the bytes of the archive, and the label that names them. */
  readonly body: JsonObject
  /** The folder for archives. */
  readonly keep: string | undefined
}

/**
 * Returns the body of the request: with the bytes of the archive in place of the paths of files. They are digested again
 * while they are read. An archive that is to be kept is uploaded first.
 *
 * @throws ActionError `WORKSPACE_CHANGED` if they are not those that were read before
 */
export async function sentSources(run: HandlerContext): Promise<SentSources | undefined> {
  const { id, step, request, ports, signal } = run
  const [sources] = step.sources ?? []
  if (sources === undefined) return undefined
  const [content] = ports.contentsOf(id)[0] ?? []
  if (content === undefined) throw new Error('sources of an agent are one archive')
  const keep = valueAt(request.body, [...sourcePath, 'keep'])
  const label = sourceLabelOf(digestOfSources(sources))
  const parts: Uint8Array[] = []
  for await (const part of content.open(0)) parts.push(new Uint8Array(part))
  if (typeof keep === 'string') {
    const { uri, isAdopted } = await ports.objects.put(keptUri(keep, label), content, { step: id, signal })
    ports.tell({
      type: 'progress',
      step: id,
      message: `${uri} ${isAdopted ? 'has' : 'got'} the archive of the sources`,
    })
  }
  const archive = Buffer.concat(parts).toString('base64')
  const labels = isObject(request.body['labels']) ? request.body['labels'] : {}
  return {
    body: { ...withValue(request.body, sourcePath, archive), labels: { ...labels, [sourceLabel]: label } },
    keep: typeof keep === 'string' ? keep : undefined,
  }
}
