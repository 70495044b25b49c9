import { isObject, type JsonObject } from '../../../core/json.ts'

/** A body of `buildImage`, whose form is checked already. */
export interface BuildBody {
  readonly from: string
  /** Relative to `from`. */
  readonly dockerfile: string
  /** Without tag and digest. */
  readonly image: string
  /** `gs://bucket/folder/` */
  readonly staging: string
  readonly buildArgs: Readonly<Record<string, string>>
  readonly target: string | undefined
  readonly platform: string | undefined
  readonly buildpacks: { readonly builder: string; readonly env: Readonly<Record<string, string>> } | undefined
  /** The user's own steps, in the form of Cloud Build. */
  readonly steps: readonly JsonObject[] | undefined
  /** Email of the account that builds; `undefined`: the project's default one. */
  readonly serviceAccount: string | undefined
  readonly machineType: string | undefined
  readonly tags: readonly string[]
}

/** Google's own builder, which needs no entry in `allow.build_steps`. */
export const googleBuilder = 'gcr.io/buildpacks/builder:latest'

/** Reads a body whose form is checked already. */
export function readBuildBody(body: JsonObject): BuildBody {
  const { buildpacks, steps, tags } = body
  return {
    from: textUnlessEmpty(body['from']) ?? '.',
    dockerfile: textUnlessEmpty(body['dockerfile']) ?? 'Dockerfile',
    image: String(body['image']),
    staging: String(body['staging']),
    buildArgs: textsByKey(body['build_args']),
    target: textUnlessEmpty(body['target']),
    platform: textUnlessEmpty(body['platform']),
    buildpacks: isObject(buildpacks)
      ? { builder: textUnlessEmpty(buildpacks['builder']) ?? googleBuilder, env: textsByKey(buildpacks['env']) }
      : undefined,
    steps: Array.isArray(steps) ? steps.filter(isObject) : undefined,
    serviceAccount: textUnlessEmpty(body['serviceAccount']),
    machineType: textUnlessEmpty(body['machineType']),
    tags: Array.isArray(tags) ? tags.map(String) : [],
  }
}

/** True if Docker builds it, so that there must be a Dockerfile. */
export const usesDockerfile = ({ buildpacks, steps }: JsonObject): boolean =>
  buildpacks === undefined && steps === undefined

const textUnlessEmpty = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined

const textsByKey = (value: unknown): Record<string, string> =>
  Object.fromEntries(Object.entries(isObject(value) ? value : {}).map(([key, item]) => [key, String(item)]))
