import { createHash } from 'node:crypto'
import { parse } from 'yaml'
import type { EmulatedRequest } from '../host.ts'
import { checkBody } from './discovery.ts'
import { badRequest, RpcError } from './rpc.ts'

/** An uploaded pipeline, read and checked. */
export interface UploadedPipeline {
  readonly text: string
  readonly package: string
  /** `sha256:…` */
  readonly version: string
  readonly tags: readonly string[]
  readonly description: string | undefined
}

/** @returns the repository's name if the path is that of an upload */
export const uploadedTo = ({ method, path }: EmulatedRequest): { name: string; project: string } | undefined => {
  const [, name, project] =
    /^\/upload\/v1\/(projects\/([\w:.-]+)\/locations\/[\w-]+\/repositories\/[\w-]+)\/kfpArtifacts:create$/.exec(path) ??
    []
  return method !== 'POST' || name === undefined || project === undefined ? undefined : { name, project }
}

/**
 * Reads an upload in one request: `multipart/related` with JSON and the file
 * (https://docs.cloud.google.com/artifact-registry/docs/reference/rest/v1/projects.locations.repositories.kfpArtifacts/upload).
 *
 * @throws RpcError 400
 */
export function readUpload({ headers, query, body }: EmulatedRequest): UploadedPipeline {
  const kind = headers['x-goog-upload-protocol'] ?? query.get('uploadType') ?? ''
  const boundary = /^multipart\/related;.*\bboundary="?([^";]+)"?/i.exec(headers['content-type'] ?? '')?.[1]
  if (kind !== 'multipart' || boundary === undefined) throw invalid('Upload must be multipart/related.')
  const parts = partsOf(body, boundary)
  const [metadata, media] = parts
  if (parts.length !== 2 || metadata === undefined || media === undefined)
    throw invalid('Multipart upload must have exactly two parts.')
  if (!/^application\/json\b/i.test(metadata.type)) throw invalid('The first part must be application/json.')
  const { tags = [], description } = checkBody('artifactregistry', 'UploadKfpArtifactRequest', jsonOf(metadata.content))
  const text = media.content.toString('utf8')
  const name = packageOf(text)
  for (const tag of asTexts(tags)) checkTagId(tag)
  return {
    text,
    package: name,
    version: `sha256:${createHash('sha256').update(media.content).digest('hex')}`,
    tags: asTexts(tags),
    description: typeof description === 'string' ? description : undefined,
  }
}

/** Tags of KFP packages: https://cloud.google.com/vertex-ai/docs/pipelines/create-pipeline-template †. */
export function checkTagId(tag: string): void {
  if (!/^[a-zA-Z0-9][\w.~-]{0,127}$/.test(tag)) throw invalid(`tag "${tag}" is not a valid tag id.`, 'tag_id')
}

interface Part {
  readonly type: string
  readonly content: Buffer
}

function partsOf(body: Buffer, boundary: string): Part[] {
  const text = body.toString('latin1')
  const pieces = `\r\n${text}`.split(`\r\n--${boundary}`)
  if (pieces.length < 2 || !pieces.at(-1)?.startsWith('--')) throw invalid('Missing end boundary in multipart body.')
  return pieces.slice(1, -1).map(piece => {
    const end = piece.indexOf('\r\n\r\n')
    const [, type = ''] = /^content-type:[ \t]*([^\r\n]*)/im.exec(piece.slice(0, end)) ?? []
    return { type, content: Buffer.from(piece.slice(end + 4), 'latin1') }
  })
}

function jsonOf(content: Buffer): unknown {
  try {
    return JSON.parse(content.toString('utf8'))
  } catch {
    throw invalid('Invalid JSON payload received.')
  }
}

/** The package has the pipeline's name. */
function packageOf(text: string): string {
  const [first = ''] = text.split(/^---$/m).filter(part => part.trim() !== '')
  const value: unknown = parse(first)
  const name = pipelineName(value) ?? pipelineName(fieldOf(value, 'pipelineSpec'))
  if (name === undefined) throw invalid('The artifact is not a valid KFP pipeline: pipelineInfo.name is required.')
  if (!/^[a-z0-9][a-z0-9-]{0,127}$/.test(name))
    throw invalid(`The pipeline name "${name}" must match ^[a-z0-9][a-z0-9-]{0,127}$.`)
  return name
}

function pipelineName(spec: unknown): string | undefined {
  const name = fieldOf(fieldOf(spec, 'pipelineInfo'), 'name')
  return typeof name === 'string' ? name : undefined
}

const fieldOf = (value: unknown, field: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, field) : undefined

const asTexts = (value: unknown): string[] => (Array.isArray(value) ? value.filter(one => typeof one === 'string') : [])

const invalid = (message: string, field?: string): RpcError =>
  new RpcError('INVALID_ARGUMENT', message, field === undefined ? [] : [badRequest([{ field, description: message }])])
