import type { JsonObject } from '../core/json.ts'
import { definitions } from '../steps/kinds/registry.ts'
import { publishedAs, templateVersionOf } from '../steps/pipeline/compiled-file.ts'
import { type LoadedPipeline, readPipeline } from '../steps/pipeline/specification.ts'
import { prepareStep } from '../steps/prepare/prepare.ts'
import type { Scope } from '../steps/types.ts'
import type { Declared } from './check-steps.ts'

/** What the steps of a run will publish. A version is the digest of its file, so that a plan knows it. */
interface PublishedPipelines {
  /** Results by the id of the step. */
  readonly results: JsonObject
  /** Returns the pipeline behind a `templateUri`, if this run publishes it. */
  readonly pipelineAt: (templateUri: string | undefined) => LoadedPipeline | undefined
}

/** Returns the pipelines that the steps of a file publish, as far as their repositories are known. */
export function publishedIn(declared: Declared, scope: Scope): PublishedPipelines {
  const { file, schema, pipelines, compiledFiles = {} } = declared
  const results: Record<string, unknown> = {}
  const templates = new Map<string, LoadedPipeline>()
  for (const declaration of file.steps) {
    if (definitions[declaration.kind].pipelineFile === undefined) continue
    const { step, faults } = prepareStep(file, declaration, scope, { ...schema, pipelines, compiledFiles })
    const { pipelineFile, body } = step
    const version = templateVersionOf(body, pipelineFile)
    if (faults.length > 0 || version === undefined || pipelineFile === undefined) continue
    results[declaration.id] = publishedAs(version, body)
    templates.set(version.templateUri, readPipeline(pipelineFile.text, pipelineFile.path))
  }
  return { results, pipelineAt: uri => (uri === undefined ? undefined : templates.get(uri)) }
}
