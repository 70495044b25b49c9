import { isObject, type JsonObject } from '../../core/json.ts'
import { valueAt } from '../../document/path.ts'

/** A compiled pipeline of the workspace that a step uploads as it is. */
export interface CompiledFile {
  /** In the workspace. */
  readonly path: string
  readonly text: string
  readonly bytes: number
  /** Hex digest of the file. */
  readonly sha256: string
  /** Its `pipelineInfo.name`. */
  readonly name: string
}

/** A version of a package of Artifact Registry, as a published pipeline becomes one. */
export interface TemplateVersion {
  /** `projects/acme-ml/locations/us-central1/repositories/pipelines` */
  readonly repository: string
  readonly package: string
  /** `sha256:…`, the digest of the file. */
  readonly version: string
  /** By digest, as `templateUri` takes it. */
  readonly templateUri: string
}

/** `https://{location}-kfp.pkg.dev/{project}/{repository}`, with or without a slash at its end. */
export const repositoryPattern =
  /^https:\/\/([a-z0-9-]+)-kfp\.pkg\.dev\/((?:[a-z0-9.-]+:)?[a-z][a-z0-9-]+)\/([a-z][a-z0-9-]*)\/?$/

/** Returns the version that a file becomes in a repository; `undefined` if one of them is not known. */
export function templateVersionOf(
  { repository }: JsonObject,
  file: CompiledFile | undefined,
): TemplateVersion | undefined {
  const [, location, project, name] = (typeof repository === 'string' && repositoryPattern.exec(repository)) || []
  if (file === undefined || location === undefined || project === undefined || name === undefined) return undefined
  const version = `sha256:${file.sha256}`
  return {
    repository: `projects/${project}/locations/${location}/repositories/${name}`,
    package: file.name,
    version,
    templateUri: `https://${location}-kfp.pkg.dev/${project}/${name}/${file.name}/${version}`,
  }
}

/** What references to a published pipeline become: also in a plan, since its version depends on the file alone. */
export const publishedAs = ({ package: name, version, templateUri }: TemplateVersion, { tags }: JsonObject) => ({
  package: name,
  version,
  templateUri,
  tags: Array.isArray(tags) ? tags : [],
})

/** Returns the name of a compiled pipeline. */
export function pipelineName(spec: unknown): string {
  const name = valueAt(isObject(spec) ? spec : {}, ['pipelineInfo', 'name'])
  return typeof name === 'string' ? name : ''
}
