import { accountProject } from '../core/gcloud.ts'
import { isObject } from '../core/json.ts'
import { isRead, type LiveBinding, type LiveProject, type LiveSetup, type Reading } from '../policy/drift/live.ts'
import { type NeededOn, nameOfPlace } from '../steps/needs.ts'
import type { Resource } from '../steps/toolkit/ports.ts'
import type { GoogleCall } from './attempt.ts'
import type { GoogleClient } from './client.ts'
import { type Part, readPart } from './read-part.ts'

interface BindingsReader {
  readonly client: Pick<GoogleClient, 'repeatable'>
  readonly universe: string
}

/** With version 3, bindings keep their conditions: https://cloud.google.com/iam/docs/reference/rest/v1/Policy */
const policyVersion = 3

const reviewPolicies = 'roles/iam.securityReviewer'

/** Reads the bindings of a resource; `undefined` if Google says that it does not exist. */
export function readPolicyOf(
  { client, universe }: BindingsReader,
  place: NeededOn,
): Promise<Reading<readonly LiveBinding[] | undefined>> {
  const { call, part } = policyCall(place, universe)
  return readPart({ what: `The bindings of ${nameOfPlace(place)}`, ...part }, async () =>
    bindingsOfPolicy(await client.repeatable({ ...call, isAnswer: isPolicy })),
  )
}

const versionQuery = { 'options.requestedPolicyVersion': String(policyVersion) }
const post = { method: 'POST', body: { options: { requestedPolicyVersion: policyVersion } } } as const

interface PolicyCall {
  readonly call: GoogleCall
  readonly part: Omit<Part, 'what'>
}

function policyCall(place: NeededOn, universe: string): PolicyCall {
  switch (place.type) {
    case 'project':
      return {
        call: {
          ...post,
          host: `cloudresourcemanager.${universe}`,
          path: `/v3/projects/${place.project}:getIamPolicy`,
        },
        part: {
          permission: 'resourcemanager.projects.getIamPolicy',
          role: 'roles/browser',
          on: `projects/${place.project}`,
        },
      }
    case 'service account':
      return {
        call: {
          method: 'POST',
          host: `iam.${universe}`,
          path: `/v1/projects/-/serviceAccounts/${place.name}:getIamPolicy`,
          query: versionQuery,
        },
        part: {
          permission: 'iam.serviceAccounts.getIamPolicy',
          role: 'roles/iam.serviceAccountViewer',
          on: `projects/${accountProject(place.name) ?? '-'}`,
        },
      }
    default:
      return dataCall(place, universe)
  }
}

/** Of a bucket, or of a repository. */
function dataCall(place: Extract<NeededOn, { type: 'bucket' | 'repository' }>, universe: string): PolicyCall {
  if (place.type === 'bucket')
    return {
      call: {
        method: 'GET',
        host: `storage.${universe}`,
        path: `/storage/v1/b/${place.name}/iam`,
        query: { optionsRequestedPolicyVersion: String(policyVersion) },
      },
      part: {
        permission: 'storage.buckets.getIamPolicy',
        role: reviewPolicies,
        on: `the project of ${nameOfPlace(place)}`,
      },
    }
  const { project, location, name } = place
  return {
    call: {
      method: 'GET',
      host: `artifactregistry.${universe}`,
      path: `/v1/projects/${project}/locations/${location}/repositories/${name}:getIamPolicy`,
      query: versionQuery,
    },
    part: { permission: 'artifactregistry.repositories.getIamPolicy', role: reviewPolicies, on: `projects/${project}` },
  }
}

/** A policy without bindings has only its etag. A binding of another form could hide a member. */
const isPolicy = ({ bindings, etag, error }: Resource): boolean =>
  error === undefined &&
  typeof etag === 'string' &&
  (bindings === undefined || (Array.isArray(bindings) && bindings.every(isBinding)))

const isBinding = (binding: unknown): boolean =>
  isObject(binding) &&
  typeof binding['role'] === 'string' &&
  (binding['members'] === undefined || areStrings(binding['members']))

/** True for a list of strings. */
export const areStrings = (value: unknown): boolean =>
  Array.isArray(value) && value.every(one => typeof one === 'string')

const bindingsOfPolicy = ({ bindings }: Resource): LiveBinding[] =>
  (Array.isArray(bindings) ? bindings : []).filter(isObject).map(({ role, members, condition }) => ({
    role: typeof role === 'string' ? role : '',
    members: (Array.isArray(members) ? members : []).flatMap(member => (typeof member === 'string' ? member : [])),
    // A condition that cannot be read is still a condition.
    ...(condition !== undefined && {
      condition:
        isObject(condition) && typeof condition['expression'] === 'string' ? condition['expression'] : 'unreadable',
    }),
  }))

