import { jobKinds, parseJobName } from './job-kinds.ts'

/** Console pages of resources that are not jobs. See docs/design/google-behavior.md, "Console links". */
export const consolePaths: readonly (readonly [RegExp, string])[] = [
  [
    /\/locations\/([a-z0-9-]+)\/models\/([\w-]+)@(\d+)\/evaluations\/(\w+)$/,
    'vertex-ai/models/locations/$1/models/$2/versions/$3/evaluations/$4',
  ],
  [/\/locations\/([a-z0-9-]+)\/endpoints\/([\w-]+)$/, 'vertex-ai/online-prediction/locations/$1/endpoints/$2'],
  [/\/locations\/([a-z0-9-]+)\/models\/([\w-]+)@(\d+)$/, 'vertex-ai/models/locations/$1/models/$2/versions/$3'],
  [
    /\/locations\/([a-z0-9-]+)\/reasoningEngines\/([\w-]+)$/,
    'vertex-ai/agents/agent-engines/locations/$1/agent-engines/$2',
  ],
  [/\/locations\/([a-z0-9-]+)\/schedules\/([\w-]+)$/, 'vertex-ai/locations/$1/pipelines/schedules/$2'],
  [/\/locations\/([a-z0-9-]+)\/models\/([\w-]+)$/, 'vertex-ai/models/locations/$1/models/$2'],
]

/** @param project the user's id, since a name may contain the project's number */
export function consoleUrl(name: string, project: string): string | undefined {
  const parsed = parseJobName(name)
  const path =
    parsed === undefined
      ? consolePaths.flatMap(([pattern, page]) =>
          pattern.test(name) ? [name.replace(new RegExp(`^.*${pattern.source}`, 's'), page)] : [],
        )[0]
      : jobKinds[parsed.kind].consolePath.replace('{location}', parsed.location).replace('{id}', parsed.id)
  return path && `https://console.cloud.google.com/${path}?project=${encodeURIComponent(project)}`
}
