import { accountProject } from '../core/gcloud.ts'
import { isObject } from '../core/json.ts'
import {
  isRead,
  type LiveAncestor,
  type LiveBinding,
  type LiveProject,
  type Reading,
  type Unreadable,
} from '../policy/drift/live.ts'
import { type NeededOn, nameOfPlace } from '../steps/needs.ts'
import type { Resource } from '../steps/toolkit/ports.ts'
import type { GoogleCall } from './attempt.ts'
import type { GoogleClient } from './client.ts'
import { type Part, readPart } from './read-part.ts'

interface PolicyReader {
  readonly client: Pick<GoogleClient, 'repeatable'>
  readonly universe: string
}

/** With version 3, bindings keep their conditions: https://cloud.google.com/iam/docs/reference/rest/v1/Policy */
const policyVersion = 3

const reviewPolicies = 'roles/iam.securityReviewer'

/** Reads the bindings of a resource; `undefined` if Google says that it does not exist. */
export function readPolicyOf(
  { client, universe }: PolicyReader,
  place: NeededOn,
): Promise<Reading<readonly LiveBinding[] | undefined>> {
  const { call, part } = policyCall(place, universe)
  return readPart(part, async () => bindingsIn(await client.repeatable(call)))
}

const post = { method: 'POST', body: { options: { requestedPolicyVersion: policyVersion } } } as const

function policyCall(place: NeededOn, universe: string): { readonly call: GoogleCall; readonly part: Part } {
  const what = `The bindings of ${nameOfPlace(place)}`
  switch (place.type) {
    case 'project':
      return {
        call: {
          ...post,
          host: `cloudresourcemanager.${universe}`,
          path: `/v3/projects/${place.project}:getIamPolicy`,
          isAnswer: isPolicy,
        },
        part: {
          what,
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
          query: { 'options.requestedPolicyVersion': String(policyVersion) },
          isAnswer: isPolicy,
        },
        part: {
          what,
          permission: 'iam.serviceAccounts.getIamPolicy',
          role: 'roles/iam.serviceAccountViewer',
          on: `projects/${accountProject(place.name) ?? '-'}`,
        },
      }
    case 'bucket':
      return {
        call: {
          method: 'GET',
          host: `storage.${universe}`,
          path: `/storage/v1/b/${place.name}/iam`,
          query: { optionsRequestedPolicyVersion: String(policyVersion) },
          isAnswer: isPolicy,
        },
        part: {
          what,
          permission: 'storage.buckets.getIamPolicy',
          role: reviewPolicies,
          on: `the project of ${nameOfPlace(place)}`,
        },
      }
    case 'repository':
      return {
        call: {
          method: 'GET',
          host: `artifactregistry.${universe}`,
          path: `/v1/projects/${place.project}/locations/${place.location}/repositories/${place.name}:getIamPolicy`,
          query: { 'options.requestedPolicyVersion': String(policyVersion) },
          isAnswer: isPolicy,
        },
        part: {
          what,
          permission: 'artifactregistry.repositories.getIamPolicy',
          role: reviewPolicies,
          on: `projects/${place.project}`,
        },
      }
    default:
      return place satisfies never
  }
}

/** A policy without bindings has only its etag. */
const isPolicy = ({ bindings, etag, error }: Resource): boolean =>
  error === undefined && typeof etag === 'string' && (bindings === undefined || Array.isArray(bindings))

const bindingsIn = ({ bindings }: Resource): LiveBinding[] =>
  (Array.isArray(bindings) ? bindings : []).filter(isObject).map(({ role, members, condition }) => ({
    role: typeof role === 'string' ? role : '',
    members: (Array.isArray(members) ? members : []).flatMap(member => (typeof member === 'string' ? member : [])),
    // A condition that cannot be read is still a condition.
    ...(condition !== undefined && {
      condition:
        isObject(condition) && typeof condition['expression'] === 'string' ? condition['expression'] : 'unreadable',
    }),
  }))

/** More levels than Google allows: folders nest ten deep. */
const mostLevels = 12

/** Reads the number of a project, and the bindings of the folders and the organization above it. */
export async function readAncestors(reader: PolicyReader, project: string): Promise<LiveProject> {
  const self = await readParent(reader, `projects/${project}`)
  if (!isRead(self)) return { number: self, ancestors: [], unreadable: self }
  const number = numberOf(self.value, project)
  const names: string[] = []
  let parent = parentOf(self.value)
  let unreadable: Unreadable | undefined
  while (parent !== undefined && names.length < mostLevels && !names.includes(parent)) {
    names.push(parent)
    if (parent.startsWith('organizations/')) break
    const next: Reading<Resource | undefined> = await readParent(reader, parent)
    if (!isRead(next)) unreadable = next
    parent = isRead(next) ? parentOf(next.value) : undefined
  }
  const ancestors = await Promise.all(
    names.map(async (name): Promise<LiveAncestor> => ({ name, bindings: await readFolderPolicy(reader, name) })),
  )
  return { number, ancestors, ...(unreadable && { unreadable }) }
}

function numberOf(resource: Resource | undefined, project: string): Reading<string> {
  const number = /^projects\/(\d+)$/.exec(String(resource?.['name']))?.[1]
  return number === undefined
    ? { what: `The number of project ${project}`, words: 'the project does not exist' }
    : { value: number }
}

/** Reads a project or a folder, for what is above it. */
function readParent({ client, universe }: PolicyReader, name: string): Promise<Reading<Resource | undefined>> {
  const isFolder = name.startsWith('folders/')
  return readPart(
    {
      what: `What is above ${name}`,
      permission: isFolder ? 'resourcemanager.folders.get' : 'resourcemanager.projects.get',
      role: 'roles/browser',
      on: name,
    },
    () =>
      client.repeatable({
        method: 'GET',
        host: `cloudresourcemanager.${universe}`,
        path: `/v3/${name}`,
        isAnswer: one => typeof one['name'] === 'string' && /^(?:projects|folders)\/\d+$/.test(one['name']),
      }),
  )
}

/** Only a name of a folder or an organization may become part of a URL. */
function parentOf(resource: Resource | undefined): string | undefined {
  const parent = resource?.['parent']
  return typeof parent === 'string' && /^(?:folders|organizations)\/\d+$/.test(parent) ? parent : undefined
}

async function readFolderPolicy(
  { client, universe }: PolicyReader,
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
      bindingsIn(
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
