import type { EmulatedProject } from '../rpc.ts'
import { RpcError } from '../rpc.ts'
import type { Call } from './jobs.ts'

/** A model in a project and a location. An absent field matches all. */
export interface ModelMatch {
  readonly project?: string
  readonly location?: string
  /** Last segment of its name. */
  readonly model?: string
}

const names = (publisher: string, ids: readonly string[]): string[] =>
  ids.map(id => `publishers/${publisher}/models/${id}`)

/** Which publisher models exist, who has access to them, where they are served, and how often. */
export class PublisherModels {
  /** Ids of the existing models, as `publishers/google/models/gemini-2.5-flash`. Claude's have no version here. */
  readonly existing = new Set([
    ...names('google', ['gemini-2.0-flash-001', 'gemini-2.5-flash', 'gemini-2.5-flash-lite', 'gemini-2.5-pro']),
    ...names('google', ['gemini-embedding-001', 'text-embedding-005', 'imagen-4.0-generate-001']),
    ...names('anthropic', ['claude-opus-4-5', 'claude-opus-4-6', 'claude-sonnet-4-5', 'claude-sonnet-4-6']),
    ...names('anthropic', ['claude-haiku-4-5']),
  ])
  readonly #withheld: ModelMatch[] = []
  readonly #unserved: ModelMatch[] = []
  readonly #requests = new Map<string, number[]>()
  /** Requests a minute for each project, location and model. */
  requestsPerMinute = Infinity

  /** Takes the access to some models away: they are answered like models that do not exist. */
  withhold(match: ModelMatch): void {
    this.#withheld.push(match)
  }

  /** Says that some models are not served in a location. */
  unserve(match: ModelMatch): void {
    this.#unserved.push(match)
  }

  /**
   * Checks that a model may be called.
   *
   * @param name as `publishers/anthropic/models/claude-sonnet-4-5@20250929`
   * @throws RpcError 404, 400, 429
   */
  require(name: string, call: Call): void {
    const { project, location, now } = call
    const at = `projects/${project.id}/locations/${location}/${name}`
    const matches = (match: ModelMatch): boolean => fits(match, project, location, name)
    if (!this.existing.has(name.replace(/(?<=\/claude-[^@]*)@(?:\d{8}|default)$/, '')) || this.#withheld.some(matches))
      throw new RpcError(
        'NOT_FOUND',
        `Publisher Model \`${at}\` was not found or your project does not have access to it. Please ensure you are using a valid model version. For more information, see: https://cloud.google.com/vertex-ai/generative-ai/docs/learn/model-versions`,
      )
    if (this.#unserved.some(matches))
      throw new RpcError('FAILED_PRECONDITION', `Publisher Model \`${at}\` is not servable in region ${location}.`)
    const recent = (this.#requests.get(at) ?? []).filter(time => time > now - 60_000)
    this.#requests.set(at, [...recent, now])
    if (recent.length < this.requestsPerMinute) return
    const [, publisher = '', , model = ''] = name.split('/')
    const metric =
      publisher === 'google'
        ? 'generate_content_requests_per_minute_per_project_per_base_model'
        : 'online_prediction_requests_per_base_model'
    const base = `${publisher === 'google' ? '' : `${publisher}-`}${model.replace(/@.*/, '')}`
    throw new RpcError(
      'RESOURCE_EXHAUSTED',
      `Quota exceeded for aiplatform.googleapis.com/${metric} with base model: ${base}. Please submit a quota increase request. https://cloud.google.com/vertex-ai/docs/generative-ai/quotas-genai.`,
    )
  }
}

const fits = (match: ModelMatch, project: EmulatedProject, location: string, name: string): boolean =>
  (match.project ?? project.id) === project.id &&
  (match.location ?? location) === location &&
  (match.model === undefined || name.endsWith(`/models/${match.model}`))