/** Reads the number of a project, and the bindings of the folders and the organization above it. */
export async function readAncestors(reader: BindingsReader, project: string): Promise<LiveProject> {
  const { client, universe } = reader
  const host = `cloudresourcemanager.${universe}`
  const needed = { permission: 'resourcemanager.projects.get', role: 'roles/browser', on: `projects/${project}` }
  const [self, lineage] = await Promise.all([
    readPart({ what: `The number of project ${project}`, ...needed }, () =>
      client.repeatable({
        method: 'GET',
        host,
        path: `/v3/projects/${project}`,
        isAnswer: one => projectNumberIn(one) !== undefined,
      }),
    ),
    readPart({ what: `What is above project ${project}`, ...needed }, () =>
      client.repeatable({
        method: 'POST',
        host,
        path: `/v1/projects/${project}:getAncestry`,
        body: {},
        isAnswer: isLineage,
      }),
    ),
  ])
  const names = isRead(lineage) ? ancestorsIn(lineage.value) : []
  return {
    number: numberOf(self, project),
    ancestors: await Promise.all(
      names.map(async name => ({ name, bindings: await readContainerPolicy(reader, name) })),
    ),
    ...(!isRead(lineage)
      ? { unreadable: lineage }
      : lineage.value === undefined && {
          unreadable: { what: `What is above project ${project}`, words: 'it is not found' },
        }),
  }
}

/** Reads the policies of the projects of pools, and what is above them, unless they are among those that were read. */
export async function readPoolProjects(
  reader: BindingsReader,
  numbers: readonly string[],
  read: ReadonlyMap<string, LiveProject>,
): Promise<Pick<LiveSetup, 'places' | 'projects'>> {
  const known = new Set([...read.values()].flatMap(({ number }) => (isRead(number) ? number.value : [])))
  const found = await Promise.all(
    numbers
      .filter(number => !known.has(number) && !read.has(number))
      .map(async number => {
        const place: NeededOn = { type: 'project', project: number }
        const [bindings, project] = await Promise.all([readPolicyOf(reader, place), readAncestors(reader, number)])
        return { number, name: nameOfPlace(place), bindings, project }
      }),
  )
  return {
    places: new Map(found.map(({ name, bindings }) => [name, bindings])),
    projects: new Map(found.map(({ number, project }) => [number, project])),
  }
}

const projectNumberIn = ({ name }: Resource): string | undefined =>
  typeof name === 'string' ? /^projects\/(\d+)$/.exec(name)?.[1] : undefined

function numberOf(self: Reading<Resource | undefined>, project: string): Reading<string> {
  if (!isRead(self)) return self
  const number = self.value === undefined ? undefined : projectNumberIn(self.value)
  return number === undefined
    ? { what: `The number of project ${project}`, words: 'it does not exist' }
    : { value: number }
}

/** The project itself, and what is above it. An ancestor that cannot be read could have any bindings. */
const isLineage = ({ ancestor, error }: Resource): boolean =>
  error === undefined &&
  Array.isArray(ancestor) &&
  ancestor.length > 0 &&
  ancestor.every((one, index) => (ancestorName(one) === undefined) === (index === 0))

/** Returns the names of folders and the organization, the nearest first. */
const ancestorsIn = (lineage: Resource | undefined): string[] =>
  (Array.isArray(lineage?.['ancestor']) ? lineage['ancestor'] : []).flatMap(one => ancestorName(one) ?? [])

/** Only a name of this form may become part of a URL. */
function ancestorName(one: unknown): string | undefined {
  const { type, id } = isObject(one) && isObject(one['resourceId']) ? one['resourceId'] : {}
  const isContainer = (type === 'folder' || type === 'organization') && typeof id === 'string' && /^\d+$/.test(id)
  return isContainer ? `${type}s/${id}` : undefined
}

async function readContainerPolicy(
  { client, universe }: BindingsReader,
  name: string,
): Promise<Reading<readonly LiveBinding[]>> {
  const kind = name.startsWith('folders/') ? 'folders' : 'organizations'
  const found = await readPart(
    {
      what: `The bindings of ${name}`,
      permission: `resourcemanager.${kind}.getIamPolicy`,
      role: reviewPolicies,
      on: name,
    },
    async () =>
      bindingsOfPolicy(
        await client.repeatable({
          ...post,
          host: `cloudresourcemanager.${universe}`,
          path: `/v3/${name}:getIamPolicy`,
          isAnswer: isPolicy,
        }),
      ),
  )
  // A refusal that says "not found" still hides something.
  return isRead(found)
    ? found.value === undefined
      ? { what: `The bindings of ${name}`, words: 'it is not found' }
      : { value: found.value }
    : found
}
