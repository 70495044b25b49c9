/** The parts of a build's name. */
export interface BuildName {
  /** Id or number. */
  readonly project: string
  readonly location: string
  readonly id: string
}

/** @returns the parts of `projects/p/locations/l/builds/ID`; `undefined` for any other text */
export function parseBuildName(name: string): BuildName | undefined {
  const [, project = '', location = '', id = ''] =
    /^projects\/([a-z0-9.:-]{1,64})\/locations\/([a-z][a-z0-9-]{1,40})\/builds\/([\w-]{1,64})$/.exec(name) ?? []
  return id === '' ? undefined : { project, location, id }
}

/** Filter of Cloud Logging for a build's log: https://cloud.google.com/build/docs/securing-builds/store-manage-build-logs */
export const buildLogFilter = (id: string): string => `resource.type="build" AND resource.labels.build_id="${id}"`

/**
 * The console's page of a build.
 *
 * @param project the user's id
 */
export const buildConsoleUrl = ({ location, id }: BuildName, project: string): string =>
  `https://console.cloud.google.com/cloud-build/builds${location === 'global' ? '' : `;region=${location}`}/${id}?project=${encodeURIComponent(project)}`
